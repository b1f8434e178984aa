import { describe, expect, it } from 'vitest'
import { factsIn } from './policy.js'

describe('third parties who are not to hear of a flaw', () => {
  it.each([
    'Do not report the vulnerability to third parties before a fix is out.',
    "# Sécurité\n\nNe communiquez pas la vulnérabilité à des tiers avant la publication d'un correctif.",
    '# Seguridad\n\nNo comunique la vulnerabilidad a terceros hasta que esté corregida.',
    '# Segurança\n\nNão comunique a vulnerabilidade a terceiros até que esteja corrigida.',
    '# Sicurezza\n\nNon comunicate la vulnerabilità a terzi prima della correzione.',
    '# Bezpieczeństwo\n\nNie przekazuj informacji o podatności osobom trzecim przed wydaniem poprawki.',
    '# Безопасность\n\nНе сообщайте об уязвимости третьим лицам до выпуска исправления.',
    '# Безпека\n\nНе повідомляйте про вразливість третім особам до випуску виправлення.',
    '# Güvenlik\n\nDüzeltilmeden önce açığı üçüncü kişilere bildirmeyin.',
    '# 보안\n\n수정되기 전까지 제3자에게 취약점 정보를 제공하지 마세요.',
    '# セキュリティ\n\n修正されるまで、第三者に脆弱性の情報を提供しないでください。',
  ])('%s', (text) => {
    const { publicReports, topics } = factsIn(text)
    expect(publicReports).toBe('discouraged')
    expect(Object.keys(topics)).toEqual(['coordination'])
  })

  it.each([
    'We do not pass your report to third parties.',
    'Your personal data is not given to third parties.',
    'Do not report flaws of third parties to us.',
    '# Sécurité\n\nVos données ne sont pas transmises à des tiers.',
    '# Seguridad\n\nSus datos no se ceden a terceros.',
    '# Безопасность\n\nМы не передаём ваши данные третьим лицам.',
    '# Безпека\n\nВаші дані не передаються третім особам.',
    '# 보안\n\n개인정보는 제3자에게 제공되지 않습니다.',
    '# セキュリティ\n\n個人情報を第三者に提供することはありません。',
  ])('%s', (text) => {
    expect(factsIn(text).publicReports).toBe('unstated')
  })
})
