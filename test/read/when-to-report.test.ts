import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'

/** The scope that a section of a policy in some language states, whose only item is "Lantern". */
function scopeUnder(opening: string, heading: string) {
  const { topics } = read(`${opening}\n\n## ${heading}\n\n- Lantern\n`).reading
  return topics.flatMap(({ value }) => (value.topic === 'scope' ? [value] : []))
}

describe('sections on when to report, and when not to', () => {
  it.each([
    ['# 安全\n\n漏洞请发送至 a@lantern.dev。', '什么时候应该报告安全漏洞？', '何时不报告漏洞'],
    ['# 安全性\n\n漏洞請寄到 a@lantern.dev。', '何時回報漏洞', '什麼情況下不應通報漏洞？'],
    [
      '# セキュリティ\n\n脆弱性は a@lantern.dev へ報告してください。',
      'どのような場合に脆弱性を報告すべきか',
      '報告すべきでない場合',
    ],
    ['# 보안\n\n취약점은 a@lantern.dev 로 신고해 주세요.', '언제 취약점을 신고해야 하나요?', '신고하지 말아야 할 경우'],
    [
      '# Безопасность\n\nСообщайте об уязвимостях на a@lantern.dev.',
      'Когда следует сообщать об уязвимости?',
      'Когда не следует сообщать об уязвимости?',
    ],
    [
      '# Безпека\n\nПовідомляйте про вразливості на a@lantern.dev.',
      'Коли повідомляти про вразливість',
      'Коли не слід повідомляти про вразливість',
    ],
    [
      '# Sicherheit\n\nSchwachstellen bitte an a@lantern.dev melden.',
      'Wann sollte ich eine Schwachstelle melden?',
      'Wann sollte ich keine Schwachstelle melden?',
    ],
    [
      '# Seguridad\n\nInforme de las vulnerabilidades a a@lantern.dev.',
      '¿Cuándo debo reportar una vulnerabilidad?',
      '¿Cuándo no debo reportar una vulnerabilidad?',
    ],
    [
      '# Sécurité\n\nSignalez les vulnérabilités à a@lantern.dev.',
      'Quand devrais-je signaler une vulnérabilité ?',
      'Quand ne pas signaler une vulnérabilité',
    ],
    [
      '# Segurança\n\nRelate vulnerabilidades para a@lantern.dev.',
      'Quando devo relatar uma vulnerabilidade?',
      'Quando não relatar uma vulnerabilidade',
    ],
    [
      '# Sicurezza\n\nSegnalate le vulnerabilità a a@lantern.dev.',
      'Quando segnalare una vulnerabilità',
      'Quando non segnalare una vulnerabilità',
    ],
    [
      '# Bezpieczeństwo\n\nZgłaszaj podatności na a@lantern.dev.',
      'Kiedy zgłosić podatność?',
      'Kiedy nie zgłaszać podatności?',
    ],
    [
      '# Beveiliging\n\nMeld kwetsbaarheden aan a@lantern.dev.',
      'Wanneer moet ik een kwetsbaarheid melden?',
      'Wanneer moet ik geen kwetsbaarheid melden?',
    ],
    [
      '# Güvenlik\n\nGüvenlik açıklarını a@lantern.dev adresine bildirin.',
      'Güvenlik açığını ne zaman bildirmeliyim?',
      'Güvenlik açığını ne zaman bildirmemeliyim?',
    ],
    [
      '# Bảo mật\n\nBáo cáo lỗ hổng tới a@lantern.dev.',
      'Khi nào nên báo cáo lỗ hổng',
      'Khi nào không nên báo cáo lỗ hổng',
    ],
  ])('%s', (opening, when, whenNot) => {
    expect(scopeUnder(opening, when)).toMatchObject([{ in: ['Lantern'], out: [] }])
    expect(scopeUnder(opening, whenNot)).toMatchObject([{ in: [], out: ['Lantern'] }])
  })

  it.each([
    ['# 安全\n\n漏洞请发送至 a@lantern.dev。', '何时公开漏洞'],
    ['# Безопасность\n\nСообщайте об уязвимостях на a@lantern.dev.', 'Когда мы сообщим об уязвимости'],
    ['# Sicherheit\n\nSchwachstellen bitte an a@lantern.dev melden.', 'Wann wir uns melden'],
  ])('%s, %s', (opening, heading) => {
    expect(scopeUnder(opening, heading)).toEqual([])
  })
})
