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
