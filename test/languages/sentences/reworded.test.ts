import { describe } from 'vitest'
import { itUnderstands } from '../said.js'

/** What other files of this folder say in the usual words, told as people put it who write such a text once in their life. */
describe('German', () =>
  itUnderstands({
    title: 'Sicherheit',
    heading: 'Lücke gefunden',
    states: [
      ['Öffentliche Issues sind dafür der falsche Ort.', 'discouraged'],
      ['Schreibt dazu, wie man den Fehler auslöst und was ein Angreifer davon hätte.', 'report-contents'],
      ['Spätestens nach zwei Tagen sagen wir dir Bescheid, dass deine Nachricht angekommen ist.', 'acknowledge 2d'],
      ['Gepflegt wird nur die jüngste Ausgabe.', 'prose: latest yes'],
      ['Wir sehen uns die Sache an, dichten das Leck ab und bringen eine neue Version heraus.', 'process'],
      ['Bitte behalten Sie den Fund für sich, bis ein Update bereitsteht.', 'discouraged, coordination'],
    ],
    looksAlike: ['Wie man das Programm baut, steht im Handbuch.'],
  }))

describe('French', () =>
  itUnderstands({
    title: 'Sécurité',
    heading: 'Une faille à signaler',
    states: [
      ["Le gestionnaire de tickets public n'est pas l'endroit pour en parler.", 'discouraged'],
      ['Dites-nous ce que vous avez constaté et comment le refaire.', 'report-contents'],
      ['Sous trois jours, nous vous confirmons que votre courriel est bien arrivé.', 'acknowledge 3d'],
      ['Nous regardons cela de près, bouchons le trou et publions une nouvelle version.', 'process'],
      ["Gardez la chose pour vous tant que le correctif n'est pas sorti.", 'discouraged, coordination'],
    ],
    looksAlike: ['Gardez votre installation à jour.', 'Comment installer le logiciel est expliqué dans le guide.'],
  }))

describe('Spanish', () =>
  itUnderstands({
    title: 'Seguridad',
    heading: 'Encontraste una falla',
    states: [
      ['Los issues públicos no deben usarse para fallas de seguridad.', 'discouraged'],
      ['Cuéntanos en qué consiste y cómo llegaste a ella.', 'report-contents'],
      ['En un máximo de dos días te avisamos de que tu mensaje llegó.', 'acknowledge 2d'],
      ['Estudiamos el caso, tapamos el agujero y sacamos una versión nueva.', 'process'],
      ['Guárdalo en secreto hasta que salga el parche.', 'discouraged, coordination'],
    ],
    looksAlike: ['Los issues no sirven para dudas de uso.', 'Cómo se instala el programa está en el manual.'],
  }))

describe('Portuguese', () =>
  itUnderstands({
    title: 'Segurança',
    heading: 'Achou uma falha',
    states: [
      ['Issues públicas não são o lugar para brechas de segurança.', 'discouraged'],
      ['Conte para nós qual é a falha e como você chegou até ela.', 'report-contents'],
      ['Em até dois dias avisamos que a mensagem chegou.', 'acknowledge 2d'],
      ['Analisamos o caso, tapamos o buraco e soltamos uma versão nova.', 'process'],
      ['Mantenha isso em sigilo até a correção sair.', 'discouraged, coordination'],
    ],
    looksAlike: ['As issues não servem para dúvidas de uso.', 'Como instalar o programa está no manual.'],
  }))

describe('Italian', () =>
  itUnderstands({
    title: 'Sicurezza',
    heading: 'Avete trovato una falla',
    states: [
      ['Le issue pubbliche non sono il posto adatto per le falle.', 'discouraged'],
      ['Raccontateci in che cosa consiste la falla e come ci siete arrivati.', 'report-contents'],
      ['Esaminiamo il caso, tappiamo il buco e rilasciamo una nuova versione.', 'process'],
      ['Tenetelo per voi finché non esce la correzione.', 'discouraged, coordination'],
    ],
    looksAlike: ['Tenete aggiornato il vostro sistema.', 'Come si installa il programma è spiegato nel manuale.'],
  }))

describe('Dutch', () =>
  itUnderstands({
    title: 'Beveiliging',
    heading: 'Lek gevonden',
    states: [
      ['Openbare issues zijn hier niet voor bedoeld.', 'discouraged'],
      ['Vertel ons wat er misgaat en hoe je het ontdekte.', 'report-contents'],
      ['Binnen twee dagen laten we je weten dat je bericht is aangekomen.', 'acknowledge 2d'],
      ['We bekijken het geval, dichten het lek en brengen een nieuwe versie uit.', 'process'],
    ],
    looksAlike: ['Hoe je het programma installeert, staat in de handleiding.'],
  }))

describe('Polish', () =>
  itUnderstands({
    title: 'Bezpieczeństwo',
    heading: 'Znalazłeś lukę',
    states: [
      ['Publiczne issue nie są miejscem na luki w zabezpieczeniach.', 'discouraged'],
      ['Napisz, na czym polega luka i jak na nią trafiłeś.', 'report-contents'],
      ['W ciągu dwóch dni damy ci znać, że wiadomość dotarła.', 'acknowledge 2d'],
      ['Sprawdzamy zgłoszenie, łatamy dziurę i wypuszczamy nową wersję.', 'process'],
      ['Zachowaj to dla siebie, dopóki nie wydamy łatki.', 'discouraged, coordination'],
    ],
    looksAlike: ['Jak zainstalować program, opisano w podręczniku.'],
  }))

describe('Russian', () =>
  itUnderstands({
    title: 'Безопасность',
    heading: 'Нашли уязвимость',
    states: [
      ['Публичные issue для этого заводить не надо.', 'discouraged'],
      ['Расскажите, в чём состоит дыра и как вы её нашли.', 'report-contents'],
      ['В течение двух дней сообщим, что письмо дошло.', 'acknowledge 2d'],
      ['Мы изучаем письмо, закрываем дыру и выпускаем новую версию.', 'process'],
      ['Держите это в секрете, пока мы не выпустим исправление.', 'discouraged, coordination'],
    ],
    looksAlike: ['Как установить программу, написано в руководстве.'],
  }))

describe('Turkish', () =>
  itUnderstands({
    title: 'Güvenlik',
    heading: 'Güvenlik açığı bulursanız',
    states: [
      ['Herkese açık issue bunun için uygun bir yer değildir.', 'discouraged'],
      ['Sorunun ne olduğunu ve nasıl ortaya çıktığını anlatın.', 'report-contents'],
      ['Bildirimi inceler, açığı kapatır ve yeni bir sürüm çıkarırız.', 'process'],
    ],
    looksAlike: ['Programın nasıl kurulduğu kılavuzda yazıyor.'],
  }))

describe('Indonesian', () =>
  itUnderstands({
    title: 'Keamanan',
    heading: 'Menemukan celah',
    states: [
      ['Issue publik bukan tempat untuk membahas celah keamanan.', 'discouraged'],
      ['Ceritakan apa masalahnya dan bagaimana Anda menemukannya.', 'report-contents'],
      ['Kami memeriksa laporan, menambal celahnya, dan merilis versi baru.', 'process'],
      ['Simpan dulu temuan ini sampai perbaikan dirilis.', 'discouraged, coordination'],
    ],
    looksAlike: ['Cara memasang program ada di panduan.'],
  }))

describe('Japanese', () =>
  itUnderstands({
    title: 'セキュリティ',
    heading: '脆弱性を見つけたら',
    states: [
      ['公開の Issue は脆弱性を書く場所ではありません。', 'discouraged'],
      ['どのような欠陥か、どうすれば再現できるかをお書き添えください。', 'report-contents'],
      ['いただいた内容を確かめ、穴を塞ぎ、修正版を出します。', 'process'],
      ['修正版が出るまでは内密にお願いします。', 'discouraged, coordination'],
    ],
    looksAlike: ['どのように導入するかは手引きをご覧ください。'],
  }))

describe('Korean', () =>
  itUnderstands({
    title: '보안',
    heading: '취약점을 찾으셨다면',
    states: [
      ['공개 이슈는 취약점을 알리는 곳이 아닙니다.', 'discouraged'],
      ['어떤 문제인지, 어떻게 재현하는지 적어 주세요.', 'report-contents'],
    ],
    looksAlike: ['어떻게 설치하는지는 안내서에 있습니다.'],
  }))

describe('Chinese', () =>
  itUnderstands({
    title: '安全',
    heading: '发现漏洞怎么办',
    states: [
      ['公开的 issue 不是谈论漏洞的地方。', 'discouraged'],
      ['请写清问题出在哪里、如何触发。', 'report-contents'],
      ['我们会核实情况，堵上漏洞，再推出新版本。', 'process'],
      ['补丁发布之前请保守秘密。', 'discouraged, coordination'],
    ],
    looksAlike: ['如何安装请看手册。'],
  }))
