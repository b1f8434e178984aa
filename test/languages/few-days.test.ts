import { expect, it } from 'vitest'
import { lint } from '../../src/index.js'

/** A reply "within a few days", which is neither a time nor silence. */
const FEW_DAYS: readonly (readonly [string, string])[] = [
  ['Japanese', '# セキュリティ\n\n## 脆弱性の報告\n\nsec@quarry.dev に報告してください。数日以内に返答します。'],
  ['Chinese', '# 安全\n\n请把漏洞发送到 sec@quarry.dev。我们会在几天内回复。'],
  ['Korean', '# 보안\n\n취약점은 sec@quarry.dev 로 보내 주세요. 며칠 안에 답변드립니다.'],
  ['German', '# Sicherheit\n\nBitte Schwachstellen an sec@quarry.dev melden. Wir antworten innerhalb weniger Tage.'],
  ['Spanish', '# Seguridad\n\nPor favor informe de vulnerabilidades a sec@quarry.dev. Respondemos en unos días.'],
  [
    'French',
    '# Sécurité\n\nMerci de signaler les vulnérabilités à sec@quarry.dev. Nous répondons sous quelques jours.',
  ],
  ['Portuguese', '# Segurança\n\nPor favor, relate vulnerabilidades para sec@quarry.dev. Respondemos em alguns dias.'],
  [
    'Russian',
    '# Безопасность\n\nПожалуйста, сообщайте об уязвимостях на sec@quarry.dev. Мы отвечаем в течение нескольких дней.',
  ],
  ['Italian', '# Sicurezza\n\nSegnalate le vulnerabilità a sec@quarry.dev. Rispondiamo entro pochi giorni.'],
  ['Polish', '# Bezpieczeństwo\n\nZgłaszaj luki w zabezpieczeniach na sec@quarry.dev. Odpowiadamy w ciągu kilku dni.'],
  ['Dutch', '# Beveiliging\n\nMeld kwetsbaarheden aan sec@quarry.dev. We antwoorden binnen enkele dagen.'],
  ['Turkish', '# Güvenlik\n\nGüvenlik açıklarını sec@quarry.dev adresine bildirin. Birkaç gün içinde yanıt veririz.'],
  ['Indonesian', '# Keamanan\n\nLaporkan kerentanan ke sec@quarry.dev. Kami akan membalas dalam beberapa hari.'],
]

it.each(FEW_DAYS)('asks for the number of "a few days" in %s', async (_, text) => {
  const { findings } = await lint(`${text}\n`)
  const rules = findings.map(({ rule }) => rule)
  expect(rules).toContain('precise-times')
  expect(rules).not.toContain('acknowledgement-time')
})

/** Who replies when there is time says that no time is promised. */
const AS_TIME_PERMITS: readonly (readonly [string, string])[] = [
  [
    'Japanese',
    '# セキュリティ\n\n## 脆弱性の報告\n\nsec@quarry.dev に報告してください。SLA なしのベストエフォートで対応します。',
  ],
  ['Chinese', '# 安全\n\n请把漏洞发送到 sec@quarry.dev。我们会在业余时间回复报告。'],
  ['Korean', '# 보안\n\n취약점은 sec@quarry.dev 로 보내 주세요. 시간이 되는 대로 답변드립니다.'],
  [
    'German',
    '# Sicherheit\n\nBitte Schwachstellen an sec@quarry.dev melden. Wir antworten im Rahmen unserer Möglichkeiten.',
  ],
  [
    'Spanish',
    '# Seguridad\n\nPor favor informe de vulnerabilidades a sec@quarry.dev. Respondemos según nuestra disponibilidad.',
  ],
  [
    'French',
    '# Sécurité\n\nMerci de signaler les vulnérabilités à sec@quarry.dev. Nous répondons dans la mesure du possible.',
  ],
  [
    'Portuguese',
    '# Segurança\n\nPor favor, relate vulnerabilidades para sec@quarry.dev. Não publicamos prazos de resposta.',
  ],
  [
    'Russian',
    '# Безопасность\n\nПожалуйста, сообщайте об уязвимостях на sec@quarry.dev. Мы отвечаем по мере возможности.',
  ],
  ['Italian', '# Sicurezza\n\nSegnalate le vulnerabilità a sec@quarry.dev. Rispondiamo nei limiti del possibile.'],
  ['Polish', '# Bezpieczeństwo\n\nZgłaszaj luki w zabezpieczeniach na sec@quarry.dev. Odpowiadamy w miarę możliwości.'],
  ['Dutch', '# Beveiliging\n\nMeld kwetsbaarheden aan sec@quarry.dev. We antwoorden als de tijd het toelaat.'],
  ['Turkish', '# Güvenlik\n\nGüvenlik açıklarını sec@quarry.dev adresine bildirin. Zaman buldukça yanıt veririz.'],
  ['Indonesian', '# Keamanan\n\nLaporkan kerentanan ke sec@quarry.dev. Waktu respons bersifat best-effort.'],
]

it.each(AS_TIME_PERMITS)('hears in %s that no time is promised', async (_, text) => {
  const { findings } = await lint(`${text}\n`)
  const { message } = findings.find(({ rule }) => rule === 'acknowledgement-time') ?? {}
  expect(message).toContain('No time to the first reply is promised')
})

it.each([
  ['Spanish', '# Seguridad\n\nInforme a sec@quarry.dev. Acusamos recibo tan pronto como sea razonablemente posible.'],
  ['German', '# Sicherheit\n\nBitte an sec@quarry.dev melden. Wir antworten, sobald es uns möglich ist.'],
  ['French', '# Sécurité\n\nÉcrivez à sec@quarry.dev. Nous répondons dès que cela est raisonnablement possible.'],
  ['Portuguese', '# Segurança\n\nRelate para sec@quarry.dev. A primeira resposta vem em dias, não em horas.'],
])('asks for the number of "as soon as reasonably possible" in %s', async (_, text) => {
  const { findings } = await lint(`${text}\n`)
  const rules = findings.map(({ rule }) => rule)
  expect(rules).toContain('precise-times')
  expect(rules).not.toContain('acknowledgement-time')
})
