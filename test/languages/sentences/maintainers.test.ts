import { expect, test } from 'vitest'
import { factsIn } from '../../read/policy.js'

/** A heading on reports, and the plain wish to write to the maintainer, whose address is not told. */
const WISHES = [
  ['de', '## Schwachstellen melden', 'Bitte wenden Sie sich vertraulich an die Maintainer.'],
  ['fr', '## Signaler une vulnérabilité', 'Contactez le mainteneur directement par e-mail (voir son profil GitHub).'],
  ['es', '## Reportar una vulnerabilidad', 'Póngase en contacto con los mantenedores de forma privada.'],
  ['pt', '## Reportar uma vulnerabilidade', 'Entre em contato com os mantenedores do projeto.'],
  ['it', '## Segnalare una vulnerabilità', 'Contatta il maintainer in privato.'],
  ['nl', '## Een kwetsbaarheid melden', 'Neem privé contact op met de beheerder van dit project.'],
  ['it', '## Segnalare una vulnerabilità', 'Segnalalo invece in privato al maintainer del progetto.'],
  ['de', '## Schwachstellen melden', 'Kontaktieren Sie stattdessen den Maintainer privat.'],
  ['pl', '## Zgłaszanie podatności', 'Napisz do autora tego projektu na priv.'],
  ['ru', '## Сообщение об уязвимости', 'Свяжитесь с maintainers непублично.'],
  ['uk', '## Повідомлення про вразливість', "Зв'яжіться безпосередньо з супровідником проєкту."],
  ['tr', '## Güvenlik Açığı Bildirme', 'Lütfen bakımcılarla özel olarak iletişime geçin.'],
  ['zh', '## 报告漏洞', '请通过仓库所有者主页联系维护者。'],
  ['zh', '## 报告漏洞', '请给作者发邮件。'],
  ['ja', '## 脆弱性の報告', 'メンテナーに直接連絡してください。'],
  ['ja', '## 脆弱性の報告', 'maintainer に非公開チャネルで連絡してください。'],
  ['ko', '## 취약점 신고', '관리자에게 이메일로 알려 주세요.'],
  ['cs', '## Hlášení zranitelnosti', 'Kontaktujte správce projektu soukromě.'],
  ['no', '## Rapportere en sårbarhet', 'Kontakt vedlikeholderne privat.'],
] as const

test.each(WISHES)('%s: %s: %s', (language, heading, wish) => {
  const facts = factsIn(`${heading}\n\n${wish}\n`)
  expect(facts.language.split('-')[0]).toBe(language)
  expect(facts.channels.map(({ kind }) => kind)).toEqual(['unnamed'])
})
