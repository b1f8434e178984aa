import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'questions with full-width marks, each with its answer',
    `# 安全

发现漏洞？请发邮件到 lynx@yunshan.cn。发现普通 bug？请提交 issue。`,
    { channels: ['email lynx@yunshan.cn'] },
  ],
  [
    'lines with a label each, without blanks',
    `# 安全

联系方式：lynx@yunshan.cn
确认：48小时内
修复：7天内`,
    {
      channels: ['email lynx@yunshan.cn'],
      timeframes: ['acknowledge 48h', 'fix 7d'],
      topics: ['process'],
    },
  ],
  [
    'a circumstance in the midst of a request',
    `# 安全

## 报告漏洞

请发邮件到 lynx@yunshan.cn，不要在我们解决问题之前公开披露漏洞。`,
    { channels: ['email lynx@yunshan.cn'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'an address, no public issue, a first reply and a detailed one',
    `# 安全政策

## 报告漏洞

如果您发现了安全漏洞，请不要创建公开的 GitHub issue。请将漏洞详情发送至 security@yunfan.dev。

我们会在 48 小时内确认收到您的报告，并在 7 天内给出详细的答复和后续步骤。`,
    {
      language: 'zh-Hans',
      kind: 'policy',
      channels: ['email security@yunfan.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'traditional characters, working days',
    `# 安全性政策

## 回報漏洞

請勿在公開的 issue 中回報安全性漏洞，請改以電子郵件寄至 sec@shanlan.tw。
我們會在 3 個工作天內回覆，並於 30 天內發布修補程式。`,
    {
      language: 'zh-Hant',
      channels: ['email sec@shanlan.tw'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'fix 30d'],
      topics: ['process'],
    },
  ],
  [
    'private reporting of the forge',
    `# 安全政策

## 如何报告

请通过 GitHub 的私密漏洞报告功能提交：打开本仓库的 Security 标签页，点击“Report a vulnerability”。`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# 安全政策

## 报告漏洞

请发邮件到 psirt@haitang.cn。

## 修复时间

| 严重程度 | 修复时间 |
| --- | --- |
| 严重 | 7 天 |
| 高危 | 30 天 |
| 中危 | 60 天 |
| 低危 | 90 天 |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm, business days with a range',
    `# 安全政策

## 报告漏洞

请通过 a@tingyu.cn 联系我们。

## 响应流程

1. 我们会在 1-3 个工作日内回复您。
2. 我们每周向您通报修复进展。
3. 修复完成后发布安全公告。`,
    { timeframes: ['acknowledge 3bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix',
    `# 安全政策

## 漏洞披露

我们遵循协调披露原则。在修复发布之前，请不要公开漏洞细节。`,
    { publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'an embargo of ninety days',
    `# 安全政策

## 漏洞披露

请给我们 90 天的时间修复问题，然后再公开披露。`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: ['coordination'] },
  ],
  [
    'a table of versions',
    `# 安全政策

## 支持的版本

| 版本 | 支持状态 |
| --- | --- |
| 3.x | 支持 |
| 2.x | 仅安全更新 |
| 1.x | 已停止维护 |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# 安全政策

## 支援的版本

只有最新的穩定版本會獲得安全性更新。1.4 不再支援。`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# 安全政策

## 报告漏洞

请发送邮件至 bug@qingchuan.io，并尽可能包含以下信息：

- 漏洞的描述和影响范围
- 复现步骤
- 受影响的版本
- 概念验证代码`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# 安全政策

## 报告漏洞

请发送邮件至 bug@qingchuan.io，可使用我们的 [PGP 公钥](https://qingchuan.io/key.asc)加密。

修复发布后，我们会在公告中致谢发现者，除非您希望匿名。

目前我们不提供漏洞赏金。

对于善意的安全研究，我们不会追究法律责任。`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# 安全政策

## 报告漏洞

发现漏洞时，请在 [Issues](https://github.com/a/b/issues) 中报告。`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'what is out of scope',
    `# 安全政策

## 报告漏洞

请发送邮件至 bug@qingchuan.io。

## 范围

以下问题不视为安全漏洞：

- 需要物理接触设备的攻击
- 第三方依赖中的问题，请向上游项目报告`,
    { topics: expect.arrayContaining(['scope']) },
  ],
  [
    'the template of the forge, left as it was',
    `# 安全政策

## 支持的版本

使用此部分告诉人们您的项目的哪些版本目前正在接受安全更新。

| 版本 | 支持 |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## 报告漏洞

使用此部分告诉人们如何报告漏洞。`,
    { kind: 'template' },
  ],
  [
    'an embargo from the announcement, a private report by form, and no bounty',
    `# 安全政策

## 报告漏洞

请通过表单私下报告漏洞：<https://hackerone.com/cairnbox>。

## 披露

在修复发布之前，请勿公开该漏洞。保密期为 14 天，自公告之日起计算。

## 奖金

我们不为报告支付奖金。`,
    {
      channels: ['form https://hackerone.com/cairnbox'],
      timeframes: ['disclose 14d'],
      publicReports: 'discouraged',
      topics: ['bounty', 'coordination'],
    },
  ],
  [
    'a Taiwanese report, which is no bulletin',
    `# 安全性政策

## 通報漏洞

請透過電子郵件私下通報漏洞：sec@cairnbox.dev。我們會在 5 個工作天內給您詳細的回覆。我們會具名感謝漏洞的通報者。`,
    { channels: ['email sec@cairnbox.dev'], timeframes: ['assess 5bd'], topics: expect.arrayContaining(['credit']) },
  ],
  [
    'a middle severity of one letter',
    `# 安全

## 处理时限

| 等级 | 响应 | 修复 |
| --- | --- | --- |
| 高 | 2 天 | 10 天 |
| 中 | 4 天 | 40 天 |`,
    { timeframes: ['acknowledge 2d high', 'fix 10d high', 'acknowledge 4d medium', 'fix 40d medium'] },
  ],
  [
    'addresses for other ends by their labels',
    `# 联系方式

安全漏洞：loudong@hetao.cn
商务合作：bd@hetao.cn
发票问题：caiwu@hetao.cn`,
    { channels: ['email loudong@hetao.cn'] },
  ],
  [
    'only the maintainers can see it',
    `# 安全

请到仓库的 Security 页面点 “Report a vulnerability” 提交，只有维护者能看到。`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'not to tell others before the fix',
    `# 安全

先发邮件到 loudong@hetao.cn，在我发出修复版本之前别跟其他人讲。`,
    { publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    "a second address behind the forge's own way",
    `# 安全

首选在 Security 标签页点击 “Report a vulnerability”。没有 GitHub 账号的话，可以写信到 loudong@hetao.cn。`,
    { channels: ['advisory', 'email loudong@hetao.cn'] },
  ],
])
