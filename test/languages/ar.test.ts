import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

إذا اكتشفت ثغرة أمنية، يرجى عدم فتح مشكلة عامة. أرسل بريدًا إلكترونيًا إلى aman@nakhla.dev.

سنؤكد استلام بلاغك خلال 48 ساعة. وسنقدم ردًا مفصلًا خلال 7 أيام.`,
    {
      language: 'ar',
      kind: 'policy',
      channels: ['email aman@nakhla.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'eastern digits, working days, no hamza',
    `# الأمان

## الابلاغ عن ثغرة

لا تنشر الثغرة علنا. تواصل معنا عبر البريد sec@zaytun.org وسنرد خلال ٣ أيام عمل.`,
    { channels: ['email sec@zaytun.org'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'private reporting of the forge',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

استخدم ميزة الإبلاغ الخاص عن الثغرات في GitHub: افتح تبويب Security ثم اضغط على "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

تواصل معنا عبر psirt@arz.com.

## مدة الإصلاح

| الخطورة | مدة الإصلاح |
| --- | --- |
| حرجة | 7 أيام |
| عالية | 30 يومًا |
| متوسطة | 60 يومًا |
| منخفضة | 90 يومًا |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

تواصل معنا عبر info@arz.dev.

## التعامل مع البلاغات

1. سنرد على بلاغك خلال 3-5 أيام عمل.
2. سنطلعك على التقدم أسبوعيًا.
3. سنصدر إصلاحًا وننشر إشعارًا أمنيًا.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: expect.arrayContaining(['process']) },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# سياسة الأمان

## سياسة الإفصاح

نتبع سياسة الإفصاح المسؤول. يرجى عدم نشر التفاصيل قبل إصدار الإصلاح.
امنحنا 90 يومًا قبل النشر.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# سياسة الأمان

## الإصدارات المدعومة

| الإصدار | حالة الدعم |
| --- | --- |
| 3.x | مدعوم |
| 2.x | تحديثات الأمان فقط |
| 1.x | غير مدعوم |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# سياسة الأمان

## الإصدارات المدعومة

يتلقى أحدث إصدار مستقر فقط تحديثات الأمان. الإصدار 1.4 لم يعد مدعومًا.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

أرسل بلاغك إلى bug@wadi.dev. يرجى تضمين المعلومات التالية:

- وصف الثغرة وتأثيرها
- خطوات إعادة الإنتاج
- الإصدارات المتأثرة`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

أرسل بلاغك إلى bug@wadi.dev. يمكنك تشفير رسالتك باستخدام [مفتاح PGP](https://wadi.dev/key.asc) الخاص بنا.

سنذكر اسمك في ملاحظات الإصدار إلا إذا رغبت في البقاء مجهول الهوية.

لا نقدم مكافآت مالية حاليًا.

لن نتخذ أي إجراء قانوني ضد الأبحاث التي تجرى بحسن نية.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# سياسة الأمان

## الإبلاغ عن الثغرات

إذا وجدت ثغرة، افتح [issue](https://github.com/a/b/issues).`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# سياسة الأمان

## الإصدارات المدعومة

استخدم هذا القسم لإخبار الناس بإصدارات مشروعك التي تتلقى تحديثات الأمان حاليًا.

| الإصدار | مدعوم |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## الإبلاغ عن ثغرة

استخدم هذا القسم لإخبار الناس بكيفية الإبلاغ عن ثغرة.`,
    { kind: 'template' },
  ],
])
