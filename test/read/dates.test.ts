import { describe, expect, it } from 'vitest'
import { factsIn } from './policy.js'

const timesIn = (text: string) => factsIn(text).timeframes.map(({ stage, within }) => `${stage} ${within}`)

describe('dates that name day and month by the words for lengths of time', () => {
  it.each([
    '# セキュリティ\n\n脆弱性の修正版は2031年02月17日に公開しました。',
    '# セキュリティ\n\n- 脆弱性について 2月 17日公開',
    '# 安全\n\n我们于 2 月 17 日发布了漏洞的修复。',
    '# 安全\n\n该漏洞已于2031年02月17日公开披露。',
    '# 보안\n\n취약점은 02월 17일에 수정했습니다.',
    '# 보안\n\n취약점 공개: 2031년 2월 17일',
    '# Bảo mật\n\nLỗ hổng được công bố ngày 17 tháng 2 năm 2031.',
  ])('%s', (text) => {
    expect(timesIn(text)).toEqual([])
  })

  it.each([
    ['# セキュリティ\n\n脆弱性の報告には17日以内に返信します。', 'acknowledge 17d'],
    ['# 安全\n\n我们会在 17 天内修复漏洞。', 'fix 17d'],
    ['# 보안\n\n취약점은 17일 이내에 수정합니다.', 'fix 17d'],
    ['# Bảo mật\n\nChúng tôi sẽ sửa lỗ hổng trong 2 tháng.', 'fix 2mo'],
  ])('%s', (text, time) => {
    expect(timesIn(text)).toEqual([time])
  })
})
