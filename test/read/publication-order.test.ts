import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { readReport } from './policy.js'

/** Whether the text of a section on reporting, in its language, tells when a vulnerability becomes public. */
function isTold(heading: string, text: string): boolean {
  const { embargoes, topics } = read(`## ${heading}\n\n${text}\n`).reading
  return (
    embargoes.some(({ value }) => value.until !== null) ||
    topics.some(({ value, confidence }) => value.topic === 'coordination' && confidence === 'high')
  )
}

describe('what comes before publication, told in passing', () => {
  it.each([
    'Reports stay private until a fix is out.',
    'Use the address above so that a fix can ship before the details are public.',
    'We prepare a patch before turning the report into a public issue.',
    'Please do not discuss unpatched vulnerabilities in public.',
    'The fix is published before the advisory.',
    'We publish an advisory once users have had time to upgrade.',
    'Do not open a public issue before the report has been assessed.',
    'Please contact us privately first, then we can talk about public disclosure.',
    'We coordinate the fix and its publication with you.',
    'Nobody but the maintainers sees the report until you agree to publish it.',
    'Once the issue has been resolved, we welcome requests to disclose your report.',
    'We announce the vulnerability together with the patch.',
    'Please give us reasonable time to fix the issue.',
    'You will get a timeline for the fix and the disclosure.',
    '- **Fix and disclosure:** as soon as possible',
    'We will let you know when it is safe to publish.',
    'Until it has been fixed, we keep all details private.',
    'We disclose once patched builds are in the store.',
    'We wait with the announcement until most users have updated.',
    'We take no legal steps against those who act in good faith, avoid harm and give us reasonable time to fix the problem.',
    'Private reports let us fix problems before they become known to attackers.',
  ])('%s', (text) => {
    expect(isTold('Reporting a vulnerability', text)).toBe(true)
  })

  it.each([
    'Thank you for your responsible disclosure.',
    'Responsible disclosure is appreciated.',
    'We take the security of our users seriously.',
    'Please confirm the issue on the latest release before you report it.',
    'Keep your API keys private until you deploy.',
    'We run all tests before we publish a release.',
    'We review every pull request before it is merged into the public branch.',
    'Report unpatched vulnerabilities to us at any time.',
    'This will give us a chance to fix it.',
    'Public posts let attackers act before we fix the issue.',
    'When users report a flaw, we publish an advisory.',
  ])('does not tell it: %s', (text) => {
    expect(isTold('Reporting a vulnerability', text)).toBe(false)
  })

  it.each([
    ['Schwachstellen melden', 'Wir stimmen Behebung und Veröffentlichung mit Ihnen ab.'],
    ['Schwachstellen melden', 'Bitte veröffentlichen Sie keine ungepatchten Schwachstellen in Issues.'],
    [
      'Signaler une vulnérabilité',
      "Signalez-le en privé afin qu'un correctif soit prêt avant que les détails ne soient publics.",
    ],
    ['Signaler une vulnérabilité', 'Nous coordonnerons avec vous le correctif et sa publication.'],
    ['Reportar una vulnerabilidad', 'La corrección se publica antes que el aviso.'],
    ['Reportar una vulnerabilidad', 'Denos un tiempo razonable para corregir el problema.'],
    ['Relatar uma vulnerabilidade', 'O relato fica privado até a correção sair.'],
    [
      'Relatar uma vulnerabilidade',
      'Relate em privado para que possamos corrigir antes que os detalhes se tornem públicos.',
    ],
    ['Segnalare una vulnerabilità', 'Non pubblicate vulnerabilità non corrette nelle issue.'],
    ['Een kwetsbaarheid melden', 'We stemmen de oplossing en de openbaarmaking met u af.'],
    ['Een kwetsbaarheid melden', 'De oplossing verschijnt vóór het beveiligingsadvies.'],
    ['Zgłaszanie podatności', 'Nie publikuj nienaprawionych podatności w zgłoszeniach.'],
    ['Как сообщить об уязвимости', 'Содержимое видят только мейнтейнеры, пока вы не согласитесь его раскрыть.'],
    ['Как сообщить об уязвимости', 'Мы согласуем с вами исправление и раскрытие.'],
    ['Güvenlik açığı bildirme', 'Düzeltme, güvenlik duyurusundan önce yayımlanır.'],
    ['Güvenlik açığı bildirme', 'Kamuya açıklama öncesinde sorunu çözmek için sizinle birlikte çalışırız.'],
    ['Melaporkan kerentanan', 'Perbaikan dirilis sebelum advisori diterbitkan.'],
    ['报告漏洞', '修复发布后再发布公告。'],
    ['报告漏洞', '请先私下联系我们，再讨论公开披露。'],
    ['脆弱性の報告', '修正を公開してからアドバイザリを公開します。'],
    ['脆弱性の報告', '修正と公開の時期は報告者と調整します。'],
    ['취약점 신고', '사용자가 업데이트할 수 있게 된 후 권고를 게시합니다.'],
    ['취약점 신고', '수정되지 않은 취약점을 공개 이슈에 올리지 마세요.'],
  ])('in other languages, %s: %s', (heading, text) => {
    expect(isTold(heading, text)).toBe(true)
  })

  it.each([
    ['Schwachstellen melden', 'Wir nehmen Sicherheit ernst.'],
    ['Güvenlik açığı bildirme', 'Sorumlu açıklamanız için teşekkür ederiz.'],
    ['脆弱性の報告', '責任ある開示に感謝します。'],
    ['취약점 신고', '책임 있는 공개에 감사드립니다.'],
    ['Reportar una vulnerabilidad', 'Corregimos el problema y publicamos una nueva versión.'],
  ])('not in other languages, %s: %s', (heading, text) => {
    expect(isTold(heading, text)).toBe(false)
  })
})

describe('an end that is up to the maintainers alone', () => {
  const endsOf = (text: string) =>
    readReport(text).embargoes.map(({ value, confidence }) => `${value.until} ${confidence}`)

  it.each([
    ['Do not disclose vulnerabilities without our written consent.', 'permission medium'],
    ['Details may only be published with our written permission.', 'permission medium'],
    ['The flaw must not be made public until we have granted permission.', 'permission medium'],
    [
      'It must not be disclosed before we have been told, have fixed it, and have given permission to publish.',
      'permission medium',
    ],
    ['You agree not to disclose your findings publicly or to any third parties.', 'null high'],
    ['Please do not publish it until a fix is out or we give permission.', 'fix medium'],
    ['Please do not publish it until we have agreed on a date with you.', 'agreement medium'],
    ['Please do not disclose it publicly without coordinating with us.', 'agreement medium'],
    ['We will not disclose your report without your permission.', 'agreement medium'],
  ])('%s', (text, end) => {
    expect(endsOf(text)).toContain(end)
  })

  it('takes data of others for no vulnerability', () => {
    expect(endsOf('Researchers must not:\n\n- Share customer data with third parties.')).not.toContain('null high')
  })

  it('takes no permission that is spoken of by the way for an end', () => {
    expect(endsOf('Do not disclose flaws of the permission dialogue in a public issue.')).not.toContain(
      'permission medium',
    )
  })

  it.each([
    ['未经我们书面同意，请勿披露漏洞。', '报告漏洞'],
    ['当社の許可なく脆弱性を公開しないでください。', '脆弱性の報告'],
    ['Не раскрывайте уязвимость без нашего письменного разрешения.', 'Как сообщить об уязвимости'],
    ['Nie ujawniaj podatności bez naszej pisemnej zgody.', 'Zgłaszanie podatności'],
    ['Yazılı iznimiz olmadan güvenlik açığını açıklamayın.', 'Güvenlik açığı bildirme'],
    ['Veröffentlichen Sie die Schwachstelle nicht ohne unsere schriftliche Zustimmung.', 'Schwachstellen melden'],
  ])('in other languages: %s', (text, heading) => {
    const { embargoes } = read(`## ${heading}\n\n${text}\n`).reading
    expect(embargoes.map(({ value }) => value.until)).toContain('permission')
  })
})
