import { describe } from 'vitest'
import { itUnderstands } from '../said.js'

describe('Chinese', () =>
  itUnderstands({
    title: '安全政策',
    heading: '报告漏洞',
    states: [
      ['收到后，安全团队会调查漏洞，并通知报告人。', 'process'],
      ['报告人可以在公告中获得致谢。', 'credit'],
      ['Critical issues 会在 36 hours 内 fix。', 'fix 36h critical'],
      ['我们会在 2 days 内 reply。', 'acknowledge 2d'],
      ['维护者会复现问题并在私有分支上修补，随后发布新版本。', 'process'],
      ['為方便我們定位，請提供以下資訊：\n\n- 漏洞描述\n- 重現步驟', 'report-contents'],
      ['报告请包含：\n\n- affected version\n- steps to reproduce', 'report-contents'],
      ['範圍內：\n\n- 伺服器端程式\n- 命令列工具', 'scope'],
      ['我們會在更新日誌中感謝回報者。', 'credit'],
      ['默认分支会收到安全修复。', 'prose: main yes'],
      ['特别说明：我们会在 36 小时内回复。', 'acknowledge 36h'],
      ['修复条目会记入更新日志。', 'advisories'],
      ['我们会持续向您通报修复进展及公告发布情况。', 'process'],
      ['请提供如下信息：\n\n- 漏洞类别\n- 复现步骤', 'report-contents'],
      ['- 4.x：支持\n- 3.x：不再支持', 'list: 4.x yes, 3.x no'],
      ['| 版本 | 状态 |\n| --- | --- |\n| 6.x | 当前版本 |\n| 5.x | 已停止维护 |', 'table: 6.x yes, 5.x no'],
    ],
    looksAlike: [
      '本文档介绍可信披露和安全港。',
      '每次构建需要 3 hours。',
      '当前版本的文档请看网站。',
      '为方便开发，请安装 Docker。',
    ],
  }))

describe('Japanese', () =>
  itUnderstands({
    title: 'セキュリティ',
    heading: '脆弱性の報告',
    states: [
      ['Critical issues は 36 hours 以内に fix します。', 'fix 36h critical'],
      ['2週間に1回、状況を共有します。', 'update 2w'],
      ['再現手順、実際の動き、本来の動きを記載してください。', 'report-contents'],
      ['担当者が内容を調査し、必要に応じて修正版をリリースします。', 'process'],
      ['修正内容は CHANGELOG に記載します。', 'advisories'],
      ['開発の初期段階のため、最新版のみ修正を提供します。', 'prose: latest yes'],
      ['修正は最新版のみを対象とします。', 'prose: latest yes'],
      ['| 段階 | 目安 |\n| --- | --- |\n| 評価と深刻度判定 | 8 営業日 |', 'assess 8bd'],
    ],
    looksAlike: [
      '評価版は30日間使えます。',
      '1時間に1回、自動で保存されます。',
      '導入手順、設定例は手引きに記載しています。',
    ],
  }))

describe('Korean', () =>
  itUnderstands({
    title: '보안',
    heading: '취약점 신고',
    states: [
      ['Critical 이슈는 36 hours 이내에 fix 합니다.', 'fix 36h critical'],
      ['24시간 이내에 접수를 확인하고 10일 이내에 초기 평가를 제공합니다.', 'acknowledge 24h, assess 10d, process'],
      ['신고를 받으면 내용을 검증하고 패치를 개발하여 배포합니다.', 'process'],
      ['관리자가 내용을 검토하고 필요하면 패치를 릴리스합니다.', 'process'],
      ['공개하기 전에 60일의 수정 기간을 주시기 바랍니다.', 'discouraged, disclose 60d, coordination'],
      ['보고서에는 대상 버전, 재현 절차, 기대 동작과 실제 동작을 적어 주세요.', 'report-contents'],
      ['지원 버전:\n\n- 5.x: 지원\n- 4.x: 지원 종료', 'list: 5.x yes, 4.x no'],
      ['수정 내역은 CHANGELOG에 기록합니다.', 'advisories'],
    ],
    looksAlike: ['작업은 2 hours 걸립니다.', '설치 방법은 문서에 기록합니다.', '필요하면 서버를 다시 시작하세요.'],
  }))

describe('Russian', () =>
  itUnderstands({
    title: 'Безопасность',
    heading: 'Сообщить об уязвимости',
    states: [
      ['Подтверждение — 36 часов, исправление — 60 дней.', 'acknowledge 36h, fix 60d, process'],
      ['| Этап | Срок |\n| --- | --- |\n| Оценка серьёзности | 8 рабочих дней |', 'assess 8bd'],
      ['Об исправленных уязвимостях мы сообщаем в примечаниях к релизу.', 'advisories'],
      ['Разработчик изучит проблему и при необходимости выпустит исправление.', 'process'],
      ['Зашифруйте письмо нашим PGP-ключом.', 'encryption'],
      ['Отвечаем в течение примерно недели.', 'acknowledge 1w'],
    ],
    looksAlike: ['Сборка занимает 2 hours.', 'Настройки указываются в файле.'],
  }))

describe('German', () =>
  itUnderstands({
    title: 'Sicherheit',
    heading: 'Schwachstellen melden',
    states: [
      ['Wir beheben den Fehler. Bitte veröffentliche bis dahin nichts.', 'coordination'],
      ['Wir haben kein Bug-Bounty-Programm.', 'bounty'],
      ['Nennen Sie Schritte zur Reproduktion und betroffene Versionen.', 'report-contents'],
      ['Fügen Sie nach Möglichkeit einen Proof of Concept und Screenshots bei.', 'report-contents'],
      [
        'Wir bestätigen den Eingang binnen 36 Stunden und melden uns innerhalb von 9 Tagen mit einer Einschätzung.',
        'acknowledge 36h, assess 9d, process',
      ],
      ['| Phase | Frist |\n| --- | --- |\n| Veröffentlichung des Fixes | 50 Tage |', 'fix 50d'],
      ['Nach der Behebung veröffentlichen wir einen Sicherheitshinweis.', 'advisories'],
      ['Behobene Lücken werden im Changelog vermerkt.', 'advisories'],
    ],
    looksAlike: [
      'Nennen Sie uns Ihre Wünsche für die nächste Version.',
      'Änderungen am Aussehen werden im Changelog vermerkt.',
    ],
  }))

describe('French', () =>
  itUnderstands({
    title: 'Sécurité',
    heading: 'Signaler une vulnérabilité',
    states: [
      ["Nous préparons un correctif ; d'ici là, merci de rester discret.", 'discouraged, coordination'],
      [
        'Nous accusons réception sous 36 h et vous envoyons une évaluation sous 9 jours.',
        'acknowledge 36h, assess 9d, process',
      ],
      ["L'équipe examinera le rapport et, s'il est confirmé, publiera un correctif.", 'process'],
      ['Nous remercions publiquement les personnes qui signalent des failles.', 'credit'],
      ['Joignez si possible une preuve de concept et des captures.', 'report-contents'],
      ['Les correctifs de sécurité ne concernent que la dernière version stable.', 'prose: latest yes'],
      ['Chiffrez votre message avec notre clé PGP.', 'encryption'],
    ],
    looksAlike: [
      'Vos coordonnées ne sont pas conservées.',
      'La compilation prend environ 2 hours.',
      'Nous remercions les traducteurs.',
    ],
  }))

describe('Spanish', () =>
  itUnderstands({
    title: 'Seguridad',
    heading: 'Reportar una vulnerabilidad',
    states: [
      ['Confirmamos la recepción en un plazo de [6] días hábiles.', 'acknowledge 6bd'],
      ['| Etapa | Plazo |\n| --- | --- |\n| Publicación del parche | 50 días |', 'fix 50d'],
      ['Las vulnerabilidades corregidas se documentan en el CHANGELOG.', 'advisories'],
      [
        'Cuando la vulnerabilidad esté corregida, publicaremos una nueva versión y un aviso de seguridad.',
        'advisories, process',
      ],
      ['Nos comprometemos a atribuir públicamente el hallazgo.', 'credit'],
    ],
    looksAlike: ['Las opciones se documentan en el README.', 'La instalación tarda 3 hours.'],
  }))

describe('Portuguese', () =>
  itUnderstands({
    title: 'Segurança',
    heading: 'Reportando uma vulnerabilidade',
    states: [
      ['Você pode esperar uma confirmação em até 36 horas.', 'acknowledge 36h'],
      ['O projeto é novo, por isso corrigimos apenas a versão mais recente.', 'prose: latest yes'],
      ['Damos suporte somente à última versão lançada.', 'prose: latest yes'],
      ['A equipe analisará o relato e, se confirmado, publicará uma correção.', 'process'],
      ['As vulnerabilidades corrigidas são documentadas no CHANGELOG.', 'advisories'],
    ],
    looksAlike: ['As opções são documentadas no README.', 'Damos suporte somente a navegadores modernos.'],
  }))

describe('Polish, Ukrainian, Dutch, Swedish, Vietnamese, Arabic', () => {
  itUnderstands({
    title: 'Bezpieczeństwo',
    heading: 'Zgłaszanie podatności',
    states: [
      ['Odpowiedź w ciągu mniej więcej tygodnia.', 'acknowledge 1w'],
      ['Prosimy o 60 dni na naprawę przed publicznym ujawnieniem.', 'discouraged, disclose 60d, coordination'],
    ],
    looksAlike: ['Budowanie trwa około godziny.'],
  })
  itUnderstands({
    title: 'Безпека',
    heading: 'Повідомлення про вразливість',
    states: [
      ['Про вразливості у сторонніх бібліотеках повідомляйте їхнім розробникам.', 'scope'],
      ['Виправлення вразливостей оголошуються через GitHub Security Advisories.', 'advisories'],
    ],
    looksAlike: ['Нові можливості оголошуються у блозі.'],
  })
  itUnderstands({
    title: 'Beveiliging',
    heading: 'Een kwetsbaarheid melden',
    states: [
      ['Na ontvangst onderzoeken we de melding, maken we een fix en brengen we een nieuwe versie uit.', 'process'],
    ],
    looksAlike: ['Na installatie start u de dienst opnieuw.'],
  })
  itUnderstands({
    title: 'Säkerhet',
    heading: 'Rapportera en sårbarhet',
    states: [
      [
        'Vi bekräftar mottagandet inom 36 timmar och återkommer med en bedömning inom 9 dagar.',
        'acknowledge 36h, assess 9d, process',
      ],
    ],
    looksAlike: ['Installationen tar 2 timmar.'],
  })
  itUnderstands({
    title: 'Bảo mật',
    heading: 'Báo cáo lỗ hổng',
    states: [
      ['Vui lòng cho chúng tôi 60 ngày để khắc phục trước khi công bố.', 'discouraged, disclose 60d, coordination'],
    ],
    looksAlike: ['Quá trình cài đặt mất 2 giờ.'],
  })
  itUnderstands({
    title: 'الأمان',
    heading: 'الإبلاغ عن ثغرة',
    states: [['بعد استلام التقرير سنتحقق من المشكلة ونعد إصلاحًا ونصدر نسخة جديدة.', 'process']],
    looksAlike: ['تستغرق عملية البناء ساعتين.'],
  })
})
