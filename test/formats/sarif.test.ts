import { sarifToMarkdown } from '@security-alert/sarif-to-markdown'
import type { Log, Region, Run } from 'sarif'
import { expect, test } from 'vitest'
import { sarif } from '../../src/formats/sarif.js'
import type { Finding, Report } from '../../src/lint/report.js'
import { realReport } from './real-report.js'
import { crashedReport, display, findingAt, hostileReport, reportOn, tool, unreadReport } from './sample-report.js'

const TEXT = '\ufeff# Security\r\n\r\nPlease open an issue\r\nat http://bugs.example.org now.\r\n'

function runOf(report: Report): Run {
  const log: Log = JSON.parse(sarif(report, display, tool))
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-schema-2.1.0.json') })
  const [run] = log.runs
  if (run === undefined) throw new Error('there is no run')
  return run
}

/** Where a region begins and ends in a text, as a viewer finds it. */
function offsetsOf(text: string, { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region) {
  const mark = text.startsWith('\ufeff') ? 1 : 0
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: newline }) => index + newline.length)
  const offset = (line: number, column: number) => (line === 1 ? mark : (ends[line - 2] ?? -1)) + column - 1
  return [offset(startLine, startColumn), offset(endLine, endColumn)] as const
}

/** The text of a region, as a viewer finds it. */
function textAt(text: string, region: Region): string {
  return text.slice(...offsetsOf(text, region))
}

/** As {@link findingAt}, where the first column does not count the byte order mark. */
function found(words: string, rest: Partial<Finding> = {}): Finding {
  return findingAt(TEXT, words, rest)
}

test('gives each finding with its region, level and rule', () => {
  const words = 'open an issue\r\nat http'
  const run = runOf(reportOn(TEXT, [found(words), found('issue', { rule: 'credit', severity: 'warning' })]))
  const [first, second] = run.results ?? []

  expect(first).toMatchObject({ ruleId: 'private-channel', level: 'error' })
  expect(first?.message.text).toMatch(/^No private way to report/)
  expect(second).toMatchObject({ ruleId: 'credit', level: 'warning', properties: { messageId: 'missing' } })
  const location = first?.locations?.[0]?.physicalLocation
  expect(location?.artifactLocation).toEqual({ uri: 'SECURITY.md', uriBaseId: '%SRCROOT%' })
  expect(textAt(TEXT, location?.region ?? {})).toBe(words)

  const rules = run.tool.driver.rules ?? []
  expect(rules[first?.ruleIndex ?? -1]?.id).toBe('private-channel')
  expect(rules[second?.ruleIndex ?? -1]).toMatchObject({
    id: 'credit',
    helpUri: 'https://example.org/docs/credit',
    help: { text: expect.stringContaining('Reporters ask'), markdown: '# credit\n' },
    properties: { tags: expect.arrayContaining(['OSPS-VM-03.01']) },
  })
  expect(run.columnKind).toBe('utf16CodeUnits')
})

const real = await realReport()

test('places and fixes are those of the findings, in any text', () => {
  const { files } = real
  let fixed = 0
  for (const file of files.flatMap((one) => [one, { ...one, text: one.text.replace(/(?<!\r)\n/g, '\r') }])) {
    const found = file.findings.filter(({ rule }) => rule !== 'internal')
    const run = runOf({ files: [file] })
    expect(run.newlineSequences).toEqual(['\r\n', '\n', '\r'])
    for (const [index, { place, fix }] of found.entries()) {
      const result = run.results?.[index]
      const region = result?.locations?.[0]?.physicalLocation?.region ?? {}
      expect(offsetsOf(file.text, region)).toEqual([place.start.offset, place.end.offset])
      for (const [number, edit] of (fix?.edits ?? []).entries()) {
        const replacement = result?.fixes?.[0]?.artifactChanges[0]?.replacements[number]
        expect(offsetsOf(file.text, replacement?.deletedRegion ?? {})).toEqual([edit.start, edit.end])
        expect(replacement?.insertedContent?.text).toBe(edit.text)
        fixed += 1
      }
    }
  }
  expect(fixed).toBeGreaterThan(10)
})

test('a reader shows rule, message, lines and the page of the rule', () => {
  const findings = [found('open an issue\r\nat http'), found('issue', { rule: 'credit', severity: 'warning' })]
  const log = JSON.parse(sarif(reportOn(TEXT, findings), display, tool))
  const options = { title: 'Findings', owner: 'octo', repo: 'fish', branch: 'main', sourceRoot: '' }
  const [shown] = sarifToMarkdown({ ...options, details: false, simple: true })(log)
  for (const [rule, lines] of [
    ['private-channel', 'L3-L4'],
    ['credit', 'L3-L3'],
  ]) {
    const help = `[HELP LINK](https://example.org/docs/${rule})`
    const message = 'No private way to report; give an e-mail address or a link to the private report form.'
    // It takes the level from the rule.
    expect(shown?.body).toContain(
      `- **[WARNING]** **[${rule}]** [${help}] \`${message}\`\n    - https://github.com/octo/fish/blob/main/SECURITY.md#${lines}\n`,
    )
  }
})

test('describes only rules that found something', () => {
  expect(runOf(reportOn(TEXT, [found('open')])).tool.driver.rules?.map(({ id }) => id)).toEqual(['private-channel'])
})

test('keeps fingerprints when lines move', () => {
  const fingerprint = (text: string) =>
    runOf(reportOn(text, [findingAt(text, 'open an issue')])).results?.[0]?.partialFingerprints
  expect(fingerprint(`New.\n\n${TEXT}`)).toEqual(fingerprint(TEXT))
  expect(Object.values(fingerprint(TEXT) ?? {})).toEqual([expect.stringMatching(/^[0-9a-f]{32}:1$/)])
})

test('gives fixes as replacements that a viewer can apply', () => {
  const [start, end] = [TEXT.indexOf('http:'), TEXT.indexOf('http:') + 5]
  const edits = [
    { start, end, text: 'https:' },
    { start: 1, end: 1, text: 'New' },
  ]
  const [result] = runOf(reportOn(TEXT, [found('http', { fix: { safe: true, edits } })])).results ?? []
  const [replace, insert] = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []

  expect(textAt(TEXT, replace?.deletedRegion ?? {})).toBe('http:')
  expect(replace?.insertedContent).toEqual({ text: 'https:' })
  expect(insert?.deletedRegion).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 })
})

test('leaves suppressed findings out', () => {
  expect(runOf(reportOn(TEXT, [], { suppressed: [found('open')] })).results).toEqual([])
})

test('tells files that were not read and rules that crashed as notifications of a run that failed', () => {
  const run = runOf({ files: [...unreadReport().files, ...crashedReport(TEXT).files] })
  const [invocation] = run.invocations ?? []
  expect(run.results).toEqual([])
  expect(invocation?.executionSuccessful).toBe(false)
  const ids = invocation?.toolExecutionNotifications?.map(({ descriptor }) => descriptor?.id)
  expect(ids).toEqual(['not-read', 'crash'])
  expect(run.tool.driver.notifications?.map(({ id }) => id)).toEqual(ids)
  expect(runOf(reportOn(TEXT, [found('open')])).invocations?.[0]?.executionSuccessful).toBe(true)
})

test.each([
  ['./docs/SECURITY.md', 'docs/SECURITY.md'],
  ['docs\\SECURITY.md', 'docs/SECURITY.md'],
  ['a b/#1?.md', 'a%20b/%231%3F.md'],
  ['/srv/a:b.md', 'file:///srv/a%3Ab.md'],
  ['<stdin>', '%3Cstdin%3E'],
])('names the file %s by an address', (path, uri) => {
  const [result] = runOf(reportOn(TEXT, [found('open')], { path })).results ?? []
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri)
})

test('lets nothing through that a terminal or a runner acts on', () => {
  const output = sarif(hostileReport(), display, tool)
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202e]|##\[/u)
  expect(() => runOf(hostileReport())).not.toThrow()
})
