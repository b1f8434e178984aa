import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { expect, test } from 'vitest'
import remarkSecpolicy, { type RemarkOptions } from '../../src/remark.js'

const BAD_POLICY =
  '# Security\n\nIf you find a vulnerability, please open an issue at https://github.com/octo/fish/issues and we will look at it.\n'

async function messagesOf(value: string, path?: string, options?: RemarkOptions) {
  const processor = unified().use(remarkParse).use(remarkSecpolicy, options).use(withoutOutput)
  const { messages } = await processor.process(path === undefined ? { value } : { value, path })
  return messages
}

function withoutOutput(this: Processor) {
  this.compiler = () => ''
}

test('adds a message for each finding, with rule, place, page and weight', async () => {
  const messages = await messagesOf(BAD_POLICY, 'docs/SECURITY.md')
  expect(messages).toContainEqual(
    expect.objectContaining({
      ruleId: 'no-public-reports',
      source: 'secpolicy',
      fatal: true,
      reason: expect.stringContaining('send them to https://github.com/octo/fish/security/advisories/new'),
      url: expect.stringMatching(/^https:.*\/docs\/rules\/no-public-reports\.md$/),
      place: expect.objectContaining({ start: expect.objectContaining({ line: 3 }) }),
    }),
  )
  expect(messages).toContainEqual(expect.objectContaining({ ruleId: 'supported-versions', fatal: false }))
})

test.each(['README.md', 'docs/security-model.md', undefined])('leaves %s alone', async (path) => {
  expect(await messagesOf(BAD_POLICY, path)).toEqual([])
})

test.each(['security.markdown', '.github/Security.md'])('judges %s', async (path) => {
  expect(await messagesOf(BAD_POLICY, path)).not.toEqual([])
})

test('judges any file where it is asked to', async () => {
  expect(await messagesOf(BAD_POLICY, 'disclosure.md', { always: true })).not.toEqual([])
})

test('takes settings as its options', async () => {
  const rules = (
    await messagesOf(BAD_POLICY, 'SECURITY.md', {
      preset: 'minimal',
      rules: { 'no-public-reports': 'warning' },
    })
  ).map(({ ruleId, fatal }) => [ruleId, fatal])
  expect(rules).toContainEqual(['no-public-reports', false])
  expect(rules.map(([id]) => id)).not.toContain('supported-versions')
})

test('names all faults of its options', async () => {
  const options = { preset: 'stict', rules: { 'privat-channel': 'off' } } as unknown as RemarkOptions
  await expect(messagesOf(BAD_POLICY, 'SECURITY.md', options)).rejects.toThrow(/"strict"[\s\S]*"private-channel"/)
})

test('says why a text is not read', async () => {
  const nested = `${'> '.repeat(200)}deep\n`
  expect(await messagesOf(nested, 'SECURITY.md')).toEqual([
    expect.objectContaining({ source: 'secpolicy', fatal: true, reason: expect.stringMatching(/nest|deep/i) }),
  ])
})

test('gives what a fix puts in the place of what is wrong', async () => {
  const policy = '# Security policy\n\nReport vulnerabilities with the form at http://bugcrowd.com/fish.\n'
  expect(await messagesOf(policy, 'SECURITY.md')).toContainEqual(
    expect.objectContaining({
      ruleId: 'secure-links',
      actual: 'http://bugcrowd.com/fish',
      expected: ['https://bugcrowd.com/fish'],
    }),
  )
})
