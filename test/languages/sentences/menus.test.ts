import { describe, expect, it } from 'vitest'
import { facts, read } from '../../../src/index.js'

/** The menu of the forge is English in most policies, whatever their language. */
describe('the way through the menu of a forge', () => {
  it.each([
    '# Sicherheit\n\nMelde Lücken bitte über **Security → Advisories → Report a vulnerability**.',
    '# Sicherheit\n\nNutze die private Meldung von GitHub: **Security → Report a vulnerability** in diesem Repository.',
    '# セキュリティ\n\n脆弱性は GitHub の Security → Report a vulnerability から報告してください。',
    '# 安全\n\n漏洞请通过 GitHub 的 Security → Report a vulnerability 提交。',
    '# Seguridad\n\nUsa GitHub → Security → Report a vulnerability para informar de fallos.',
    '# Sicurezza\n\nPer segnalare una falla usa Security > Report a vulnerability in questo repository.',
    '# Безопасность\n\nСообщайте об уязвимостях через Security → Report a vulnerability.',
  ])('%s', (text) => {
    expect(facts(read(text).reading).channels.map(({ kind }) => kind)).toEqual(['advisory'])
  })
})
