import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# Политика безопасности

## Сообщение об уязвимости

Если вы обнаружили уязвимость, пожалуйста, не создавайте публичный issue. Отправьте письмо на security@bereza.dev.

Мы подтвердим получение в течение 48 часов и дадим подробный ответ в течение 7 дней.`,
    {
      language: 'ru',
      kind: 'policy',
      channels: ['email security@bereza.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'the subject told by the verb, working days',
    `# Безопасность

## Как сообщить об уязвимости

Пишите нам на sec@ladoga.ru, не обсуждая проблему публично. Ответим в течение трёх рабочих дней.
Исправление критических уязвимостей выпустим в течение 14 дней.`,
    {
      channels: ['email sec@ladoga.ru'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'fix 14d critical'],
      topics: ['process'],
    },
  ],
  [
    'private reporting of the forge',
    `# Политика безопасности

## Сообщение об уязвимости

Воспользуйтесь приватным сообщением об уязвимостях на GitHub: на вкладке Security нажмите «Report a vulnerability».`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# Политика безопасности

## Сообщение об уязвимости

Свяжитесь с нами: psirt@kedr.ru.

## Сроки исправления

| Критичность | Срок исправления |
| --- | --- |
| Критическая | 7 дней |
| Высокая | 30 дней |
| Средняя | 60 дней |
| Низкая | 90 дней |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# Политика безопасности

## Сообщение об уязвимости

Свяжитесь с нами: info@sosna.dev.

## Что будет дальше

1. Мы ответим в течение 3-5 рабочих дней.
2. Мы еженедельно сообщаем вам о ходе исправления.
3. После исправления мы опубликуем бюллетень безопасности.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Политика безопасности

## Раскрытие информации

Мы придерживаемся принципа ответственного раскрытия. Не разглашайте подробности до выхода исправления.
Просим подождать 90 дней, прежде чем публиковать информацию об уязвимости.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# Политика безопасности

## Поддерживаемые версии

| Версия | Поддержка |
| --- | --- |
| 3.x | Да |
| 2.x | Только исправления безопасности |
| 1.x | Больше не поддерживается |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# Политика безопасности

## Поддерживаемые версии

Обновления безопасности получает только последняя стабильная версия. Ветка 1.4 больше не поддерживается.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# Политика безопасности

## Сообщение об уязвимости

Напишите на bug@iva.dev. Пожалуйста, укажите:

- описание уязвимости и возможные последствия
- шаги для воспроизведения
- затронутые версии`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# Политика безопасности

## Сообщение об уязвимости

Напишите на bug@iva.dev. Письмо можно зашифровать нашим [PGP-ключом](https://iva.dev/key.asc).

После исправления мы упомянем исследователя в примечаниях к выпуску, если он не хочет остаться анонимным.

Вознаграждение за найденные уязвимости мы не выплачиваем.

Мы не будем предпринимать юридических действий против добросовестных исследователей.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# Политика безопасности

## Сообщение об уязвимости

Если вы нашли уязвимость, создайте [issue](https://github.com/a/b/issues).`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# Политика безопасности

## Поддерживаемые версии

Используйте этот раздел, чтобы рассказать людям, какие версии вашего проекта получают обновления безопасности.

| Версия | Поддерживается |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## Сообщение об уязвимости

Используйте этот раздел, чтобы рассказать людям, как сообщить об уязвимости.`,
    { kind: 'template' },
  ],
  [
    'thanks in public, announcements, and the search for similar flaws',
    `# Политика безопасности

## Что будет дальше

Подробный ответ с оценкой вы получите в течение 30 дней.

## Как мы обрабатываем сообщения

1. Мы ищем в коде похожие ошибки.
2. Мы выпускаем исправления.

Об исправленных уязвимостях мы объявляем в бюллетенях безопасности.
Мы публично благодарим тех, кто сообщил об уязвимости.`,
    { timeframes: ['assess 30d'], topics: ['advisories', 'credit', 'process'] },
  ],
  [
    'a request between commas',
    `# Безопасность

## Куда писать

Почта: kot@lipa.ru. Публичных тикетов, пожалуйста, не заводите.`,
    { channels: ['email kot@lipa.ru'], publicReports: 'discouraged' },
  ],
  [
    'only the maintainers read it',
    `# Безопасность

Сообщайте через вкладку Security → Report a vulnerability. Сообщение доступно только мейнтейнерам.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'what is known goes to the tracker',
    `# Безопасность

Если уязвимость уже известна, заведите issue. Иначе напишите на dyra@oreh.ru.`,
    { channels: ['issue', 'email dyra@oreh.ru'], publicReports: 'discouraged' },
  ],
  [
    'news of the work',
    `# Безопасность

Пишите на dyra@oreh.ru. Ответим за два дня, потом раз в неделю будем рассказывать, как идут дела.`,
    { timeframes: ['acknowledge 2d', 'update 1w'] },
  ],
])
