import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'

const reading = (text: string) =>
  read(text.startsWith('#') ? text : `# Security\n\n## Reporting a Vulnerability\n\n${text}`).reading

describe('public issues that only ask for a private way', () => {
  it.each([
    'Open a GitHub issue without details, and we will send you a private address.',
    'Open an issue without vulnerability details and ask for a private contact channel.',
    'Open a public issue only to ask for a private way, without details.',
    'Without any details, ask for a contact in a public issue.',
    '# 보안\n\n## 취약점 신고\n\n비공개 연락 방법을 요청하는 용도로만 공개 이슈를 열고, 세부 내용은 적지 마세요.',
    '# 보안\n\n## 취약점 신고\n\n세부 내용 없이 비공개 채널을 요청하는 공개 이슈만 열어 주세요.',
    '# Sicherheit\n\n## Schwachstellen melden\n\nÖffne bitte ein Issue ohne Details und bitte um einen privaten Kanal.',
    '# Seguridad\n\n## Reportar una vulnerabilidad\n\nAbre un issue sin detalles y solicita un canal privado.',
    '# Sécurité\n\n## Signaler une vulnérabilité\n\nOuvrez un ticket public sans détails pour demander un contact privé.',
    '# Segurança\n\n## Relatar uma vulnerabilidade\n\nAbra uma issue sem detalhes e vou abrir um canal privado.',
    '# 安全政策\n\n## 回報漏洞\n\n可以開一個簡短 Issue，請維護者安排私下回報管道，但不要在其中寫漏洞細節。',
    '# 安全策略\n\n## 报告漏洞\n\n请开一个公开 issue，仅请求私密联系方式，不要包含漏洞细节。',
  ])('%s', (text) => {
    const { channels, contactRequests, publicReports } = reading(text)
    expect(channels).toEqual([])
    expect(contactRequests).toHaveLength(1)
    expect(publicReports[0]?.value).toBe('discouraged')
  })

  it('takes no issue for a report in which only the maintainer is asked for a way', () => {
    const { channels } = reading(
      'Open an issue without vulnerability details and ask the maintainer for a private contact channel.',
    )
    expect(channels.filter(({ value }) => value.kind === 'issue')).toEqual([])
  })

  it('takes a report in public for none', () => {
    const { channels, contactRequests } = reading('Open a public issue with the steps to reproduce.')
    expect(channels).toHaveLength(1)
    expect(contactRequests).toEqual([])
  })
})

describe('public issues that give little away', () => {
  it.each([
    ['Open an issue with limited detail, and we will arrange a private channel for the rest.', true],
    ['Open an issue with as few details as possible; we will contact you to arrange a private way.', true],
    ['Report it to ann@lantern.dev. If mail is not available, open an issue with a minimal description.', true],
    ['Open an issue with limited detail.', undefined],
    ['Open an issue with the steps to reproduce, and we will contact you.', undefined],
    ['Open an issue with a minimal description and the steps to reproduce, and we will contact you.', undefined],
    ['Report it to ann@lantern.dev. If mail is not available, open an issue.', undefined],
  ])('%s', (text, reduced) => {
    const issue = reading(text).channels.find(({ value }) => value.kind === 'issue')
    expect(issue?.value.reduced).toBe(reduced)
  })
})

describe('the ways of a list of steps', () => {
  it('takes the steps to one tracker for one way', () => {
    const steps = 'To report a vulnerability:\n\n1. Open the tab "Issues" of our repository.\n2. Open a "New issue".'
    expect(reading(steps).channels.map(({ value }) => value.kind)).toEqual(['issue'])
  })

  it('reads an issue through which somebody is contacted', () => {
    const text = 'Contact the maintainers through an issue marked as "Security".'
    expect(reading(text).channels.map(({ value }) => value.kind)).toEqual(['issue'])
  })
})

describe('a list of places to nudge somebody, and a word behind it', () => {
  const steps =
    'Write to sec@quarry.dev. If nobody answers within a week:\n\n1. Open an issue\n2. Mail ann@quarry.dev\n\n'

  it.each([
    'The issues are public. Do not discuss the details there; just say that you look for somebody of the security team.',
    'Please do not tell anything about the flaw in public, only that you want to reach the owner.',
  ])('%s', (word) => {
    expect(reading(steps + word).channels.map(({ value }) => value.kind)).toEqual(['email', 'email'])
  })

  it.each(['We only use the contact that you gave.', 'Nobody else will contact you.'])('%s', (word) => {
    expect(reading(steps + word).channels.map(({ value }) => value.kind)).toEqual(['email', 'issue', 'email'])
  })
})
