import { describe, expect, it } from 'vitest'
import { factsIn } from './policy.js'

const lineOf = (text: string, title = 'Security') =>
  factsIn(`# ${title}\n\nMail security@lantern.dev about flaws.\n\n${text}\n`).topics.process

describe('two steps of handling a report', () => {
  it.each([
    'I usually answer within three days and will drop you a note once a patched build is up.',
    'A member of the committee answers with the next steps. You are kept up to date while a fix is made.',
    'You hear back from us within a week. Then we get to work on a patch.',
    'One of us confirms that it has arrived, and another one tries to reproduce it.',
    'Triage takes two days; a patch follows within a month.',
    '## What you get from us\n\n- A reply from an engineer.\n- News whenever the state of your report changes.',
  ])('are told: %s', (text) => {
    expect(lineOf(text)).toBeDefined()
  })

  it.each([
    'You get a reply within three days.',
    'Members of the team answer questions in the forum and release a new version every month.',
    'Dependabot checks dependencies weekly, and updates are merged and released.',
    'We aim to acknowledge reports within seven days. Fix timing depends on severity.',
  ])('are not told: %s', (text) => {
    expect(lineOf(text)).toBeUndefined()
  })

  it.each([
    ['de', 'Du bekommst spätestens nach 3 Tagen eine Antwort. Sobald der Fix draußen ist, sagen wir dir Bescheid.'],
    ['de', 'Deine Meldung wird geprüft und, falls sie stimmt, im nächsten Release behoben.'],
    ['nl', 'Elke melding wordt bekeken en, als ze klopt, in de volgende versie opgelost.'],
    ['ko', '일주일 안에 답장하고, 문제가 확인되면 수정 버전을 배포합니다.'],
    ['fr', 'Nous accusons réception sous 4 jours. La correction est vérifiée par une seconde personne.'],
    ['es', 'El equipo revisa cada aviso; si el fallo es real, se corrige en la siguiente versión.'],
    ['it', 'Ti rispondiamo entro tre giorni e ti avvisiamo quando la correzione è online.'],
    ['nl', 'Je krijgt binnen drie dagen antwoord en we laten het weten zodra er een patch is.'],
    ['zh', '我会在三天内回复，确认后修复并发布新版本。'],
    ['tr', '- En geç 5 gün içinde cevap veririm.\n- Açık gerçekse düzeltip yeni sürüm çıkarırım.'],
    ['ko', '- 메일을 받으면 3일 안에 회신한다.\n- 사실로 확인되면 고치고 제보자에게 알린다.'],
  ])('are told in other languages: %s', (_, text) => {
    const title = { de: 'Sicherheit', fr: 'Sécurité', es: 'Seguridad', it: 'Sicurezza', nl: 'Veiligheid' }[_]
    expect(factsIn(`# ${title ?? 'Security'}\n\n${text}\n\nsecurity@lantern.dev\n`).topics).toHaveProperty('process')
  })
})

describe('a table of times', () => {
  it('tells the steps in its header where that names them', () => {
    expect(lineOf('| Severity | First reply | Fix |\n|---|---|---|\n| High | 2 days | 30 days |')).toBe(5)
  })

  it('tells them in its first row where each has a row', () => {
    expect(lineOf('| Step | When |\n|---|---|\n| First reply | 2 days |\n| Fix | 30 days |')).toBe(7)
  })
})
