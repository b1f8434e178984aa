import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# セキュリティポリシー

## 脆弱性の報告

脆弱性を発見された場合は、公開の Issue を作成しないでください。
詳細を security@sakuragi.dev までメールでお送りください。

ご報告から 48 時間以内に受領の確認をご連絡します。7 日以内に脆弱性の評価を含む詳細な回答をお送りします。`,
    {
      language: 'ja',
      kind: 'policy',
      channels: ['email security@sakuragi.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'mail instead of an issue',
    `# セキュリティ

## 報告方法

GitHub Issue ではなく、メール（sec@minato.jp）でご報告ください。通常 3 営業日以内に返信いたします。`,
    { channels: ['email sec@minato.jp'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'private reporting of the forge',
    `# セキュリティ

## 脆弱性の報告

GitHub の非公開の脆弱性報告機能をご利用ください。リポジトリの Security タブから「Report a vulnerability」をクリックします。`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# セキュリティポリシー

## 脆弱性の報告

psirt@kawabe.co.jp へご連絡ください。

## 修正の目標期限

| 深刻度 | 修正期限 |
| --- | --- |
| 緊急 | 7日 |
| 重要 | 30日 |
| 中程度 | 60日 |
| 低 | 90日 |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# セキュリティポリシー

## 脆弱性の報告

info@mizuno.dev にご連絡ください。

## 対応の流れ

1. 報告から 3〜5 日以内に内容を確認し、評価結果をお知らせします。
2. 進捗状況を毎週お伝えします。
3. 修正版をリリースし、リリースノートで脆弱性を公表します。`,
    { timeframes: ['assess 5d', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix',
    `# セキュリティポリシー

## 情報開示

修正版がリリースされるまで、脆弱性の内容を公開しないでください。`,
    { publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'an embargo of ninety days',
    `# セキュリティポリシー

## 情報開示

責任ある開示のため、報告から 90 日間は脆弱性の公表をお控えください。`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: ['coordination'] },
  ],
  [
    'a table of versions',
    `# セキュリティポリシー

## サポート対象バージョン

| バージョン | サポート状況 |
| --- | --- |
| 3.x | サポート中 |
| 2.x | セキュリティ修正のみ |
| 1.x | サポート終了 |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# セキュリティポリシー

## サポート対象バージョン

セキュリティ修正は最新の安定版に対してのみ提供します。1.4 系はサポートしていません。`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# セキュリティポリシー

## 脆弱性の報告

bug@aoyama.dev までご連絡ください。報告には以下の情報を含めてください。

- 脆弱性の説明と影響範囲
- 再現手順
- 影響を受けるバージョン`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# セキュリティポリシー

## 脆弱性の報告

bug@aoyama.dev までご連絡ください。[PGP 公開鍵](https://aoyama.dev/key.asc) で暗号化して送信できます。

ご希望であれば、リリースノートに報告者として謝辞を掲載します。

現在、報奨金の提供はしておりません。

善意で行われた調査に対して、法的措置を取りません。`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# セキュリティポリシー

## 脆弱性の報告

脆弱性を見つけた場合は [Issues](https://github.com/a/b/issues) に報告してください。`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# セキュリティポリシー

## サポートされているバージョン

このセクションを使用して、プロジェクトのどのバージョンが現在サポートされているかを伝えます。

| バージョン | サポート |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## 脆弱性の報告

このセクションを使用して、脆弱性の報告方法を伝えます。`,
    { kind: 'template' },
  ],
  [
    'an embargo from the announcement, which is not a reply',
    `# セキュリティポリシー

## 開示

修正版がリリースされるまでは、脆弱性を公開しないでください。
エンバーゴは告知の14日後に終了します。`,
    { timeframes: ['disclose 14d'], publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'lines of versions by the word behind their number',
    `# セキュリティ

## 対応バージョン

- 7 系: 対応中
- 6 系: 重大な修正のみ
- 5 系以前: 終了`,
    { versions: 'list: 7 系 yes, 6 系 yes, 5 系以前 no' },
  ],
  [
    'addresses for other ends by their labels',
    `# 連絡先

脆弱性の報告：ana@kurumi.jp
営業：uri@kurumi.jp
請求書に関すること：keiri@kurumi.jp`,
    { channels: ['email ana@kurumi.jp'] },
  ],
  [
    'a rhythm between commas',
    `# 脆弱性の報告

ana@kurumi.jp にメールをください。2日以内に返信し、その後は週に一度、進捗をお伝えします。`,
    { timeframes: ['acknowledge 2d', 'update 1w'] },
  ],
  [
    'a time after which it may be published',
    `# 公開

ご報告から70日が経過した後は、詳細を公開していただいて構いません。`,
    { timeframes: ['disclose 70d'] },
  ],
  [
    'what is known goes to the tracker',
    `# 脆弱性

すでに公になっている脆弱性なら Issue で構いません。そうでない場合は ana@kurumi.jp に連絡してください。`,
    { channels: ['issue', 'email ana@kurumi.jp'], publicReports: 'discouraged' },
  ],
  [
    'a page that alone takes reports',
    `# セキュリティ

報告は https://hokoku.kurumi.jp/ana のみで受け付けます。`,
    { channels: ['form https://hokoku.kurumi.jp/ana'] },
  ],
])
