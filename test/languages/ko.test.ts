import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# 보안 정책

## 취약점 신고

보안 취약점을 발견하신 경우 공개 이슈로 등록하지 마세요. security@haneul.dev로 이메일을 보내 주세요.

신고를 받은 후 48시간 이내에 접수를 확인해 드립니다. 7일 이내에 취약점 평가를 포함한 상세한 답변을 드리겠습니다.`,
    {
      language: 'ko',
      kind: 'policy',
      channels: ['email security@haneul.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'mail instead of an issue, business days',
    `# 보안

## 취약점 제보

공개 이슈 대신 sec@bada.kr로 제보해 주시기 바랍니다. 보통 3영업일 이내에 회신합니다.`,
    { channels: ['email sec@bada.kr'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'private reporting of the forge',
    `# 보안

## 취약점 보고

GitHub의 비공개 취약점 보고 기능을 이용해 주세요. 저장소의 Security 탭에서 "Report a vulnerability"를 클릭합니다.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# 보안 정책

## 취약점 신고

psirt@sanho.co.kr로 연락해 주세요.

## 패치 기한

| 심각도 | 수정 기한 |
| --- | --- |
| 치명적 | 7일 |
| 높음 | 30일 |
| 중간 | 60일 |
| 낮음 | 90일 |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm, business days with a range',
    `# 보안 정책

## 취약점 신고

info@namu.dev로 연락해 주세요.

## 처리 절차

1. 3~5영업일 이내에 신고에 답변합니다.
2. 진행 상황을 매주 알려드립니다.
3. 수정 버전을 배포하고 릴리스 노트에 취약점을 공개합니다.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix',
    `# 보안 정책

## 공개 정책

수정 사항이 배포될 때까지 취약점을 외부에 공개하지 마십시오.`,
    { publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# 보안 정책

## 지원되는 버전

| 버전 | 지원 여부 |
| --- | --- |
| 3.x | 지원 중 |
| 2.x | 보안 패치만 |
| 1.x | 지원 종료 |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# 보안 정책

## 지원되는 버전

보안 업데이트는 최신 안정 버전에만 제공됩니다. 1.4 버전은 더 이상 지원하지 않습니다.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# 보안 정책

## 취약점 신고

bug@dolgo.io로 신고해 주세요. 다음 정보를 포함해 주세요.

- 취약점에 대한 설명과 영향
- 재현 방법
- 영향을 받는 버전`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# 보안 정책

## 취약점 신고

bug@dolgo.io로 연락해 주세요. [PGP 공개 키](https://dolgo.io/key.asc)로 암호화할 수 있습니다.

원하시면 릴리스 노트에 제보자의 이름을 명시합니다.

현재 포상금은 제공하지 않습니다.

선의의 연구에 대해서는 법적 조치를 취하지 않습니다.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# 보안 정책

## 취약점 신고

취약점을 발견하면 [이슈](https://github.com/a/b/issues)에 등록해 주세요.`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# 보안 정책

## 지원되는 버전

이 섹션을 사용하여 현재 보안 업데이트가 지원되는 프로젝트 버전을 알려 주세요.

| 버전 | 지원 |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## 취약점 보고

이 섹션을 사용하여 취약점을 보고하는 방법을 알려 주세요.`,
    { kind: 'template' },
  ],
  [
    'an embargo from the announcement, which is not a reply',
    `# 보안 정책

## 공개

수정 버전이 배포될 때까지 취약점을 공개하지 말아 주세요.
엠바고는 공지일로부터 14일 뒤에 끝납니다.`,
    { timeframes: ['disclose 14d'], publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'severities of one letter',
    `# 보안

## 처리 기한

| 등급 | 수정 |
| --- | --- |
| 상 | 5일 |
| 중 | 15일 |
| 하 | 45일 |`,
    { timeframes: ['fix 5d high', 'fix 15d medium', 'fix 45d low'] },
  ],
  [
    'steps behind the arrival of a report',
    `# 취약점 제보

gumeong@hodu.kr 로 보내 주세요. 제보를 받으면 내용을 확인한 뒤 패치를 만들어 새 버전을 배포합니다.`,
    { topics: ['process'] },
  ],
  [
    'a problem is not us',
    `# 운영

문제가 있으면 gumeong@hodu.kr 로 알려 주세요. 보안 취약점도 같습니다.`,
    { channels: ['email gumeong@hodu.kr'] },
  ],
  [
    'what is known goes to the tracker',
    `# 보안

이미 공개된 취약점이라면 이슈로 남기셔도 됩니다. 그렇지 않으면 gumeong@hodu.kr 로 보내 주세요.`,
    { channels: ['issue', 'email gumeong@hodu.kr'], publicReports: 'discouraged' },
  ],
  [
    'addresses for other ends by their labels',
    `# 연락처

보안 취약점: gumeong@hodu.kr
제휴 문의: jehyu@hodu.kr
세금계산서: tax@hodu.kr`,
    { channels: ['email gumeong@hodu.kr'] },
  ],
  [
    'the same is asked of reporters',
    `# 보안

취약점은 gumeong@hodu.kr 로 제보해 주세요. 수정본을 내고 17일 뒤에 자세한 내용을 공개합니다. 제보자께서도 똑같이 해 주세요.`,
    { timeframes: ['disclose 17d'], topics: ['coordination'] },
  ],
])
