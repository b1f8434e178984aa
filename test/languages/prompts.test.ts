import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { readReport } from '../read/policy.js'

/** What only the author of the file can fill in, in each language. */
const PROMPTS: readonly (readonly [string, string])[] = [
  ['de', 'Hier angeben, welche Versionen unterstützt werden.'],
  ['fr', 'Indiquez ici comment signaler une vulnérabilité.'],
  ['es', 'Escribe aquí qué versiones tienen soporte.'],
  ['pt', 'Descreva aqui como relatar uma vulnerabilidade.'],
  ['it', 'Inserisci qui le versioni supportate del tuo progetto.'],
  ['nl', 'Beschrijf hier welke versies worden ondersteund.'],
  ['pl', 'Wpisz tutaj, które wersje są wspierane.'],
  ['cs', 'Sem napište, které verze jsou podporovány.'],
  ['ru', 'Укажите здесь, какие версии вашего проекта поддерживаются.'],
  ['uk', 'Опишіть тут, як повідомити про вразливість.'],
  ['tr', 'Projenizin hangi sürümlerinin desteklendiğini lütfen buraya yazın.'],
  ['id', 'Tuliskan di sini versi mana saja yang didukung.'],
  ['vi', 'Ghi ở đây những phiên bản nào được hỗ trợ.'],
  ['sv', 'Skriv här vilka versioner som stöds.'],
  ['no', 'Beskriv her hvordan man melder fra om en sårbarhet.'],
  ['zh', '在此处说明哪些版本受支持。'],
  ['ja', 'ここにサポート対象のバージョンを記載してください。'],
  ['ko', '여기에 지원되는 버전을 적어 주세요.'],
  ['ar', 'اكتب هنا الإصدارات المدعومة من مشروعك.'],
]

/** What asks the reporter, or tells the reader what follows. */
const REQUESTS: readonly (readonly [string, string])[] = [
  ['de', 'Beschreiben Sie in der Mail, welche Version Sie nutzen.'],
  ['fr', 'Signalez ici toute faille : indiquez la version et les étapes.'],
  ['es', 'Escribe aquí y describe qué versión usas.'],
  ['tr', 'Buraya yazın ve kullandığınız sürümü belirtin.'],
  ['de', 'Hier beschreiben wir, welche Versionen unterstützt werden.'],
  ['es', 'En esta sección se indica qué versiones tienen soporte.'],
  ['zh', '本节说明哪些版本受支持。'],
  ['ja', 'ここに報告し、バージョンも記載してください。'],
  ['zh', '请在这里报告，并说明您使用的版本。'],
]

/** Comments that tell the author to put in another address. */
const COMMENTS: readonly (readonly [string, string])[] = [
  ['de', 'Adresse vor dem Veröffentlichen durch die eigene ersetzen'],
  ['es', 'cambia este correo por el tuyo antes de publicar'],
  ['tr', 'Yayınlamadan önce bu adresi kendi adresinle değiştir'],
  ['zh', '发布前请替换为你自己的邮箱'],
  ['ja', '公開前に自分のアドレスに置き換えること'],
  ['ko', '공개하기 전에 본인 주소로 바꾸세요'],
  ['ar', 'غيّر هذا البريد إلى بريدك قبل النشر'],
]

/** What stands before the comment, so that the language is known. */
const ADDRESSES: Readonly<Record<string, string>> = {
  de: '# Sicherheit\n\nBitte melden Sie Schwachstellen per E-Mail an ann@quarry.dev.',
  es: '# Seguridad\n\nPor favor, comunique las vulnerabilidades por correo a ann@quarry.dev.',
  tr: '# Güvenlik\n\nGüvenlik açıklarını lütfen ann@quarry.dev adresine bildirin.',
  zh: '# 安全政策\n\n请将漏洞报告发送至 ann@quarry.dev。',
  ja: '# セキュリティポリシー\n\n脆弱性は ann@quarry.dev までご報告ください。',
  ko: '# 보안 정책\n\n취약점은 ann@quarry.dev 로 알려 주세요.',
  ar: '# سياسة الأمان\n\nأبلغنا عن الثغرات على ann@quarry.dev من فضلك.',
}

describe('an instruction to the author', () => {
  it.each(PROMPTS)('%s: %s', (_, sentence) => {
    expect(readReport(sentence).placeholders.map(({ value }) => value.text)).toEqual([sentence])
  })

  it.each(COMMENTS)('%s, in a comment: %s', (language, comment) => {
    const text = `${ADDRESSES[language]}\n\n<!-- ${comment} -->`
    expect(read(text).reading.placeholders.map(({ value }) => value.text)).toEqual([comment])
  })
})

describe('a sentence for the reader', () => {
  it.each(REQUESTS)('%s: %s', (_, sentence) => {
    expect(readReport(sentence).placeholders).toEqual([])
  })
})
