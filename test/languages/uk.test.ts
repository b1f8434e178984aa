import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# Політика безпеки

## Повідомлення про вразливість

Якщо ви виявили вразливість, будь ласка, не створюйте публічний issue. Надішліть листа на security@bereza.dev.

Ми підтвердимо отримання протягом 48 годин і надамо детальну відповідь протягом 7 днів.`,
    {
      language: 'uk',
      kind: 'policy',
      channels: ['email security@bereza.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'the subject told by the verb, working days',
    `# Безпека

## Як повідомити про вразливість

Пишіть нам на sec@dnipro.ua, не обговорюючи проблему публічно. Відповімо протягом трьох робочих днів.
Виправлення критичних вразливостей випустимо протягом 14 днів.`,
    {
      channels: ['email sec@dnipro.ua'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'fix 14d critical'],
      topics: ['process'],
    },
  ],
  [
    'private reporting of the forge',
    `# Політика безпеки

## Повідомлення про вразливість

Скористайтеся приватним повідомленням про вразливості на GitHub: на вкладці Security натисніть «Report a vulnerability».`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# Політика безпеки

## Повідомлення про вразливість

Зв'яжіться з нами: psirt@kedr.ua.

## Терміни виправлення

| Критичність | Термін виправлення |
| --- | --- |
| Критична | 7 днів |
| Висока | 30 днів |
| Середня | 60 днів |
| Низька | 90 днів |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# Політика безпеки

## Повідомлення про вразливість

Зв'яжіться з нами: info@sosna.dev.

## Що буде далі

1. Ми відповімо протягом 3-5 робочих днів.
2. Ми щотижня повідомляємо вас про хід виправлення.
3. Після виправлення ми опублікуємо бюлетень безпеки.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Політика безпеки

## Розкриття інформації

Ми дотримуємося принципу відповідального розкриття. Не розголошуйте подробиці до виходу виправлення.
Просимо зачекати 90 днів, перш ніж публікувати інформацію про вразливість.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# Політика безпеки

## Підтримувані версії

| Версія | Підтримка |
| --- | --- |
| 3.x | Так |
| 2.x | Лише виправлення безпеки |
| 1.x | Більше не підтримується |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# Політика безпеки

## Підтримувані версії

Оновлення безпеки отримує лише остання стабільна версія. Гілка 1.4 більше не підтримується.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# Політика безпеки

## Повідомлення про вразливість

Напишіть на bug@verba.dev. Будь ласка, вкажіть:

- опис вразливості та можливі наслідки
- кроки для відтворення
- уражені версії`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# Політика безпеки

## Повідомлення про вразливість

Напишіть на bug@verba.dev. Лист можна зашифрувати нашим [PGP-ключем](https://verba.dev/key.asc).

Після виправлення ми згадаємо дослідника у примітках до випуску, якщо він не хоче залишитися анонімним.

Винагороду за знайдені вразливості ми не виплачуємо.

Ми не вживатимемо юридичних заходів проти добросовісних дослідників.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# Політика безпеки

## Повідомлення про вразливість

Якщо ви знайшли вразливість, створіть [issue](https://github.com/a/b/issues).`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# Політика безпеки

## Підтримувані версії

Використовуйте цей розділ, щоб розповісти людям, які версії вашого проєкту отримують оновлення безпеки.

| Версія | Підтримується |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## Повідомлення про вразливість

Використовуйте цей розділ, щоб розповісти людям, як повідомити про вразливість.`,
    { kind: 'template' },
  ],
  [
    'no prosecution of research in good faith',
    `# Безпека

Про вразливості пишіть на lyst@kalyna.ua. Ми не переслідуватимемо за законом добросовісних дослідників.`,
    { channels: ['email lyst@kalyna.ua'], topics: ['safe-harbor'] },
  ],
])
