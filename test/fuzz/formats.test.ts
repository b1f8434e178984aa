import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Format } from '../../src/formats/format.js'
import { FORMAT_NAMES, type FormatName, loadFormat } from '../../src/formats/index.js'
import { withoutCommands } from '../../src/formats/workflow-commands.js'
import { lint } from '../../src/index.js'
import { ALL_RULES, FEW, holds, NOW, TIMEOUT } from './runs.js'
import { hostileText } from './texts.js'

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'SECURITY.md',
    'a\nb.md',
    '::error::x',
    '##[add-mask]x',
    '=cmd()',
    '\u001b[2Jx',
    ']]>',
    '--><b>',
    '`|`',
    '%0A',
    '../../x',
    'C:\\x',
    '//host/x',
    '\u202ex',
    '\ud800',
  ),
)
/** Rules are data of ours and of others: their messages may hold what a report repeats. */
const data = fc.oneof(
  name,
  hostileText.map((text) => text.slice(0, 100)),
)

const input = fc.record({ text: hostileText, path: name, rule: data, message: data, url: data })

/** A report in which the first finding says what it must not. */
async function reportOn({ text, path, rule, message, url }: typeof input extends fc.Arbitrary<infer T> ? T : never) {
  const judged = await lint(text, { path: 'x.md', settings: ALL_RULES, now: NOW })
  const [first, ...others] = judged.findings
  const findings = first ? [{ ...first, rule, messageId: rule, message, url, controls: [message] }, ...others] : []
  return { files: [{ ...judged, path, findings, fault: judged.fault && message }] }
}

const TOOL = { name: 'secpolicy', version: '0.1.0', url: 'https://secpolicy.dev', rules: [] }
const loaded = new Map<FormatName, Format>()

beforeAll(async () => {
  for (const format of FORMAT_NAMES) loaded.set(format, await loadFormat(format))
})

test.each(FORMAT_NAMES)(
  '%s sends nothing to a terminal or a log that acts, and stays what it is',
  async (format) => {
    const show = loaded.get(format) as Format
    await holds(
      input,
      async (given) => {
        const output = show(await reportOn(given), { color: false, width: 80 }, TOOL)
        expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
        expect(output === '' || output.endsWith('\n')).toBe(true)
        if (['json', 'sarif', 'gitlab'].includes(format)) JSON.parse(output)
        if (['junit', 'checkstyle'].includes(format)) wellFormed(output)
        // An annotation is one command, in which the runner looks for no other; the command line keeps them out of the other formats.
        const log = format === 'github' ? output : withoutCommands(output)
        const commands = log.split('\n').filter((line) => /^\s*::|##\[/.test(line))
        for (const command of commands) expect(command).toMatch(/^::(error|warning) file=[^:,]*,/)
        if (format !== 'github') expect(commands).toEqual([])
      },
      FEW,
    )
  },
  TIMEOUT,
)

function wellFormed(xml: string): void {
  const onError = (level: string, message: string) => {
    // A character that stands for a broken one is a warning.
    if (level !== 'warning') throw new Error(`${level}: ${message}`)
  }
  new DOMParser({ onError }).parseFromString(xml, 'text/xml')
}
