import { Parser } from 'htmlparser2'
import { describe, expect, test, vi } from 'vitest'
import { folderWith, repositoryWith, secpolicy } from '../cli/sandbox.js'

/** Several commands in one test take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const ACTIONS = { GITHUB_ACTIONS: 'true' }

/** Line breaks, commands of a log, escapes, the direction of text, and the marks of XML, HTML, markdown, CSV and annotations. */
const HOSTILE =
  '=1+1\n::error::add-mask\r##[add-mask]x\u001b[2J\u009b2J\u202e]]>"\'&<b>x<!--|`%0A,line=1;\u2028@octo www.a.dev'

/** A text whose statements and findings repeat the words, as far as markdown leaves them what they are. */
function policyWith(words: string): string {
  const inLine = words.replace(/[\n\r[\]<>|`\u2028]/g, '')
  return `# Security

Open a public issue to report a vulnerability, or write to [INSERT ${inLine} EMAIL] or to security@cairnbox.dev.
We support version 1.x${inLine}. Use the form at <https://cairnbox.dev/${inLine.replace(/ /g, '')}>.
`
}

function expectHarmless(output: string): void {
  expect(output).not.toMatch(/(?![\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
  expect(output.split(/\r?\n/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
}

describe.skipIf(process.platform === 'win32')('foreign names and words', () => {
  test.each(['pretty', 'json', 'ndjson'])(
    'hold nothing in extract --format %s that a terminal or a log acts on',
    async (format) => {
      const [name, plain] = [`${HOSTILE}.md`, 'x.md']
      const root = repositoryWith({ [name]: policyWith(HOSTILE), [plain]: policyWith(HOSTILE) })
      const outputs = await Promise.all(
        [name, plain].map((path) => secpolicy(root, ['extract', path, '--format', format], { env: ACTIONS })),
      )
      const [hostile, harmless] = outputs.map(({ stdout }) => stdout) as [string, string]
      expect(hostile).toContain('add-mask')
      expectHarmless(hostile)
      const lines = (text: string) => text.split('\n').length
      if (format !== 'json') expect(lines(hostile)).toBe(lines(harmless))
      if (format === 'ndjson') expect(JSON.parse(hostile).path).toBe(name)
    },
  )

  test.each(['pretty', 'markdown', 'csv', 'json', 'html'])(
    'hold nothing in audit --format %s that acts',
    async (format) => {
      const audit = async (name: string, words: string) => {
        const root = folderWith({ [`${name}/.git/HEAD`]: 'x', [`${name}/SECURITY.md`]: policyWith(words) })
        const { stdout, stderr } = await secpolicy(root, ['audit', '--format', format], { env: ACTIONS })
        expect(stderr).toBe('')
        return stdout
      }
      const output = await audit(HOSTILE.replaceAll('/', ''), HOSTILE)
      const plain = await audit('x', HOSTILE)
      expect(output).toContain('add-mask')
      if (format === 'html') {
        expect(elementsOf(output)).toEqual(elementsOf(plain))
        return expect(elementsOf(output)).not.toHaveProperty('b')
      }
      expectHarmless(output)
      expect(output.split('\n')).toHaveLength(plain.split('\n').length)
      if (format === 'json') expect(JSON.parse(output).repositories[0].repository).toBe(HOSTILE)
      if (format === 'csv') expect(output.split('\r\n')[1]).toMatch(/^"'=1\+1/)
      if (format === 'markdown') expect(output).not.toMatch(/(?<!\\)[<`]b|@octo|www\.a|(?<!\\)\|`/)
    },
  )

  test('hold nothing in the answers to records', async () => {
    const root = repositoryWith({})
    const wrong = `{"id": "${HOSTILE.replace(/["\p{Cc}]/gu, '')}", "text": 1}\n`
    for (const command of ['lint', 'extract']) {
      const { stdout } = await secpolicy(root, [command, '--stdin-format', 'ndjson'], { stdin: wrong, env: ACTIONS })
      expect(stdout).toContain('add-mask')
      expectHarmless(stdout)
    }
  })

  test('hold nothing in the settings that are printed', async () => {
    const settings = { overrides: [{ files: [HOSTILE], rules: { credit: 'off' } }] }
    const root = repositoryWith({ 'SECURITY.md': 'x', 'secpolicy.config.json': JSON.stringify(settings) })
    const { stdout } = await secpolicy(root, ['lint', `${HOSTILE}.md`, '--print-config'], { env: ACTIONS })
    expect(stdout).toContain('add-mask')
    expectHarmless(stdout)
  })

  test('hold nothing in a patch that a log shows', async () => {
    const text = `# Security Policy\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\n::error::add-mask ##[add-mask]\u001b[2J\n\nWrite to security@cairnbox.dev.\n`
    const root = repositoryWith({ 'SECURITY.md': text })
    const { stdout } = await secpolicy(root, ['lint', '--diff'], { env: ACTIONS })
    expect(stdout).toContain('-Use this section')
    expectHarmless(stdout)
  })
})

/** How many elements of each name stand in a page. */
function elementsOf(html: string): Record<string, number> {
  const counts: Record<string, number> = {}
  const parser = new Parser({
    onopentagname: (name) => {
      counts[name] = (counts[name] ?? 0) + 1
    },
  })
  parser.end(html)
  return counts
}
