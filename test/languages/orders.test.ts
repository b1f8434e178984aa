import { describe, expect, it } from 'vitest'
import { readReport } from '../read/policy.js'

/** What only the author of the file can do, in each language. */
const ORDERS: readonly (readonly [string, string])[] = [
  ['en', 'Before publishing, add a private security contact.'],
  ['en', 'Fill in the contact address before you publish this repository.'],
  ['en', 'Maintainers: complete the contact section below before the first release.'],
  ['en', 'Customize the contact and the response times.'],
  ['en', 'A contact address should be added here before the project goes public.'],
  ['pt', 'Revise e complete os dados de contato.'],
  ['pt', 'Antes de publicar, preencha esses itens.'],
  ['es', 'Antes de publicar, complete los datos de contacto de este archivo.'],
  ['fr', "Avant publication, complétez l'adresse de contact de ce document."],
  ['it', "Prima della pubblicazione, inserire qui l'indirizzo di contatto."],
  ['de', 'Bitte ergänzen Sie hier die Kontaktdaten, bevor Sie diese Datei veröffentlichen.'],
  ['de', 'Vor der Veröffentlichung hier die Kontaktadresse eintragen.'],
  ['nl', 'Vul hier de contactgegevens in voordat u dit bestand publiceert.'],
  ['pl', 'Przed publikacją uzupełnij dane kontaktowe.'],
  ['cs', 'Před zveřejněním doplňte kontaktní e-mail.'],
  ['ru', 'Перед публикацией укажите здесь контактный адрес.'],
  ['uk', 'Перед публікацією вкажіть тут контактну адресу.'],
  ['tr', 'Yayınlamadan önce iletişim adresini ekleyin.'],
  ['id', 'Sebelum dipublikasikan, lengkapi alamat email kontak.'],
  ['vi', 'Trước khi công bố, điền địa chỉ email liên hệ.'],
  ['sv', 'Innan du publicerar filen, fyll i kontaktadressen.'],
  ['no', 'Før publisering, fyll inn kontaktadressen.'],
  ['zh', '发布前请填写安全联系邮箱。'],
  ['ja', '公開前に、連絡先のメールアドレスを記入してください。'],
  ['ko', '공개하기 전에 연락처 이메일 주소를 입력하세요.'],
  ['ar', 'قبل النشر، أضف عنوان البريد الإلكتروني للتواصل.'],
]

/** What asks reporters, or tells what others do. */
const REQUESTS: readonly (readonly [string, string])[] = [
  ['en', 'Please add your contact details so that we can reach you.'],
  ['en', 'Fill in all fields and complete the contact section.'],
  ['en', 'Before publishing your findings, add us to the mail.'],
  ['en', 'Before publishing a fix, we add a note to the changelog.'],
  ['en', 'Operators must add a security contact in the settings before going live.'],
  ['en', 'Before publishing your plugin, add a contact to its repository.'],
  ['pt', 'Preencha o formulário e complete os dados de contato para que possamos responder.'],
  ['es', 'Antes de publicar su hallazgo, complete la información de contacto.'],
  ['de', 'Bitte ergänzen Sie Ihre Kontaktdaten, damit wir nachfragen können.'],
  ['de', 'Vor der Veröffentlichung ergänzen wir die Kontaktdaten.'],
  ['zh', '请填写您的联系方式，以便我们回复。'],
  ['ja', '連絡先のメールアドレスを記入してください。'],
]

/** What stands before it, so that the language is known. */
const OPENINGS: Readonly<Record<string, string>> = {
  en: '# Security\n\nPlease do not report vulnerabilities in public issues of this project.',
  pt: '# Segurança\n\nPor favor, não relate vulnerabilidades em issues públicas deste projeto.',
  es: '# Seguridad\n\nPor favor, no informe de las vulnerabilidades en incidencias públicas del proyecto.',
  fr: '# Sécurité\n\nMerci de ne pas signaler les vulnérabilités dans un ticket public de ce projet.',
  it: '# Sicurezza\n\nPer favore, non segnalare le vulnerabilità in una issue pubblica del progetto.',
  de: '# Sicherheit\n\nBitte melden Sie Schwachstellen nicht in öffentlichen Issues dieses Projekts.',
  nl: '# Beveiliging\n\nMeld kwetsbaarheden alstublieft niet in openbare issues van dit project.',
  pl: '# Bezpieczeństwo\n\nProsimy nie zgłaszać podatności w publicznych zgłoszeniach tego projektu.',
  cs: '# Bezpečnost\n\nProsíme, nehlaste zranitelnosti ve veřejných issue tohoto projektu.',
  ru: '# Безопасность\n\nПожалуйста, не сообщайте об уязвимостях в публичных issue этого проекта.',
  uk: '# Безпека\n\nБудь ласка, не повідомляйте про вразливості в публічних issue цього проєкту.',
  tr: '# Güvenlik\n\nLütfen güvenlik açıklarını herkese açık issue olarak bildirmeyin.',
  id: '# Keamanan\n\nMohon jangan melaporkan kerentanan melalui issue publik di proyek ini.',
  vi: '# Bảo mật\n\nVui lòng không báo cáo lỗ hổng bảo mật qua issue công khai của dự án này.',
  sv: '# Säkerhet\n\nRapportera inte sårbarheter i offentliga ärenden för det här projektet.',
  no: '# Sikkerhet\n\nIkke meld sårbarheter i offentlige saker for dette prosjektet, er du snill.',
  zh: '# 安全政策\n\n请勿在公开 issue 中报告漏洞。',
  ja: '# セキュリティポリシー\n\n脆弱性を公開の Issue で報告しないでください。',
  ko: '# 보안 정책\n\n취약점을 공개 이슈로 신고하지 마세요.',
  ar: '# سياسة الأمان\n\nيرجى عدم الإبلاغ عن الثغرات في القضايا العامة لهذا المشروع.',
}

const blanksIn = (tag: string, text: string) =>
  readReport(`${OPENINGS[tag]}\n\n${text}`).placeholders.map(({ value }) => `${value.kind}: ${value.text}`)

describe('an order to the author of the file to put in what it lacks', () => {
  it.each(ORDERS)('is a blank (%s): %s', (tag, text) => {
    expect(blanksIn(tag, text)).toEqual([`blank: ${text}`])
  })

  it.each(REQUESTS)('is none of a reporter (%s): %s', (tag, text) => {
    expect(blanksIn(tag, text)).toEqual([])
  })

  it('leaves nobody unnamed whose address it asks for', () => {
    const { channels } = readReport(
      'Please report vulnerabilities to the maintainers in private.\n\nBefore publishing, add a private security contact.',
    )
    expect(channels).toEqual([])
  })
})
