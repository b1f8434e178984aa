import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Baseline, findingsToKnow, parseBaseline, printBaseline, withoutKnown } from '../../src/lint/baseline.js'
import type { FileReport } from '../../src/lint/report.js'
import { findingAt, reportOn } from '../formats/sample-report.js'

const TEXT = '# Security\n\nOpen an issue.\n\nOpen a ticket.\n'

function report(text: string, ...words: string[]): FileReport {
  const [file] = reportOn(
    text,
    words.map((word) => findingAt(text, word)),
  ).files
  if (file === undefined) throw new Error('The sample has no file.')
  return file
}

describe('a baseline', () => {
  it('keeps known findings quiet, also where their lines move, and leaves new ones', () => {
    const known = findingsToKnow(report(TEXT, 'issue'))
    const later = withoutKnown(report(TEXT.replace('Open', 'A new line.\n\nOpen'), 'issue', 'ticket'), known)
    expect(later.known?.map(({ place }) => place.start.line)).toEqual([5])
    expect(later.findings.map(({ place }) => place.start.line)).toEqual([7])
  })

  it('never knows a crash', () => {
    const [file] = reportOn(TEXT, [findingAt(TEXT, 'Open', { rule: 'internal', messageId: 'crash' })]).files
    expect(file && findingsToKnow(file)).toEqual([])
  })

  it.each<[unknown, string]>([
    [[], 'baseline: '],
    [{ version: 2, files: {} }, 'version: '],
    [{ version: 1 }, 'files: '],
    [{ version: 1, files: { 'SECURITY.md': [{ rule: 'credit' }] } }, 'files.SECURITY.md.0.fingerprint: '],
    [{ version: 1, files: {}, more: 1 }, 'more'],
  ])('is not %j', async (data, words) => {
    await expect(parseBaseline(data)).rejects.toThrow(words)
  })
})

test('a baseline is printed alike whatever its order, and read back', async () => {
  const finding = fc.record({
    rule: fc.constantFrom('credit', 'scope'),
    fingerprint: fc.string({ unit: fc.constantFrom('0', 'a', 'f'), minLength: 1 }),
  })
  const path = fc.constantFrom('SECURITY.md', 'docs/SECURITY.md', 'ä.md', '<stdin>')
  const entries = fc.uniqueArray(fc.tuple(path, fc.array(finding, { minLength: 1, maxLength: 4 })), {
    selector: ([key]) => key,
  })
  await fc.assert(
    fc.asyncProperty(entries, async (list) => {
      const baseline: Baseline = new Map(list)
      const turned: Baseline = new Map(list.toReversed().map(([key, known]) => [key, known.toReversed()]))
      expect(printBaseline(turned)).toBe(printBaseline(baseline))
      const read = await parseBaseline(JSON.parse(printBaseline(baseline)))
      expect(printBaseline(read)).toBe(printBaseline(baseline))
      expect([...read.keys()].sort()).toEqual([...baseline.keys()].sort())
    }),
  )
})
