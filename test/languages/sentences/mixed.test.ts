import { expect, test } from 'vitest'
import { factsIn } from '../../read/policy.js'

/** Headings on reports, which tell the language and what the sentences under them are on. */
const HEADINGS = {
  ar: '## الإبلاغ عن ثغرة',
  cs: '## Hlášení zranitelnosti',
  de: '## Schwachstellen melden',
  es: '## Reportar una vulnerabilidad',
  fr: '## Signaler une vulnérabilité',
  id: '## Melaporkan Kerentanan',
  it: '## Segnalare una vulnerabilità',
  ja: '## 脆弱性の報告',
  ko: '## 취약점 신고',
  nl: '## Een kwetsbaarheid melden',
  no: '## Rapportere en sårbarhet',
  pl: '## Zgłaszanie podatności',
  pt: '## Reportar uma vulnerabilidade',
  ru: '## Сообщение об уязвимости',
  sv: '## Rapportera en sårbarhet',
  tr: '## Güvenlik Açığı Bildirme',
  uk: '## Повідомлення про вразливість',
  vi: '## Báo cáo lỗ hổng',
  zh: '## 报告漏洞',
}

type Tag = keyof typeof HEADINGS

function factsUnder(language: Tag, text: string): ReturnType<typeof factsIn> {
  return factsIn(`${HEADINGS[language]}\n\n${text}\n`)
}

/** The forge's own way, or somebody who is to be written to. */
const WAYS: readonly (readonly [Tag, string])[] = [
  ['de', 'Nutze ein privates GitHub Security Advisory oder wende dich direkt an den Projektverantwortlichen.'],
  ['es', 'Usa un GitHub Security Advisory privado o contacta directamente con la persona responsable del proyecto.'],
  ['fr', 'Utilisez un GitHub Security Advisory privé ou contactez directement le responsable du projet.'],
  ['id', 'Gunakan GitHub Security Advisory privat atau hubungi langsung pemelihara proyek.'],
  ['ja', '非公開の GitHub Security Advisory を使うか、プロジェクトのメンテナーに直接ご連絡ください。'],
  ['ko', '비공개 GitHub Security Advisory를 사용하거나 프로젝트 관리자에게 직접 연락해 주세요.'],
  [
    'nl',
    'Gebruik een private GitHub Security Advisory of neem rechtstreeks contact op met de beheerder van het project.',
  ],
  ['pl', 'Użyj prywatnego GitHub Security Advisory lub skontaktuj się bezpośrednio z opiekunem projektu.'],
  ['pt', 'Use um GitHub Security Advisory privado ou fale diretamente com o responsável pelo projeto.'],
  ['tr', 'Özel bir GitHub Security Advisory kullanın veya doğrudan proje sahibiyle iletişime geçin.'],
  ['zh', '请使用私有的 GitHub Security Advisory，或直接联系项目维护者。'],
  ['ar', 'استخدم GitHub Security Advisory خاصًا أو تواصل مباشرة مع القائم على المشروع.'],
  ['cs', 'Použijte soukromé GitHub Security Advisory nebo kontaktujte přímo správce projektu.'],
]

test.each(WAYS)('%s: %s', (language, text) => {
  const kinds = factsUnder(language, text).channels.map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['advisory', 'unnamed'])
})

/** The page for reports in code marks. */
const SHOWN: readonly (readonly [Tag, string])[] = [
  [
    'it',
    `1. **GitHub Security Advisory** (consigliato):\n   \`https://github.com/o/r/security/advisories/new\`\n2. **Email**: \`sec@lantern.dev\``,
  ],
  [
    'pt',
    `1. **GitHub Security Advisory** (recomendado):\n   \`https://github.com/o/r/security/advisories/new\`\n2. **E-mail**: \`sec@lantern.dev\``,
  ],
]

test.each(SHOWN)('%s: %s', (language, text) => {
  const targets = factsUnder(language, text).channels.map(({ target }) => target)
  expect(targets).toEqual(['https://github.com/o/r/security/advisories/new', 'sec@lantern.dev'])
})

/** One topic each. */
const TOPICS: readonly (readonly [Tag, string, string])[] = [
  ['cs', 'credit', 'Napište, zda a pod jakým jménem chcete být uvedeni.'],
  ['es', 'credit', 'Indica si quieres que te mencionemos y con qué nombre.'],
  ['pl', 'credit', 'Napisz, czy i pod jakim nazwiskiem chcesz zostać wymieniony.'],
  ['ru', 'credit', 'Укажите, хотите ли вы, чтобы вас упомянули, и под каким именем.'],
  ['sv', 'credit', 'Ange om och under vilket namn du vill bli omnämnd.'],
  ['uk', 'credit', 'Вкажіть, чи хочете ви, щоб вас згадали, і під яким іменем.'],
  ['zh', 'credit', '请说明您是否希望被致谢，以及使用什么署名。'],
  ['ar', 'credit', 'اذكر ما إذا كنت ترغب في أن يُنسب إليك الاكتشاف وبأي اسم.'],
  ['cs', 'credit', 'Na přání uvedeme oznamovatele mezi přispěvateli vydání.'],
  ['fr', 'credit', 'Si vous le souhaitez, nous vous ajoutons à la liste des contributeurs de la release.'],
  ['it', 'credit', 'Se lo desideri, ti elenchiamo tra i contributori della release.'],
  ['ko', 'credit', '원하시면 릴리스에 기여자로 이름을 표기해 드립니다.'],
  ['no', 'credit', 'Hvis du ønsker det, oppfører vi deg som bidragsyter i utgivelsen.'],
  ['pl', 'credit', 'Na życzenie dodamy zgłaszającego do listy współtwórców wydania.'],
  ['pt', 'credit', 'Se desejar, você aparecerá como contribuidor na release.'],
  ['sv', 'credit', 'Om du vill listar vi dig som bidragsgivare i releasen.'],
  ['cs', 'credit', 'Nálezce uvádíme v changelogu, pokud nepožádá o opak.'],
  ['id', 'credit', 'Nama penemu kami sebut di changelog, kecuali diminta lain.'],
  ['nl', 'credit', 'We noemen de ontdekker in de changelog, tenzij die iets anders vraagt.'],
  ['no', 'credit', 'Vi nevner den som fant feilen i changelog, med mindre noe annet ønskes.'],
  ['sv', 'credit', 'Vi nämner upptäckaren i changelog om inget annat önskas.'],
  ['uk', 'credit', 'Ми вказуємо автора знахідки в changelog, якщо він не просив іншого.'],
  ['pl', 'credit', 'Odkrywcę wymieniamy w changelogu, o ile nie poprosi inaczej.'],
  ['ko', 'credit', '별도 요청이 없으면 발견자를 changelog에 명시합니다.'],
  ['ar', 'credit', 'نذكر اسم المكتشف في changelog ما لم يطلب خلاف ذلك.'],
  ['ar', 'advisories', `يُعلن عن التحديثات الأمنية عبر:\n\n- GitHub Security Advisories\n- ملاحظات الإصدار`],
  [
    'cs',
    'advisories',
    `Bezpečnostní aktualizace oznamujeme prostřednictvím:\n\n- GitHub Security Advisories\n- Poznámky k vydání`,
  ],
  ['de', 'advisories', `Sicherheitsupdates kündigen wir an über:\n\n- GitHub Security Advisories\n- Release Notes`],
  [
    'es',
    'advisories',
    `Las actualizaciones de seguridad se anuncian en:\n\n- GitHub Security Advisories\n- Notas de la versión`,
  ],
  ['id', 'advisories', `Pembaruan keamanan diumumkan melalui:\n\n- GitHub Security Advisories\n- Catatan rilis`],
  [
    'ja',
    'advisories',
    `セキュリティアップデートは以下でお知らせします:\n\n- GitHub Security Advisories\n- リリースノート`,
  ],
  [
    'pl',
    'advisories',
    `Aktualizacje bezpieczeństwa ogłaszamy przez:\n\n- GitHub Security Advisories\n- Informacje o wydaniu`,
  ],
  [
    'ru',
    'advisories',
    `Об обновлениях безопасности мы объявляем через:\n\n- GitHub Security Advisories\n- Примечания к выпуску`,
  ],
  ['sv', 'advisories', `Säkerhetsuppdateringar meddelas via:\n\n- GitHub Security Advisories\n- Versionsanteckningar`],
  [
    'vi',
    'advisories',
    `Các bản cập nhật bảo mật được thông báo qua:\n\n- GitHub Security Advisories\n- Ghi chú phát hành`,
  ],
  ['fr', 'advisories', 'Les correctifs de sécurité sont signalés comme tels dans les notes de version.'],
  ['nl', 'advisories', 'Beveiligingsfixes worden als zodanig vermeld in de release notes.'],
  ['tr', 'advisories', 'Güvenlik düzeltmeleri sürüm notlarında ayrıca belirtilir.'],
  ['uk', 'advisories', 'Виправлення безпеки окремо позначаються у списку змін.'],
  ['vi', 'advisories', 'Các bản sửa lỗi bảo mật được đánh dấu riêng trong changelog.'],
  ['cs', 'advisories', 'Bezpečnostní opravy jsou v changelogu označeny.'],
  [
    'de',
    'scope',
    'Fehler in der Dokumentation wie tote Links sind keine Sicherheitsprobleme; bitte öffne dafür ein normales Issue.',
  ],
  [
    'es',
    'scope',
    'Los errores en la documentación, como enlaces rotos, no son problemas de seguridad; abre un issue normal para ellos.',
  ],
  [
    'fr',
    'scope',
    'Les erreurs de documentation, comme les liens morts, ne sont pas des problèmes de sécurité ; ouvrez une issue classique.',
  ],
  [
    'it',
    'scope',
    'Gli errori nella documentazione, come i link rotti, non sono problemi di sicurezza: apri una normale issue.',
  ],
  [
    'ja',
    'scope',
    'リンク切れなどドキュメントの誤りはセキュリティ問題ではありません。通常の issue を作成してください。',
  ],
  ['ko', 'scope', '깨진 링크 같은 문서 오류는 보안 문제가 아니므로 일반 issue로 등록해 주세요.'],
  [
    'no',
    'scope',
    'Feil i dokumentasjonen, for eksempel døde lenker, er ikke sikkerhetsproblemer; opprett en vanlig sak for dem.',
  ],
  [
    'pl',
    'scope',
    'Błędy w dokumentacji, na przykład martwe linki, nie są problemami bezpieczeństwa; zgłoś je jako zwykłe issue.',
  ],
  [
    'tr',
    'scope',
    'Ölü bağlantılar gibi dokümantasyon hataları güvenlik sorunu değildir; bunlar için normal bir issue açın.',
  ],
  ['ar', 'scope', 'أخطاء التوثيق مثل الروابط المعطلة ليست مشكلات أمنية؛ افتح لها issue عاديًا.'],
  ['vi', 'scope', 'Lỗ hổng trong các thư viện phụ thuộc vui lòng báo trực tiếp cho dự án upstream.'],
  ['de', 'scope', 'Schwachstellen in Abhängigkeiten melden Sie bitte direkt dem jeweiligen Upstream-Projekt.'],
  ['de', 'coordination', 'Bitte öffne kein öffentliches Issue zu der Lücke, bevor sie behoben ist.'],
  ['fr', 'coordination', "Merci de ne pas ouvrir d'issue publique sur la faille avant sa correction."],
  ['it', 'coordination', 'Per favore non aprire una issue pubblica sulla falla prima che sia corretta.'],
  ['ja', 'coordination', '修正されるまで、脆弱性に関する公開 issue を作成しないでください。'],
  ['ko', 'coordination', '취약점이 수정되기 전까지 공개 issue를 열지 말아 주세요.'],
  ['tr', 'coordination', 'Lütfen açık giderilmeden önce onunla ilgili herkese açık bir issue açmayın.'],
  ['zh', 'coordination', '在漏洞修复之前，请不要创建公开 issue。'],
  ['ar', 'coordination', 'يرجى عدم فتح issue عام حول الثغرة قبل إصلاحها.'],
  ['pt', 'coordination', 'Por favor, não abra uma issue pública sobre a falha antes de sua correção.'],
  [
    'es',
    'report-contents',
    'Indica la versión o el commit afectado, el impacto, las condiciones de reproducción y una proof of concept mínima sin credenciales de terceros.',
  ],
  [
    'pl',
    'report-contents',
    'Podaj wersję lub commit, którego dotyczy problem, wpływ, warunki odtworzenia i minimalny proof of concept bez danych osób trzecich.',
  ],
  [
    'vi',
    'report-contents',
    'Hãy ghi phiên bản hoặc commit bị ảnh hưởng, tác động, điều kiện tái hiện và proof of concept tối thiểu không chứa thông tin của bên thứ ba.',
  ],
  [
    'de',
    'report-contents',
    'Nennen Sie betroffene Version oder Commit, Auswirkung, Bedingungen zum Nachstellen und einen minimalen Proof of Concept ohne Zugangsdaten Dritter.',
  ],
  ['de', 'advisories', 'Behobene Lücken veröffentlichen wir unter Security → Advisories.'],
  ['es', 'advisories', 'Las vulnerabilidades corregidas se publican en Security → Advisories.'],
  ['ja', 'advisories', '修正済みの脆弱性は Security → Advisories で公開します。'],
  ['ru', 'advisories', 'Исправленные уязвимости публикуются в Security → Advisories.'],
  ['vi', 'advisories', 'Các lỗ hổng đã vá được công bố tại Security → Advisories.'],
  ['de', 'scope', 'Im Scope sind nur die Pakete in diesem Repository; Demos und Beispiele nicht.'],
  ['cs', 'scope', 'Do rozsahu patří jen balíčky v tomto repozitáři; dema a příklady ne.'],
  ['ru', 'scope', 'В scope входят только пакеты этого репозитория; демо и примеры — нет.'],
  ['it', 'scope', 'Nello scope rientrano solo i pacchetti di questo repository; demo ed esempi no.'],
  ['id', 'scope', 'Yang termasuk cakupan hanya paket di repositori ini; demo dan contoh tidak.'],
  ['ar', 'scope', 'يشمل النطاق الحزم الموجودة في هذا المستودع فقط؛ أما الأمثلة فخارج النطاق.'],
  ['sv', 'scope', 'Self-XSS och saknade headers ser vi inte som sårbarheter.'],
  ['no', 'scope', 'Self-XSS og manglende headere regner vi ikke som sårbarheter.'],
  ['vi', 'scope', 'Self-XSS và thiếu header không được chúng tôi coi là lỗ hổng.'],
  ['zh', 'scope', '我们不认为 self-XSS 和缺少响应头是漏洞。'],
  ['ru', 'scope', 'Self-XSS и отсутствие заголовков мы уязвимостями не считаем.'],
  ['uk', 'scope', 'Self-XSS і відсутність заголовків ми не вважаємо вразливостями.'],
  ['cs', 'credit', 'Oznamovatelům veřejně děkujeme, pokud s tím souhlasí.'],
  ['no', 'credit', 'Vi takker offentlig dem som melder, om de ønsker det.'],
  ['sv', 'credit', 'Vi tackar rapportörer offentligt, om de vill.'],
  ['id', 'credit', 'Kami berterima kasih secara terbuka kepada pelapor, bila mereka bersedia.'],
  ['ar', 'credit', 'نشكر المبلِّغين علنًا إذا وافقوا على ذلك.'],
]

test.each(TOPICS)('%s: %s: %s', (language, topic, text) => {
  expect(Object.keys(factsUnder(language, text).topics)).toContain(topic)
})

/** Times, with the severity where one is told. */
const TIMES: readonly (readonly [Tag, string, string])[] = [
  ['es', 'acknowledge:3w', 'Si en tres semanas no llega nada, da por perdido el correo y envíalo otra vez.'],
  [
    'fr',
    'acknowledge:3w',
    "Si rien n'arrive pendant trois semaines, considérez que le mail s'est perdu et renvoyez-le.",
  ],
  ['it', 'acknowledge:3w', 'Se per tre settimane non arriva nulla, considera persa la mail e inviala di nuovo.'],
  [
    'pl',
    'acknowledge:3w',
    'Jeśli przez trzy tygodnie nic nie przyjdzie, uznaj, że mail zaginął, i wyślij go ponownie.',
  ],
  ['pt', 'acknowledge:3w', 'Se em três semanas não chegar nada, considere o e-mail perdido e envie de novo.'],
  ['cs', 'acknowledge:3w', 'Pokud tři týdny nic nepřijde, považujte e-mail za ztracený a pošlete ho znovu.'],
  ['ar', 'acknowledge:3w', 'إذا لم يصلك شيء خلال ثلاثة أسابيع فاعتبر الرسالة مفقودة وأرسلها مرة أخرى.'],
  [
    'de',
    'acknowledge:3w',
    'Kommt drei Wochen lang nichts, ist die Mail wohl verlorengegangen – bitte noch einmal schicken.',
  ],
  [
    'de',
    'disclose:90d',
    'Den Zeitpunkt der Veröffentlichung stimmen wir mit dem Melder ab. Voreinstellung sind 90 Tage.',
  ],
  ['fr', 'disclose:90d', 'Nous convenons de la date de publication avec le rapporteur. Par défaut, 90 jours.'],
  ['it', 'disclose:90d', 'Concordiamo la data di pubblicazione con chi segnala. Di norma sono 90 giorni.'],
  ['ko', 'disclose:90d', '공개 시점은 제보자와 협의하여 정합니다. 기본값은 90일입니다.'],
  ['zh', 'disclose:90d', '我们会与报告者商定公开时间，默认为 90 天。'],
  ['es', 'disclose:90d', 'Acordamos con quien reporta la fecha de publicación. Por defecto son 90 días.'],
  [
    'ar',
    'assess:3bd fix:14d:critical',
    'اتفاقية SLA لدينا: التقييم خلال 3 أيام عمل، وتصحيح المشكلات الحرجة خلال 14 يومًا.',
  ],
  [
    'vi',
    'assess:3bd fix:14d:critical',
    'SLA của chúng tôi: phân loại trong 3 ngày làm việc, vá lỗi nghiêm trọng trong 14 ngày.',
  ],
  [
    'de',
    'assess:3bd fix:14d:critical',
    'Unser SLA: Triage innerhalb von 3 Werktagen, Patch für kritische Issues innerhalb von 14 Tagen.',
  ],
  [
    'pl',
    'assess:3bd fix:14d:critical',
    'Nasze SLA: triage w ciągu 3 dni roboczych, poprawka dla krytycznych błędów w ciągu 14 dni.',
  ],
  [
    'es',
    'acknowledge:48h acknowledge:4h:critical',
    `| Canal | Severidad | Tiempo de respuesta |\n|---|---|---|\n| sec@lantern.dev | Todas | 48 horas |\n| emergency@lantern.dev | Crítica o explotada activamente | 4 horas |`,
  ],
  [
    'ru',
    'acknowledge:48h acknowledge:4h:critical',
    `| Канал | Серьёзность | Время ответа |\n|---|---|---|\n| sec@lantern.dev | Любая | 48 часов |\n| emergency@lantern.dev | Критическая или активно эксплуатируемая | 4 часа |`,
  ],
  [
    'zh',
    'acknowledge:48h acknowledge:4h:critical',
    `| 渠道 | 严重程度 | 响应时间 |\n|---|---|---|\n| sec@lantern.dev | 全部 | 48 小时 |\n| emergency@lantern.dev | 严重或正被利用 | 4 小时 |`,
  ],
  [
    'vi',
    'acknowledge:48h acknowledge:4h:critical',
    `| Kênh | Mức độ | Thời gian phản hồi |\n|---|---|---|\n| sec@lantern.dev | Tất cả | 48 giờ |\n| emergency@lantern.dev | Nghiêm trọng hoặc đang bị khai thác | 4 giờ |`,
  ],
  [
    'fr',
    'fix:30d fix:7d:critical',
    `| Étape | Délai |\n|---|---|\n| Publication du correctif | Sous 30 jours (critique : sous 7 jours) |`,
  ],
  [
    'ru',
    'fix:30d fix:7d:critical',
    `| Этап | Срок |\n|---|---|\n| Выпуск патча | В течение 30 дней (критические: в течение 7 дней) |`,
  ],
  [
    'id',
    'fix:30d fix:7d:critical',
    `| Tahap | Waktu |\n|---|---|\n| Rilis patch | Dalam 30 hari (kritis: dalam 7 hari) |`,
  ],
  [
    'it',
    'fix:30d fix:7d:critical',
    `| Fase | Tempi |\n|---|---|\n| Rilascio della patch | Entro 30 giorni (critica: entro 7 giorni) |`,
  ],
  ['de', 'disclose:90d', 'Bitte halten Sie die Details bis zum Release oder höchstens 90 Tage zurück.'],
  ['fr', 'disclose:90d', "Merci de garder les détails confidentiels pendant 90 jours ou jusqu'à la release."],
  ['nl', 'disclose:90d', 'Houd de details 90 dagen of tot de release voor je.'],
  [
    'sv',
    'acknowledge:7d update:14d',
    `- Bekräftelse på mottagandet inom 7 dagar; statusuppdatering minst var 14:e dag.\n- Patch först, offentliggörande sedan.`,
  ],
  [
    'no',
    'acknowledge:7d update:14d',
    `- Bekreftelse på mottak innen 7 dager; statusoppdatering minst hver 14. dag.\n- Først patch, så offentliggjøring.`,
  ],
]

test.each(TIMES)('%s: %s: %s', (language, times, text) => {
  const found = factsUnder(language, text).timeframes.map(({ stage, within, severity }) =>
    [stage, within, ...(severity ? [severity] : [])].join(':'),
  )
  expect(found.sort()).toEqual(times.split(' ').sort())
})

/** A report in private that goes to somebody, and not to the forge. */
const PRIVATE: readonly (readonly [Tag, string])[] = [
  ['ru', `Отправьте приватный отчёт мейнтейнеру, указав:\n\n- версию`],
  ['id', `Kirim laporan privat ke maintainer dengan:\n\n- versi`],
  ['zh', `请向 maintainer 发送私密报告，包含：\n\n- 版本`],
  ['pl', `Wyślij prywatne zgłoszenie do maintainera, podając:\n\n- wersję`],
]

test.each(PRIVATE)('%s: %s', (language, text) => {
  expect(factsUnder(language, text).channels.map(({ kind }) => kind)).toEqual(['unnamed'])
})

/** One way, though those are named who read it. */
const SAME: readonly (readonly [Tag, string])[] = [
  [
    'de',
    'Melden Sie sie den Maintainern vertraulich über ein [Advisory](https://github.com/o/r/security/advisories/new).',
  ],
  [
    'es',
    'Repórtala a los mantenedores de forma privada mediante un [aviso](https://github.com/o/r/security/advisories/new).',
  ],
  ['ru', 'Сообщите мейнтейнерам приватно через [Security Advisory](https://github.com/o/r/security/advisories/new).'],
  [
    'ja',
    'メンテナーに非公開で [Security Advisory](https://github.com/o/r/security/advisories/new) から報告してください。',
  ],
  ['zh', '请通过 [Security Advisory](https://github.com/o/r/security/advisories/new) 私下向维护者报告。'],
  [
    'ko',
    '[Security Advisory](https://github.com/o/r/security/advisories/new)를 통해 메인테이너에게 비공개로 제보해 주세요.',
  ],
  [
    'tr',
    '[Security Advisory](https://github.com/o/r/security/advisories/new) üzerinden bakımcılara özel olarak bildirin.',
  ],
]

test.each(SAME)('%s: %s', (language, text) => {
  expect(factsUnder(language, text).channels.map(({ kind }) => kind)).toEqual(['advisory'])
})

/** What sounds like a topic and is none. */
const NOT_TOLD: readonly (readonly [Tag, string, string])[] = [
  ['de', 'scope', 'Wenn es kein Sicherheitsproblem ist, öffne bitte ein normales Issue.'],
  ['es', 'scope', 'Si no es un problema de seguridad, abre un issue normal.'],
  ['fr', 'scope', "Si ce n'est pas un problème de sécurité, ouvrez une issue."],
  ['it', 'scope', 'Se non è un problema di sicurezza, apri una issue.'],
  ['ja', 'scope', 'セキュリティ上の問題ではない場合は、通常の issue を作成してください。'],
  ['ko', 'scope', '보안 문제가 아닌 경우 일반 issue를 등록해 주세요.'],
  ['pl', 'scope', 'Jeśli to nie problem bezpieczeństwa, otwórz zwykłe issue.'],
  ['tr', 'scope', 'Güvenlik sorunu değilse normal bir issue açın.'],
  ['ar', 'scope', 'إذا لم تكن مشكلة أمنية، فافتح issue عاديًا.'],
  ['zh', 'scope', '如果不是安全问题，请提交普通 issue。'],
  ['de', 'coordination', 'Bitte öffne kein öffentliches Issue, bevor du uns geschrieben hast.'],
  ['es', 'coordination', 'No abras un issue público antes de escribirnos.'],
  ['fr', 'coordination', "N'ouvrez pas d'issue publique avant de nous avoir contactés."],
  ['pl', 'coordination', 'Nie otwieraj publicznego issue, zanim do nas nie napiszesz.'],
]

test.each(NOT_TOLD)('%s: no %s: %s', (language, topic, text) => {
  expect(Object.keys(factsUnder(language, text).topics)).not.toContain(topic)
})
