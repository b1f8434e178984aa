import { DOMParser } from '@xmldom/xmldom'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { repositoryWith, secpolicy } from './sandbox.js'

/** Line breaks, commands of a log, escapes, the direction of text, and the marks of XML, HTML, markdown, JSON and annotations. */
const HOSTILE = '\n::error::x\r##[add-mask]x\u001b[2J\u202e]]>"\'&<b>x<!--|`%0A,line=1\u2028x'

/** A policy whose findings repeat foreign words, as far as markdown leaves them what they are, and a name for it. */
function policyWith(words: string): { name: string; text: string } {
  const blank = words.replace(/[\n\r[\]<>|`]/g, '')
  const target = words.replace(/[\n\r<>#]/g, '')
  const text = `# Security

Open a public issue to report a vulnerability, or write to [INSERT ${blank} EMAIL].

See [list](<docs/${target}.md>).
`
  return { name: `${words}.md`, text }
}

async function outputOf(words: string, format: string, env: Record<string, string> = {}) {
  const { name, text } = policyWith(words)
  const args = ['lint', name, '--preset', 'minimal', '--format', format]
  const { code, stdout, stderr } = await secpolicy(repositoryWith({ [name]: text }), args, { env })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  return stdout
}

/** Names of the elements of a document, in order. */
function elementsOf(xml: string): string[] {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  const document = new DOMParser({ onError }).parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagName('*')].map(({ tagName }) => tagName)
}

const linesOf = (output: string) => output.split(/\r\n|[\n\r\u2028\u2029\u0085]/).length

describe.skipIf(process.platform === 'win32')('foreign names and words', () => {
  const { name } = policyWith(HOSTILE)
  const rulesIn = (findings: { rule: string }[]) => findings.map(({ rule }) => rule)

  test.each(['pretty', 'compact', 'agent', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'])(
    'hold nothing in %s that a terminal or a log acts on',
    async (format) => {
      const output = await outputOf(HOSTILE, format, { GITHUB_ACTIONS: 'true' })
      expect(output).toContain('add-mask')
      expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      const commands = output.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['))
      for (const command of commands) expect(command).toMatch(/^::(error|warning) file=[^:,]*,line=\d/)
      expect(commands).toHaveLength(format === 'github' ? 3 : 0)
    },
  )

  test('are the same words to every reader of JSON', async () => {
    const json = JSON.parse(await outputOf(HOSTILE, 'json'))
    expect(json.files.map(({ path }: { path: string }) => path)).toEqual([name])
    expect(rulesIn(json.files[0].findings)).toEqual(rulesIn(JSON.parse(await outputOf('x', 'json')).files[0].findings))
    expect(rulesIn(json.files[0].findings)).toContain('resolved-references')

    const [issue] = JSON.parse(await outputOf(HOSTILE, 'gitlab'))
    expect(issue.location.path).toBe(name)
    const { runs }: Log = JSON.parse(await outputOf(HOSTILE, 'sarif'))
    const uri = runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''
    expect(decodeURIComponent(uri)).toBe(name)
    expect(uri).toMatch(/^[\w%.'!~*()-]+$/)
  })

  test.each(['junit', 'checkstyle'])('add no element to %s', async (format) => {
    expect(elementsOf(await outputOf(HOSTILE, format))).toEqual(elementsOf(await outputOf('x', format)))
  })

  test.each(['compact', 'agent', 'github', 'markdown', 'gitlab', 'json', 'sarif'])(
    'add no line to %s',
    async (format) => {
      expect(linesOf(await outputOf(HOSTILE, format))).toBe(linesOf(await outputOf('x', format)))
    },
  )

  test('in settings and arguments begin no line, command or escape', async () => {
    const root = repositoryWith({
      'SECURITY.md': policyWith('x').text,
      'secpolicy.config.json': JSON.stringify({ [HOSTILE]: HOSTILE, preset: HOSTILE }),
    })
    for (const args of [
      [],
      ['--rule', `${HOSTILE}=off`],
      ['--preset', HOSTILE],
      ['--config', HOSTILE],
      [`--${HOSTILE}`],
    ]) {
      const { code, stderr } = await secpolicy(root, ['lint', ...args], { env: { GITHUB_ACTIONS: 'true' } })
      expect(stderr, args.join(' ')).toContain('add-mask')
      expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2028]|##\[|^\s*::/mu)
      expect(code).toBe(2)
    }
  })
})
