import { describe, expect, it } from 'vitest'
import { factsIn } from '../../read/policy.js'

/** All that a document says under a title, with the ways to report and whether reports may be public. */
type Policy = [title: string, text: string, channels: readonly string[], publicReports: string]

const MAIL = 'email ann@quarry.dev'
const ISSUES = 'https://github.com/quarry/dig/issues'

const INVERTED: Policy[] = [
  [
    'Sicherheit',
    'Findest du eine Lücke, nutze bitte die private Schwachstellenmeldung von GitHub.',
    ['advisory -'],
    'discouraged',
  ],
  ['Säkerhet', 'Hittar du en sårbarhet, använd GitHubs privata sårbarhetsrapportering.', ['advisory -'], 'discouraged'],
  [
    'Säkerhet',
    'Stöter du på ett säkerhetsproblem, öppna inte ett publikt ärende utan mejla ann@quarry.dev.',
    [MAIL],
    'discouraged',
  ],
  ['Sikkerhet', 'Finner du en sårbarhet, bruk GitHubs private sårbarhetsrapportering.', ['advisory -'], 'discouraged'],
  ['Beveiliging', 'Vind je een lek, mail dan ann@quarry.dev.', [MAIL], 'unstated'],
  [
    'Beveiliging',
    'Tref je een kwetsbaarheid aan, meld die dan vertrouwelijk bij ann@quarry.dev.',
    [MAIL],
    'discouraged',
  ],
]

const WITHOUT_COMMA: Policy[] = [
  ['Bezpieczeństwo', 'W razie wykrycia luki napisz prywatnie na ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Безпека', 'У разі виявлення вразливості повідомте про неї приватно на ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Bezpečnost', 'V případě bezpečnostní chyby vytvořte security advisory na GitHubu.', ['advisory -'], 'unstated'],
  ['Безопасность', 'Вместо публичного issue об уязвимости напишите на ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Bezpečnost', 'Pro nahlášení zranitelnosti místo veřejného issue napište na ann@quarry.dev.', [MAIL], 'discouraged'],
]

const ORDERS: Policy[] = [
  ['Säkerhet', 'Rapportera inte sårbarheter offentligt. Mejla ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Beveiliging', 'Meld kwetsbaarheden niet in het openbaar, maar via ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Bezpečnost', 'Nehlaste zranitelnosti veřejně. Pište na ann@quarry.dev.', [MAIL], 'discouraged'],
  ['Sicurezza', 'Le vulnerabilità non vanno segnalate pubblicamente. Scrivi ad ann@quarry.dev.', [MAIL], 'discouraged'],
  [
    'Güvenlik',
    'Güvenlik açıkları herkese açık olarak bildirilmemelidir. ann@quarry.dev adresine yazın.',
    [MAIL],
    'discouraged',
  ],
  [
    'セキュリティ',
    '公開の issue は立てないでください。脆弱性は ann@quarry.dev までご連絡ください。',
    [MAIL],
    'discouraged',
  ],
  [
    'Sécurité',
    'Ne signalez pas les failles dans les issues, envoyez plutôt un mail à ann@quarry.dev.',
    [MAIL],
    'discouraged',
  ],
  [
    'Seguridad',
    'Para reportar una vulnerabilidad, evita los issues públicos y escribe a ann@quarry.dev.',
    [MAIL],
    'discouraged',
  ],
  ['Безопасность', 'Нашли уязвимость? Никому не рассказывайте и напишите на ann@quarry.dev.', [MAIL], 'discouraged'],
  ['보안', '취약점을 찾으셨다면 아무에게도 말하지 말고 ann@quarry.dev로 연락해 주세요.', [MAIL], 'discouraged'],
]

const OTHER_MATTERS: Policy[] = [
  [
    'Sicherheit',
    'Schwachstellen bitte an ann@quarry.dev melden. Wenn es kein Sicherheitsproblem ist, mach bitte ein normales Issue auf.',
    [MAIL],
    'unstated',
  ],
  [
    'Seguridad',
    'Si encuentras una vulnerabilidad, escribe a ann@quarry.dev. Si no es un problema de seguridad, abre un issue normal.',
    [MAIL],
    'unstated',
  ],
  ['安全政策', '发现漏洞请发邮件到 ann@quarry.dev。如果不是安全问题，请提交普通的 issue。', [MAIL], 'unstated'],
  [
    'Segurança',
    'Encontrou uma falha? Escreva para ann@quarry.dev. Para suporte, escreva para help@quarry.dev.',
    [MAIL],
    'unstated',
  ],
  [
    '보안',
    '취약점은 ann@quarry.dev로 신고해 주세요. 지원이 필요하면 help@quarry.dev로 문의해 주세요.',
    [MAIL],
    'unstated',
  ],
]

const WAYS: Policy[] = [
  ['Güvenlik', "Bir zafiyet tespit ederseniz GitHub'da bir issue açmanız yeterli.", ['issue -'], 'invited'],
  ['セキュリティ', '脆弱性を見つけたら、GitHub で issue を作成してください。', ['issue -'], 'invited'],
  ['보안', '보안 취약점을 발견하시면 GitHub에 이슈를 등록해 주세요.', ['issue -'], 'invited'],
  [
    'Sicherheit',
    `Lücken können wie alle anderen Fehler im [Tracker](${ISSUES}) gemeldet werden.`,
    [`issue ${ISSUES}`],
    'invited',
  ],
  [
    'Sicherheit',
    'Bei Sicherheitslücken schreib den Maintainern bitte eine private Nachricht.',
    ['chat -'],
    'discouraged',
  ],
  ['Güvenlik', 'Bir açık bulduğunuzda proje yöneticisine özel mesaj gönderin.', ['chat -'], 'discouraged'],
  [
    '보안',
    '취약점은 https://hackerone.com/quarry를 통해 제출해 주세요.',
    ['form https://hackerone.com/quarry'],
    'unstated',
  ],
  ['安全政策', '发现漏洞请到https://hackerone.com/quarry提交报告。', ['form https://hackerone.com/quarry'], 'unstated'],
  ['Bảo mật', 'Nếu phát hiện lỗ hổng, vui lòng báo cáo riêng tư qua ann@quarry.dev.', [MAIL], 'discouraged'],
]

describe('short policies', () => {
  it.each([...INVERTED, ...WITHOUT_COMMA, ...ORDERS, ...OTHER_MATTERS, ...WAYS])(
    '%s: %s',
    (title, text, channels, publicReports) => {
      const facts = factsIn(`# ${title}\n\n${text}`)
      expect(facts.channels.map(({ kind, target }) => `${kind} ${target ?? '-'}`)).toEqual(channels)
      expect(facts.publicReports).toBe(publicReports)
    },
  )

  it('counts neither a polite request nor a question as a condition', () => {
    const request = factsIn('# Beveiliging\n\nWilt u een lek dan in vertrouwen melden aan ann@quarry.dev.')
    expect(request.publicReports).toBe('discouraged')
    const question = factsIn('# Sicherheit\n\nHast du eine Lücke gefunden? Schreib an ann@quarry.dev.')
    expect(question.channels.map(({ target }) => target)).toEqual(['ann@quarry.dev'])
  })
})
