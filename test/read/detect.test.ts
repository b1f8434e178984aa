import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/read/detect.js'

describe('detectLanguage', () => {
  it.each([
    ['en', 'Please report any vulnerability to the team by mail and do not open an issue.'],
    ['de', 'Bitte melden Sie eine Sicherheitslücke an das Team und öffnen Sie kein öffentliches Ticket.'],
    ['fr', 'Veuillez signaler la faille par courriel et ne pas ouvrir de ticket dans le dépôt.'],
    ['es', 'Por favor, informe de la vulnerabilidad por correo y no abra una incidencia en el repositorio.'],
    ['pt', 'Por favor, relate a vulnerabilidade por e-mail e não abra uma issue no repositório do projeto.'],
    ['it', 'Si prega di segnalare la vulnerabilità per posta e di non aprire una segnalazione nel progetto.'],
    ['nl', 'Meld een kwetsbaarheid per mail aan het team en open geen melding in de publieke lijst van het project.'],
    ['pl', 'Prosimy o zgłoszenie luki do zespołu i nie otwieraj publicznego wątku w tym projekcie.'],
    ['sv', 'Vänligen rapportera en sårbarhet till oss med e-post och öppna inte ett ärende för det.'],
    ['fi', 'Ilmoita haavoittuvuus sähköpostilla, ja jos se on vakava, älä kerro siitä, kun tämä ei ole korjattu.'],
    ['ja', '脆弱性を見つけた場合は、メールでご報告ください。'],
    ['zh-Hans', '如果您发现漏洞，请通过邮件告诉我们，不要公开提交。'],
    ['zh-Hant', '如果您發現漏洞，請透過郵件告訴我們，不要公開提交。'],
    ['zh', '漏洞回信地址：三天之内。'],
    ['ko', '취약점을 발견하면 메일로 알려 주세요.'],
    ['ru', 'Сообщите об уязвимости по почте и не открывайте публичную задачу, мы ответим.'],
    ['uk', 'Повідомте про вразливість поштою, і ми відповімо. Її не варто публікувати.'],
    ['ar', 'يرجى الإبلاغ عن الثغرات عبر البريد الإلكتروني.'],
    ['el', 'Παρακαλούμε αναφέρετε την ευπάθεια με μήνυμα.'],
  ])('tells %s', (tag, text) => {
    expect(detectLanguage(text).tag).toBe(tag)
  })

  it.each([
    ['de', 'Sicherheitsproblem gefunden? Mail an luchs@tanne.de!'],
    ['fr', 'Une faille ? Écrivez-moi : renard@bois.fr'],
    ['es', '¿Encontraste un fallo? Avísame: zorro@monte.es'],
    ['pt', 'Achou uma falha? Escreva para gato@serra.br'],
    ['it', 'Trovata una falla? Scrivimi: lupo@monte.it'],
    ['cs', 'Našli jste chybu zabezpečení? Napište na liska@les.cz.'],
    ['tr', 'Güvenlik açığı bulursanız tilki@orman.tr adresine yazın.'],
  ])('tells %s of a line or two', (tag, text) => {
    expect(detectLanguage(text).tag).toBe(tag)
  })

  it('is not misled by a name or an example in another script', () => {
    expect(detectLanguage('Please report it to the team of 田中 (Tanaka) and we will reply to you.').tag).toBe('en')
  })

  it('takes the first of two languages', () => {
    const chinese = '如果您发现漏洞，请通过邮件告诉我们，不要公开提交问题。'.repeat(20)
    expect(detectLanguage(`${chinese} Please report the flaw to us and do not open an issue.`).tag).toBe('zh-Hans')
  })

  it('takes headings and tables without prose for English, by custom', () => {
    expect(detectLanguage('Version Supported 2.x 1.x')).toMatchObject({ tag: 'en', understood: true })
  })

  it('tells the language of a few labels', () => {
    expect(detectLanguage('Vulnerabilidades: hueco@nogal.es Prensa: prensa@nogal.es Ventas: v@nogal.es').tag).toBe('es')
  })

  it('does not judge a text without words', () => {
    expect(detectLanguage('')).toMatchObject({ tag: 'und', understood: true })
  })

  it('says that a language is not understood', () => {
    expect(detectLanguage('Ilmoita haavoittuvuus, jos se on vakava, ja kun tämä ei ole korjattu.').understood).toBe(
      false,
    )
  })
})
