import { expect, it } from 'vitest'
import { writePolicy } from '../../src/write/write-policy.js'

const policy = { channels: [{ kind: 'email' as const, target: 'sec@cairnbox.dev' }], timeframes: [] }

it.each([
  ['zh', '# 安全政策'],
  ['zh-CN', '# 安全政策'],
  ['zh-TW', '# 安全性政策'],
  ['zh-HK', '# 安全性政策'],
  ['ja-JP', '# セキュリティポリシー'],
])('writes "%s" in the script that it is read in', async (language, title) => {
  expect(await writePolicy({ ...policy, language })).toContain(title)
})

it.each(['und', 'tlh', 'not a tag'])('says that nothing can be written in "%s"', async (language) => {
  await expect(writePolicy({ ...policy, language })).rejects.toThrow('cannot be written in')
})

it('leaves no blank between sentences where the script has none', async () => {
  const text = await writePolicy({ ...policy, language: 'ja', bugs: 'https://github.com/o/r/issues' })
  expect(text).toContain('作成しないでください。通常のバグは [issue トラッカー]')
})

it.each([
  ['ru', 1, 'каждый день'],
  ['ru', 21, 'каждый 21 день'],
  ['ja', 1, '毎日'],
  ['ja', 3, '3日ごとに'],
])('counts in "%s": every %i days', async (language, amount, words) => {
  const timeframes = [{ stage: 'update' as const, within: { amount, unit: 'd' as const }, severity: null }]
  expect(await writePolicy({ ...policy, language, timeframes })).toContain(words)
})
