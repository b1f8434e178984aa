import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyEdits, compatible, mend, withLineEnding } from '../../src/lint/edits.js'
import type { FileReport, Finding } from '../../src/lint/report.js'
import type { Edit, Fix } from '../../src/lint/rule.js'
import { findingAt, reportOn } from '../formats/sample-report.js'

function finding(fix: Fix, more: Partial<Finding> = {}): Finding {
  return findingAt('x', 'x', { severity: 'warning', ...more, fix })
}

function fileReport(text: string, findings: Finding[], more: Partial<FileReport> = {}): FileReport {
  const [file] = reportOn(text, findings, more).files
  if (file === undefined) throw new Error('The sample has no file.')
  return file
}

/** Judges by words: each `from` is a finding that can be replaced, each of `wrong` an error. */
function judgeBy(fixes: { from: string; to: string; safe?: boolean }[], wrong: string[] = []) {
  return async (text: string): Promise<FileReport> => {
    const found = fixes.flatMap(({ from, to, safe = true }) =>
      [...text.matchAll(new RegExp(from, 'g'))].map(({ 0: word, index }) =>
        finding({ safe, edits: [{ start: index, end: index + word.length, text: to }] }, { message: from }),
      ),
    )
    const errors = wrong.flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(() => findingAt('x', 'x', { message: word })),
    )
    return fileReport(text, [...found, ...errors])
  }
}

describe('mending', () => {
  it('goes on until nothing is left to fix, and reports on the outcome', async () => {
    const judge = judgeBy([
      { from: 'one', to: 'two' },
      { from: 'two', to: 'three' },
    ])
    const { text, applied, report } = await mend('one, two', judge, false)
    expect(text).toBe('three, three')
    expect(applied.map(({ message }) => message)).toEqual(['one', 'two', 'two'])
    expect(report).toMatchObject({ text, findings: [] })
  })

  it('applies unsafe fixes only where they are wanted', async () => {
    const judge = judgeBy([{ from: 'http:', to: 'https:', safe: false }])
    expect((await mend('http:', judge, false)).text).toBe('http:')
    expect((await mend('http:', judge, true)).text).toBe('https:')
  })

  it('refuses the one fix that makes an error, and keeps the others', async () => {
    const fixes = ['a', 'b', 'c', 'd', 'e'].map((from) => ({ from, to: from.toUpperCase() }))
    const { text, applied } = await mend('a b c d e', judgeBy(fixes, ['D']), false)
    expect(text).toBe('A B C d E')
    expect(applied).toHaveLength(4)
  })

  it('applies what overlaps with a fix that is refused', async () => {
    const judge = judgeBy(
      [
        { from: 'ab', to: 'X' },
        { from: 'bc', to: 'Y' },
      ],
      ['X'],
    )
    expect((await mend('abc', judge, false)).text).toBe('aY')
  })

  it('refuses an error that only replaces another', async () => {
    const { text } = await mend('old', judgeBy([{ from: 'old', to: 'new' }], ['old', 'new']), false)
    expect(text).toBe('old')
  })

  it('ends where fixes undo one another', async () => {
    const judge = judgeBy([
      { from: 'left', to: 'right' },
      { from: 'right', to: 'left' },
    ])
    expect((await mend('left', judge, false)).text).toMatch(/^(?:left|right)$/)
  })

  it('mends beside an error that was there before', async () => {
    const { text } = await mend('old, wrong 1', judgeBy([{ from: 'old', to: 'older' }], ['wrong 1']), false)
    expect(text).toMatch(/^older/)
  })

  it('takes an error for the same where only the numbers in its message change', async () => {
    const judge = async (text: string): Promise<FileReport> => {
      const wrong = findingAt('x', 'x', { message: `It is wrong in line ${text.length}.` })
      const fix = { safe: true, edits: [{ start: 0, end: 1, text: '' }] }
      return fileReport(text, text.startsWith(' ') ? [wrong, finding(fix)] : [wrong])
    }
    expect((await mend('  one', judge, false)).text).toBe('one')
  })

  it('takes a new warning for no error', async () => {
    const judge = async (text: string): Promise<FileReport> =>
      fileReport(text, [
        ...(text === 'old' ? [finding({ safe: true, edits: [{ start: 0, end: 3, text: 'new' }] })] : []),
        ...(text === 'new' ? [findingAt('x', 'x', { severity: 'warning', message: 'Other.' })] : []),
      ])
    expect((await mend('old', judge, false)).text).toBe('new')
  })

  it.each<[string, Partial<FileReport>]>([
    ['that cannot be read', { fault: 'Too large.' }],
    ['at which a rule fails', { crashed: true }],
  ])('refuses a fix that makes a text %s', async (_, outcome) => {
    const judge = async (text: string) =>
      text === 'old'
        ? fileReport(text, [finding({ safe: true, edits: [{ start: 0, end: 3, text: 'new' }] })])
        : fileReport(text, [], outcome)
    expect(await mend('old', judge, false)).toMatchObject({ text: 'old', applied: [] })
  })

  it('mends a text at which a rule failed before', async () => {
    const judge = async (text: string) =>
      fileReport(text, text === 'old' ? [finding({ safe: true, edits: [{ start: 0, end: 3, text: 'new' }] })] : [], {
        crashed: true,
      })
    expect((await mend('old', judge, false)).text).toBe('new')
  })

  it('lets an unedited template become a policy, of which errors are told that were not told before', async () => {
    const judge = async (text: string) =>
      text === 'template'
        ? fileReport(text, [finding({ safe: true, edits: [{ start: 0, end: 8, text: 'policy' }] })], {
            kind: 'template',
          })
        : fileReport(text, [findingAt('x', 'x', { message: 'Something is missing.' })])
    expect((await mend('template', judge, false)).text).toBe('policy')
    const still = async (text: string) => ({ ...(await judge(text)), kind: 'template' as const })
    expect((await mend('template', still, false)).text).toBe('template')
  })

  it('tells what is added in vain by one rule from what another one adds', async () => {
    const judge = async (text: string): Promise<FileReport> => {
      const add = (rule: string, added: string) =>
        finding({ safe: true, edits: [{ start: text.length, end: text.length, text: added }] }, { rule })
      return fileReport(text, text.length === 0 ? [add('first', 'a')] : text === 'a' ? [add('second', 'b')] : [])
    }
    expect((await mend('', judge, false)).text).toBe('ab')
  })

  it('refuses what is added in vain, so that it is not added again and again, and keeps what mends', async () => {
    const judge = async (text: string): Promise<FileReport> => {
      const add = (messageId: string, at: number, added: string) =>
        finding({ safe: true, edits: [{ start: at, end: at, text: added }] }, { messageId })
      const lacks = (sign: string) => !text.includes(sign)
      return fileReport(text, [
        ...(lacks('!') ? [add('loud', text.length, '!')] : []),
        ...(lacks('?') ? [add('deaf', 0, 'Please: ')] : []),
      ])
    }
    const { text, applied } = await mend('Hear', judge, false)
    expect(text).toBe('Hear!')
    expect(applied.map(({ messageId }) => messageId)).toEqual(['loud'])
  })

  it('leaves a text alone that cannot be read', async () => {
    const judge = async (text: string) => fileReport(text, [], { fault: 'Too large.' })
    expect(await mend('text', judge, true)).toMatchObject({
      text: 'text',
      applied: [],
      report: { fault: 'Too large.' },
    })
  })
})

describe('fixes at one time', () => {
  const of = (...edits: Edit[]) => finding({ safe: true, edits })
  const kept = (...findings: Finding[]) => compatible(findings, '0123456789').map((one) => findings.indexOf(one))

  it.each<[string, Finding[], number[]]>([
    ['overlap', [of({ start: 0, end: 3, text: '' }), of({ start: 2, end: 4, text: '' })], [0]],
    ['touch', [of({ start: 0, end: 3, text: '' }), of({ start: 3, end: 4, text: '' })], [0, 1]],
    ['are the same', [of({ start: 0, end: 3, text: '' }), of({ start: 0, end: 3, text: '' })], [0, 1]],
    ['insert at one place', [of({ start: 3, end: 3, text: 'a' }), of({ start: 3, end: 3, text: 'b' })], [0]],
    ['insert into what goes', [of({ start: 2, end: 5, text: '' }), of({ start: 3, end: 3, text: 'b' })], [0]],
    ['delete around what comes', [of({ start: 3, end: 3, text: 'b' }), of({ start: 2, end: 5, text: '' })], [0]],
    ['lie outside', [of({ start: 8, end: 11, text: '' }), of({ start: -1, end: 0, text: '' })], []],
    ['overlap themselves', [of({ start: 0, end: 3, text: '' }, { start: 2, end: 4, text: '' })], []],
    ['change nothing', [of({ start: 0, end: 3, text: '012' })], []],
    ['change something', [of({ start: 0, end: 3, text: '012' }, { start: 4, end: 5, text: 'x' })], [0]],
    ['lie outside in part', [of({ start: 0, end: 3, text: '' }, { start: 8, end: 11, text: '' })], []],
    ['insert before what goes', [of({ start: 2, end: 5, text: '' }), of({ start: 2, end: 2, text: 'b' })], [0, 1]],
    ['insert behind what goes', [of({ start: 2, end: 5, text: '' }), of({ start: 5, end: 5, text: 'b' })], [0, 1]],
    ['delete behind what comes', [of({ start: 2, end: 2, text: 'b' }), of({ start: 2, end: 5, text: '' })], [0, 1]],
    [
      'insert between what goes',
      [of({ start: 0, end: 3, text: '' }, { start: 3, end: 5, text: '' }), of({ start: 3, end: 3, text: 'b' })],
      [0],
    ],
    ['overlap themselves backwards', [of({ start: 6, end: 9, text: '' }, { start: 2, end: 7, text: '' })], []],
    ['are in no order', [of({ start: 6, end: 9, text: '' }, { start: 2, end: 4, text: '' })], [0]],
    ['insert twice at one place', [of({ start: 3, end: 3, text: 'a' }, { start: 3, end: 3, text: 'b' })], []],
    ['insert before what they take', [of({ start: 3, end: 3, text: 'a' }, { start: 3, end: 5, text: '' })], [0]],
    ['lie between characters', [of({ start: 0.5, end: 3, text: '' }), of({ start: 0, end: 3.5, text: '' })], []],
    [
      'hold an edit that overlaps',
      [of({ start: 0, end: 1, text: '' }), of({ start: 5, end: 6, text: '' }, { start: 0, end: 2, text: '' })],
      [0],
    ],
  ])('that %s', (_, findings, expected) => {
    expect(kept(...findings)).toEqual(expected)
  })
})

const LETTERS = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\u{1f512}', ' ', '\r\n'), maxLength: 40 })
const EDITS = fc.array(
  fc.record({ start: fc.integer({ min: -2, max: 45 }), length: fc.integer({ min: -1, max: 9 }), text: LETTERS }),
  { maxLength: 12 },
)

test('compatible edits leave every other character as it is, whatever their order', () => {
  fc.assert(
    fc.property(LETTERS, EDITS, (text, wild) => {
      const findings = wild.map(({ start, length, text: added }) =>
        finding({ safe: true, edits: [{ start, end: start + length, text: added }] }),
      )
      const edits = compatible(findings, text).flatMap(({ fix }) => fix?.edits ?? [])
      const outcome = applyEdits(text, edits)
      expect(applyEdits(text, edits.toReversed())).toBe(outcome)

      const distinct = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()]
      // From the end, one by one, so that no edit moves the place of another.
      const backwards = distinct.sort((a, b) => b.start - a.start || b.end - a.end)
      const spliced = backwards.reduce(
        (before, { start, end, text: added }) => before.slice(0, start) + added + before.slice(end),
        text,
      )
      expect(outcome).toBe(spliced)
    }),
  )
})

test('a mended text stays as it is when it is mended again', async () => {
  const words = fc.constantFrom('a', 'b', 'c', 'ab', 'bc', '')
  const fixes = fc.array(fc.record({ from: fc.constantFrom('a', 'b', 'ab', 'bb'), to: words }), { maxLength: 4 })
  // Fixes that only shorten come to an end by themselves.
  const shortening = fixes.map((all) => all.filter(({ from, to }) => to.length < from.length))
  const wrong = fc.array(fc.constantFrom('aa', 'cc', 'ac'), { maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
      shortening,
      wrong,
      async (text, rules, errors) => {
        const judge = judgeBy(rules, errors)
        const once = await mend(text, judge, false)
        expect((await mend(once.text, judge, false)).text).toBe(once.text)

        const count = (report: FileReport) => report.findings.filter(({ severity }) => severity === 'error').length
        expect(count(once.report)).toBeLessThanOrEqual(count(await judge(text)))
      },
    ),
  )
})

test('what is inserted has the line ending of the text', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '\u{1f512}'), maxLength: 5 })
  const lines = fc.array(line, { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(lines, lines, fc.constantFrom('\r\n', '\n'), (old, added, ending) => {
      const text = old.join(ending)
      const fix = withLineEnding({ safe: true, edits: [{ start: 0, end: 0, text: added.join('\n') }] }, text)
      expect(applyEdits(text, fix.edits)).toBe(`${added.join(ending)}${text}`)
    }),
  )
})
