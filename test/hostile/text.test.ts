import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fix, lint, policyOf, read } from '../../src/index.js'
import { repositoryWith, secpolicy } from '../cli/sandbox.js'
import { ALL_RULES } from '../fuzz/runs.js'

/** Nothing here takes a second by itself; a busy machine gets its time. */
vi.setConfig({ testTimeout: 60_000 })

const LARGE = 25_000
const MOST_LINES = 9000
const times = (text: string, size = LARGE) => text.repeat(Math.min(Math.floor(size / text.length), MOST_LINES))
const REPORT = '# Security policy\n\nWrite to security@cairnbox.dev to report a vulnerability.\n'

describe('is read in time, without a crash', () => {
  test.each<[string, string]>([
    ['one long line', times('vulnerability ')],
    ['one long word', times('a')],
    ['blanks', times(' ')],
    ['tabs', times('\t')],
    ['empty lines', times('\n')],
    ['lines of another system', times('a\r')],
    ['a table of many rows', `| Version | Supported |\n| --- | --- |\n${times('| 1.x | yes |\n')}`],
    ['a table of many columns', `${times('| a ', 20_000)}|\n${times('| - ', 20_000)}|\n${times('| b ', 20_000)}|`],
    ['a row without a table', times('| ')],
    ['an open table', `| a |\n| - |\n${times('|')}`],
    ['an open comment', `<!-- ${times('vulnerability ')}`],
    ['many open comments', times('<!-- ')],
    ['an open fence', `\`\`\`\n${times('code\n')}`],
    ['open code', times('` `` ', 8000)],
    ['growing code', Array.from({ length: 80 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['open tags', times('<b>', 8000)],
    ['open blocks of HTML', times('<details>\n')],
    ['open tables of HTML', times('<table><tr><td>')],
    ['open attributes', times('<a href="')],
    ['open instructions', times('<?', 8000)],
    ['open declarations', times('<!A', 8000)],
    ['open parentheses', times('(')],
    ['open quotation marks', times('"a ')],
    ['open emphasis, by paragraph', times(`${'*a **b '.repeat(20)}\n\n`)],
    ['open links, by paragraph', times(`${'[a]('.repeat(40)}\n\n`)],
    ['open footnotes', times('[^1]\n\n')],
    ['definitions', times('[a]: b\n\n')],
    ['many headings', times('# a\n')],
    ['many rules', times('---\n')],
    ['underlined headings', times('a\n=\n', 4000)],
    ['many addresses', times('security@cairnbox.dev ')],
    ['many signs of addresses', times('a@')],
    ['many domains', times('a.')],
    ['many links', times('https://cairnbox.dev/x ')],
    ['many times', times('We reply within 3 days. ')],
    ['many numbers', times('1')],
    ['many versions', times('- 1.2.x\n')],
    ['many placeholders', times('[INSERT EMAIL]\n\n')],
    ['many open placeholders', times('{{ ')],
    ['many keys', times('-----BEGIN PGP PUBLIC KEY BLOCK-----\n')],
    ['many fingerprints', times('AAAA BBBB ')],
    ['many suppressions', times('<!-- secpolicy-disable credit -->\n')],
    ['entities', times('&amp;&#64;&notin;')],
    ['open entities', times('&')],
    ['long entities', `&${times('a')};&#${times('9')};`],
    ['hidden characters', times('a@\u200bb ')],
    ['turned text', times('\u202ea@b.dev ')],
    ['halves of surrogate pairs', times('\ud800a\udc00')],
    ['combining marks', times('e\u0301\u0301\u0301')],
    ['front matter without an end', `---\n${times('a: b\n')}`],
  ])('%s', async (_, text) => {
    const { crashed, fault, findings } = await lint(REPORT + text, { settings: ALL_RULES })
    expect({ crashed, fault }).toEqual({ crashed: false, fault: null })
    expect(findings.length).toBeGreaterThan(0)
  })

  test('fixes of many findings', async () => {
    const text = REPORT + times('\n\nUse this section to tell people how to report a vulnerability.', 6000)
    const { text: mended } = await fix(text, { settings: ALL_RULES })
    expect(mended.length).toBeLessThan(1000)
  })
})

describe('halves of surrogate pairs', () => {
  test('beside an address change nothing of it', () => {
    const { reading } = read('# Security\n\nReport to \ud800 security@cairnbox.dev \udc00.')
    expect(policyOf(reading).channels).toMatchObject([{ kind: 'email', target: 'security@cairnbox.dev' }])
  })
})

describe('a file in another encoding', () => {
  const lintBytes = async (bytes: Uint8Array) => {
    const root = repositoryWith({ 'SECURITY.md': '' })
    writeFileSync(join(root, 'SECURITY.md'), bytes)
    const fromFile = await secpolicy(root, ['lint', '--format', 'json'])
    const fromStdin = await secpolicy(root, ['lint', '-', '--format', 'json'], { stdin: bytes })
    expect(JSON.parse(fromStdin.stdout).files[0].fault).toBe(JSON.parse(fromFile.stdout).files[0].fault)
    expect([fromFile.code, fromStdin.code]).toEqual([3, 3])
    return JSON.parse(fromFile.stdout).files[0].fault
  }
  const little = Buffer.from(REPORT, 'utf16le')
  const big = Buffer.from(little).swap16()

  test.each([
    ['UTF-16, little end first, with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16, big end first, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['UTF-16, little end first', little],
    ['UTF-16, big end first', big],
  ])('%s, is named', async (_, bytes) => {
    expect(await lintBytes(bytes)).toBe('This is UTF-16; save the file as UTF-8.')
  })

  test.each([
    ['Latin 1', Buffer.from('Grüße', 'latin1'), 1],
    ['Latin 1 below other lines', Buffer.from('# A\n\nB\nGrüße\nC', 'latin1'), 4],
    ['a broken character', Buffer.from([0x61, 0xe2, 0x82]), 1],
    ['a character written too long', Buffer.from([0xc0, 0xaf]), 1],
    ['half of a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), 1],
  ])('%s, is refused', async (_, bytes, line) => {
    expect(await lintBytes(bytes)).toContain(`not valid UTF-8 in line ${line}; save the file`)
  })

  test('NUL is no text', async () => {
    expect(await lintBytes(Buffer.from('# Security\0'))).toMatch(/binary data; save it as/)
  })
})
