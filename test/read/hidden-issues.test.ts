import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { factsIn, readReport } from './policy.js'

const channelsOf = (text: string) =>
  (text.startsWith('#') ? read(text).reading : readReport(text)).channels.map(({ value }) => value)
const waysIn = (text: string) => channelsOf(text).map(({ kind, target }) => (target ? `${kind} ${target}` : kind))
const ISSUES = 'https://gitlab.com/lantern/lantern/-/issues'

describe('issues that the reporter is to hide', () => {
  it.each([
    'Found a vulnerability? File an issue on our GitLab and mark it as "confidential".',
    'To report a vulnerability, file an issue on GitLab, marking it as *confidential*.',
    'Vulnerabilities are to be filed as a GitLab issue, which must be marked confidential.',
    'Report a vulnerability by opening an issue on GitLab with the confidential flag set.',
    'Report a vulnerability in an issue on GitLab. Please make sure to set it to confidential.',
    'To report a vulnerability, open an issue on GitLab and tick "This issue is confidential".',
    '# Sicherheit\n\nUm eine Schwachstelle zu melden, öffnen Sie ein Issue auf GitLab und markieren Sie es als vertraulich.',
    '# Seguridad\n\nPara informar de una vulnerabilidad, abra un issue en GitLab y márquelo como confidencial.',
    '# Sécurité\n\nPour signaler une vulnérabilité, ouvrez un ticket sur GitLab en le marquant comme confidentiel.',
    '# Sicurezza\n\nPer segnalare una vulnerabilità, aprite una issue su GitLab contrassegnandola come riservata.',
    '# Segurança\n\nPara relatar uma vulnerabilidade, abra uma issue no GitLab e marque-a como confidencial.',
    '# Beveiliging\n\nMeld een kwetsbaarheid door een issue te openen op GitLab en markeer het als vertrouwelijk.',
    '# Bezpieczeństwo\n\nAby zgłosić lukę, utwórz zgłoszenie na GitLabie i oznacz je jako poufne.',
    '# Безопасность\n\nЧтобы сообщить об уязвимости, создайте issue в GitLab и отметьте его как конфиденциальное.',
    '# 安全\n\n如果发现漏洞，请在 GitLab 上提交 issue，并将其标记为机密。',
    '# セキュリティ\n\n脆弱性を発見した場合は、GitLab で issue を作成し、機密に設定してください。',
    '# 보안\n\n취약점을 발견하면 GitLab에 이슈를 등록하고 기밀로 표시해 주세요.',
  ])('%s', (text) => {
    expect(channelsOf(text)).toEqual([expect.objectContaining({ kind: 'advisory', target: null })])
    expect(channelsOf(text)[0]?.lacks).toBeUndefined()
  })

  it('takes the address of the tracker for that of the way', () => {
    const text = `Report vulnerabilities in our [tracker](${ISSUES}) and mark the issue as confidential.`
    expect(waysIn(text)).toEqual([`advisory ${ISSUES}`])
    expect(factsIn(text).publicReports).toBe('discouraged')
  })

  it('knows no such issues on forges that have none', () => {
    const text = 'Report vulnerabilities at https://github.com/lantern/lantern/issues and mark them as confidential.'
    expect(waysIn(text)).toEqual(['issue https://github.com/lantern/lantern/issues'])
    expect(channelsOf('Open an issue about the vulnerability and mark it as confidential.')).toMatchObject([
      { kind: 'advisory', lacks: 'feature' },
    ])
  })
})

describe('issues that stay public', () => {
  it.each([
    'Report a vulnerability by opening an issue on GitLab. We will mark it as confidential.',
    'Report a vulnerability by opening an issue on GitLab. Do not mark it as confidential.',
    'Report a vulnerability by opening an issue on GitLab and mark it as urgent.',
    'Report a vulnerability by opening an issue on GitLab.\n\nDrafts of advisories are marked confidential.',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['issue'])
  })
})
