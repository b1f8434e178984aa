import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../src/cli/lines.js'
import { recordOf } from '../../src/cli/records.js'
import { work } from '../../src/cli/worker.js'
import { fileRecord, json } from '../../src/formats/json.js'
import { printableJson } from '../../src/formats/printable.js'
import { lint } from '../../src/index.js'
import { folderWith, secpolicy } from '../cli/sandbox.js'
import { FEW, holds, TIMEOUT } from './runs.js'
import { hostileText } from './texts.js'

/** Files hold no halves of surrogate pairs, and one with a NUL at its beginning is taken for UTF-16. */
const text = fc
  .tuple(hostileText, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\ufeff'))
  .map(([lines, ending, mark]) => mark + Buffer.from(lines.replaceAll('\n', ending)).toString())
  .map((given) => given.slice(0, 2).replaceAll('\0', ' ') + given.slice(2))

async function* chunks(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}

async function answerTo(line: string): Promise<unknown> {
  for await (const one of linesOf(chunks(`${line}\n`))) {
    const record = recordOf(one)
    return 'error' in record ? record : JSON.parse(await work({ kind: 'lint-record', settings: {}, ...record }))
  }
  return null
}

test(
  'a text has the same findings as a file, from standard input, as a record and in the library',
  async () => {
    const root = folderWith({})
    const args = ['--no-config', '--format', 'json']
    await holds(
      text,
      async (given) => {
        const report = await lint(given, { path: 'policy.md' })
        const file = JSON.parse(json({ files: [report] })).files[0]

        writeFileSync(join(root, 'policy.md'), given)
        const fromFile = await secpolicy(root, ['lint', 'policy.md', ...args])
        expect(JSON.parse(fromFile.stdout).files).toEqual([file])

        const named = ['lint', '-', '--stdin-filename', 'policy.md', ...args]
        const fromStdin = await secpolicy(root, named, { stdin: given })
        expect(JSON.parse(fromStdin.stdout).files).toEqual([file])
        expect(fromStdin.code).toBe(fromFile.code)

        const record = JSON.stringify({ id: 'x', path: 'policy.md', text: given })
        const expected = report.fault === null ? fileRecord(report) : { path: 'policy.md', error: report.fault }
        expect(await answerTo(record)).toEqual(JSON.parse(printableJson({ id: 'x', ...expected })))
      },
      FEW,
    )
  },
  TIMEOUT,
)

test(
  'every line is answered with a record, whatever it holds',
  async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('SECURITY.md', 1, -0, 1e300, 2 ** 53, ''))
    const key = fc.constantFrom('id', 'path', 'text', '__proto__', 'constructor', 'toJSON', 'x')
    const line = fc.oneof(
      fc
        .array(fc.tuple(key, value), { maxLength: 5 })
        .map(
          (entries) => `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`,
        ),
      fc.string({ unit: 'binary' }).map((broken) => broken.replace(/[\n\r]/g, ' ')),
      fc.json(),
    )
    await holds(line, async (given) => {
      const answer = await answerTo(given)
      if (given.replace(/^\ufeff/, '').trim() === '') return expect(answer).toBeNull()
      expect(answer).toHaveProperty('id')
      expect(Object.keys({})).toEqual([])
    })
  },
  TIMEOUT,
)
