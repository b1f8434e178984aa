import { describe, expect, it } from 'vitest'
import { type Facts, facts, read } from '../../../src/index.js'

/** A title and a heading on reports in each language, under which a sentence stands. */
const HEADS = {
  cs: '# Bezpečnostní politika\n\n## Hlášení zranitelností',
  de: '# Sicherheitsrichtlinie\n\n## Schwachstellen melden',
  en: '# Security policy\n\n## Reporting a vulnerability',
  es: '# Política de seguridad\n\n## Reportar una vulnerabilidad',
  fr: '# Politique de sécurité\n\n## Signaler une vulnérabilité',
  id: '# Kebijakan keamanan\n\n## Melaporkan kerentanan',
  it: '# Politica di sicurezza\n\n## Segnalare una vulnerabilità',
  ja: '# セキュリティポリシー\n\n## 脆弱性の報告',
  nl: '# Beveiligingsbeleid\n\n## Een kwetsbaarheid melden',
  pl: '# Polityka bezpieczeństwa\n\n## Zgłaszanie podatności',
  pt: '# Política de segurança\n\n## Reportar uma vulnerabilidade',
  ru: '# Политика безопасности\n\n## Сообщение об уязвимости',
  sv: '# Säkerhetspolicy\n\n## Rapportera en sårbarhet',
  tr: '# Güvenlik Politikası\n\n## Güvenlik Açığı Bildirme',
  uk: '# Політика безпеки\n\n## Повідомлення про вразливість',
  vi: '# Chính sách bảo mật\n\n## Báo cáo lỗ hổng bảo mật',
} as const

type Tag = keyof typeof HEADS

/** Stands below, so that the document is a policy whatever the sentence says. */
const FRAME = 'frame@lantern.dev'

function factsOf(tag: Tag, text: string): Facts {
  return facts(read(`${HEADS[tag]}\n\n${text}\n\n<${FRAME}>\n`).reading)
}

describe('a flaw that is to be kept from third parties', () => {
  it.each([
    ['de', 'Bitte teilen Sie die Lücke nicht mit Dritten.'],
    ['pl', 'Nie dziel się wiedzą o luce z innymi, zanim jej nie usuniemy.'],
    ['ru', 'Не передавайте сведения об уязвимости третьим лицам.'],
    ['uk', 'Не передавайте дані про вразливість третім особам.'],
    ['vi', 'Xin đừng chia sẻ chi tiết lỗ hổng với bên thứ ba.'],
    ['tr', 'Açığı üçüncü kişilerle paylaşmayın.'],
    ['tr', 'Bulduğunuz açığı başkalarına anlatmayın.'],
  ] as const)('%s: %s', (tag, text) => {
    expect(factsOf(tag, text).publicReports).toBe('discouraged')
  })

  it.each([
    ['de', 'Wir teilen Ihre Angaben nicht mit Dritten.'],
    ['ru', 'Мы не передаём ваши данные третьим лицам.'],
    ['tr', 'Bilgilerinizi üçüncü kişilerle paylaşmayız.'],
    ['vi', 'Chúng tôi không chia sẻ thông tin của bạn với bên thứ ba.'],
  ] as const)('but not what we do with data of reporters, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).publicReports).toBe('unstated')
  })
})

describe('what is expected of reporters', () => {
  it.each([
    ['en', 'We expect that you do not share the flaw with third parties without our consent.'],
    ['nl', 'Wij verwachten dat u het lek niet zonder onze toestemming met anderen deelt.'],
    ['de', 'Wir erwarten von Ihnen, dass Sie die Lücke nicht an Dritte weitergeben.'],
    ['it', 'Ci aspettiamo che non divulghiate la falla prima della correzione.'],
  ] as const)('is asked of them, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).publicReports).toBe('discouraged')
  })

  it('is no promise of ours, and neither is a hope', () => {
    expect(factsOf('es', 'Esperamos que no tarde mucho en llegar la versión 3.').publicReports).toBe('unstated')
    expect(factsOf('nl', 'Wij verwachten dit jaar geen nieuwe versie.').publicReports).toBe('unstated')
  })
})

describe('a form to which no link leads', () => {
  it.each([
    ['en', 'Vulnerabilities are to be reported through the form at the end of this page.'],
    ['fr', 'Toute faille doit être signalée via le formulaire en bas de page.'],
    ['nl', 'Meld kwetsbaarheden via het formulier hieronder.'],
    ['de', 'Melden Sie Schwachstellen über das Formular am Seitenende.'],
    ['pl', 'Zgłoszenia prosimy przesyłać za pomocą formularza na dole strony.'],
    ['pl', 'Podatności należy zgłaszać za pośrednictwem tego formularza.'],
    ['sv', 'Rapportera sårbarheter via formuläret längst ned.'],
    ['id', 'Laporkan kerentanan melalui formulir di bawah ini.'],
  ] as const)('is a way of which the address is not told, %s: %s', (tag, text) => {
    const { channels } = facts(read(`${HEADS[tag]}\n\n${text}\n`).reading)
    expect(channels).toMatchObject([{ kind: 'unnamed', target: null }])
  })

  it.each([
    'Report flaws through the form.\n\nIt is here: <https://lantern.dev/report-a-flaw>.',
    'Report flaws through the form at https://lantern.dev/report-a-flaw.',
    'Report flaws with the private form of GitHub.',
    'We never read reports of flaws sent through the form for feedback. Mail sec@lantern.dev.',
    'Questions about the report can be sent through the form. Mail sec@lantern.dev.',
  ])('but not where the way is named, or the form is for something else: %s', (text) => {
    const { channels } = facts(read(`${HEADS.en}\n\n${text}\n`).reading)
    expect(channels.filter(({ kind }) => kind === 'unnamed')).toEqual([])
  })
})

describe('a name that is asked for so that somebody can be reached', () => {
  it.each([
    ['es', 'Deje tu nombre y un número de teléfono.'],
    ['pl', 'Zostaw dane kontaktowe: imię i nazwisko, adres e-mail.'],
    ['nl', 'Geef uw naam en telefoonnummer op.'],
    ['it', 'Lasciate il vostro nome e un numero di telefono.'],
    ['ru', 'Оставьте ваше имя и номер телефона.'],
  ] as const)('is no credit, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).not.toHaveProperty('credit')
  })

  it('nor is one that a file holds', () => {
    const text = '# Seguridad\n\n## Tus datos\n\nEl archivo `me.json` guarda tu nombre y tu nivel.\n'
    expect(facts(read(`${text}\n## Reportar un fallo\n\nEscribe a sec@lantern.dev.\n`).reading).topics).toEqual({})
  })

  it.each([
    ['es', 'Si lo deseas, pondremos tu nombre en el aviso.'],
    ['it', 'Con il vostro consenso il vostro nome comparirà nelle note di rilascio.'],
    ['pl', 'W opisie poprawki podamy twoje imię.'],
    ['nl', 'Wij vermelden uw naam als ontdekker van het lek.'],
    ['id', 'Kami akan mencantumkan nama Anda di catatan rilis.'],
  ] as const)('but one that goes out is, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).toHaveProperty('credit')
  })
})

describe('what will do for a report', () => {
  it.each([
    ['en', 'Usually the URL of the affected system and a description of the flaw suffice.'],
    ['de', 'Meist genügen die IP-Adresse des betroffenen Systems und eine Beschreibung der Lücke.'],
    ['pl', 'Zwykle wystarczą adres IP systemu, którego dotyczy problem, i opis luki.'],
    ['sv', 'Oftast räcker det med IP-adressen och en beskrivning av sårbarheten.'],
    ['cs', 'Obvykle stačí IP adresa a popis zranitelnosti.'],
    ['id', 'Biasanya alamat IP dan deskripsi kerentanan sudah cukup.'],
    ['ru', 'Обычно достаточно IP-адреса и описания уязвимости.'],
  ] as const)('is told, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).toHaveProperty('report-contents')
    expect(factsOf(tag, text).topics).not.toHaveProperty('scope')
  })

  it.each([
    ['de', 'Eine kurze E-Mail genügt.'],
    ['pl', 'Wystarczy jeden e-mail.'],
    ['cs', 'Stačí krátký e-mail.'],
    ['en', 'One line will suffice.'],
  ] as const)('but a bare message names nothing, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).not.toHaveProperty('report-contents')
  })
})

describe('a flaw that cannot be ruled out', () => {
  it.each([
    ['nl', 'Toch is het niet uitgesloten dat er een kwetsbaarheid is.'],
    ['de', 'Schwachstellen können nie ganz ausgeschlossen werden.'],
    ['fr', "Il n'est pas exclu qu'une vulnérabilité nous échappe."],
  ] as const)('tells nothing of the scope, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).not.toHaveProperty('scope')
  })

  it.each([
    ['nl', 'Uitgesloten zijn meldingen over ontbrekende headers.'],
    ['de', 'Ausgeschlossen sind Berichte über fehlende Header.'],
    ['fr', 'Sont exclus : les rapports sur des en-têtes manquants.'],
  ] as const)('but what is excluded does, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).toHaveProperty('scope')
  })
})

describe('security that is said to matter', () => {
  it.each([
    ['fr', 'Nous considérons la sécurité de nos systèmes comme une priorité.'],
    ['es', 'Consideramos que la seguridad de los usuarios es muy importante.'],
    ['it', 'Consideriamo la sicurezza dei nostri sistemi una priorità.'],
    ['pt', 'Consideramos a segurança dos nossos sistemas uma prioridade.'],
  ] as const)('draws no line between flaws, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).not.toHaveProperty('scope')
  })

  it.each([
    ['fr', "Nous considérons comme une vulnérabilité tout contournement de l'authentification."],
    ['es', 'Consideramos una vulnerabilidad todo lo que eluda el cifrado.'],
  ] as const)('but what we take for a flaw does, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).toHaveProperty('scope')
  })
})

describe('data on money', () => {
  it.each([
    ['de', 'Stoppen Sie, sobald Sie auf finanzielle Daten stoßen.'],
    ['nl', 'Stop als u financiële of medische gegevens aantreft.'],
    ['pl', 'Przerwij, jeśli natrafisz na dane finansowe.'],
    ['sv', 'Avbryt om du stöter på ekonomiska uppgifter.'],
    ['cs', 'Přestaňte, pokud narazíte na finanční údaje.'],
    ['pt', 'Pare se encontrar dados financeiros.'],
  ] as const)('are no reward, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).not.toHaveProperty('bounty')
  })

  it.each([
    ['de', 'Finanzielle Anreize bieten wir nicht.'],
    ['nl', 'Wij geven geen financiële beloning.'],
    ['pl', 'Nie wypłacamy nagród finansowych.'],
    ['pt', 'Não há compensação financeira.'],
  ] as const)('but money for reports is, %s: %s', (tag, text) => {
    expect(factsOf(tag, text).topics).toHaveProperty('bounty')
  })
})

describe('an address behind an event', () => {
  it.each([
    ['en', 'Please report it as soon as you can after you found it to sec@lantern.dev.'],
    ['fr', 'Merci de nous faire part de vos constatations dès que possible après leur découverte à sec@lantern.dev.'],
  ] as const)('is the one that is written to, %s: %s', (tag, text) => {
    const title = HEADS[tag].split('\n')[0]
    const { channels } = facts(read(`${title}\n\n## Notification\n\n${text}\n`).reading)
    expect(channels).toMatchObject([{ kind: 'email', target: 'sec@lantern.dev' }])
  })

  it('but not where we write to it', () => {
    const text = 'Nous informons nos clients après la correction à list@lantern.dev.'
    const { channels } = facts(
      read(`# Sécurité\n\n## Notification\n\n${text}\n\n## Signaler\n\nsec@lantern.dev\n`).reading,
    )
    expect(channels.map(({ target }) => target)).toEqual(['sec@lantern.dev'])
  })
})

describe('times', () => {
  const timesIn = (tag: Tag, text: string) =>
    factsOf(tag, text).timeframes.map(({ stage, within }) => `${stage} ${within}`)

  it.each([
    ['vi', 'Phản hồi trong 48h.'],
    ['id', 'Balasan: 24-48h'],
    ['tr', 'İlk yanıt: 48h'],
    ['ru', 'Ответ: 48h'],
    ['ja', '初回返信：48h'],
  ] as const)('have hours in short in any language, %s: %s', (tag, text) => {
    expect(timesIn(tag, text)).toEqual(['acknowledge 48h'])
  })

  it.each([
    ['vi', 'Tệp h và 48 tệp khác.'],
    ['ja', '初回返信：h'],
    ['ru', 'Ответ дает функция h(48).'],
  ] as const)('but a letter alone is none, %s: %s', (tag, text) => {
    expect(timesIn(tag, text)).toEqual([])
  })

  it.each([
    ['es', 'Tratamos el informe en 30 días hábiles tras el acuse de recibo.'],
    ['pt', 'Tratamos o relatório em 30 dias úteis após a confirmação de recebimento.'],
    ['it', 'Gestiamo la segnalazione in 30 giorni lavorativi dopo la conferma di ricezione.'],
  ] as const)('are none of a reply that they are counted from, %s: %s', (tag, text) => {
    expect(timesIn(tag, text)).toEqual([])
  })

  it('keep the step that stands before them', () => {
    expect(timesIn('es', 'Corregimos el fallo en 30 días hábiles tras el acuse de recibo.')).toEqual(['fix 30bd'])
    expect(timesIn('id', 'Tunggu balasan dalam 2 hari.')).toEqual(['acknowledge 2d'])
  })
})
