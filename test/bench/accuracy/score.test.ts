import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labelledDocuments } from '../../../bench/accuracy/labels.js'
import { f1, precision, recall, score, scoreByLanguage } from '../../../bench/accuracy/score.js'
import type { Facts } from '../../../src/policy/facts.js'

const NOTHING: Facts = {
  kind: 'policy',
  language: 'en',
  channels: [],
  publicReports: 'unstated',
  timeframes: [],
  versions: { form: 'none', entries: [], line: null },
  topics: {},
  placeholders: [],
}

const email = (target: string, line = 3) => ({ kind: 'email' as const, target, line })

function countsOf(field: string, label: Partial<Facts>, found: Partial<Facts>) {
  const { fields } = score([{ name: 'a', label: { ...NOTHING, ...label }, found: { ...NOTHING, ...found } }])
  const { counts } = fields.find((scored) => scored.field === field) ?? expect.fail(`no field ${field}`)
  return counts
}

describe('score', () => {
  it('counts what is right, wrong and missed', () => {
    const label = { channels: [email('a@lantern.dev'), email('b@lantern.dev')] }
    const found = { channels: [email('b@lantern.dev', 4), email('c@lantern.dev'), email('d@lantern.dev')] }
    const counts = countsOf('channels', label, found)
    expect(counts).toEqual({ right: 1, wrong: 2, missed: 1, lined: 1, near: 1 })
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([1 / 3, 1 / 2, 2 / 5])
  })

  it('counts a wrong value of the whole document as wrong and as missed', () => {
    expect(countsOf('kind', { kind: 'pointer' }, { kind: 'policy' })).toMatchObject({ right: 0, wrong: 1, missed: 1 })
  })

  it('counts the same answer once, and its first line', () => {
    const found = { channels: [email('a@lantern.dev', 9), email('a@lantern.dev', 3)] }
    expect(countsOf('channels', { channels: [email('a@lantern.dev', 3)] }, found)).toEqual({
      right: 1,
      wrong: 0,
      missed: 0,
      lined: 1,
      near: 1,
    })
  })

  it('tells a right answer on another line from one on its line', () => {
    const counts = countsOf('topic credit', { topics: { credit: 7 } }, { topics: { credit: 9 } })
    expect(counts).toMatchObject({ right: 1, lined: 1, near: 0 })
  })

  it('takes two spellings of the same for one', () => {
    const time = (within: string) => ({
      timeframes: [{ stage: 'fix' as const, within, severity: null, line: 1 }],
    })
    expect(countsOf('timeframes', time('2d'), time('48h'))).toMatchObject({ right: 1, wrong: 0 })
    expect(countsOf('timeframes', time('2d'), time('2bd'))).toMatchObject({ right: 0, wrong: 1 })
    expect(countsOf('language', { language: 'pt' }, { language: 'pt-BR' })).toMatchObject({ right: 1, wrong: 0 })
    const form = (target: string) => ({ channels: [{ kind: 'form' as const, target, line: 1 }] })
    const www = form('https://www.lantern.dev/report/')
    expect(countsOf('channels', form('https://lantern.dev/report'), www)).toMatchObject({ right: 1, wrong: 0 })
  })

  it('leaves a field that no label holds out of the mean', () => {
    const { mean, total } = score([{ name: 'a', label: NOTHING, found: { ...NOTHING, kind: 'unrelated' } }])
    expect(total).toMatchObject({ right: 3, wrong: 1, missed: 1 })
    expect(mean).toBe(3 / 4)
  })

  it('scores each language by itself', () => {
    const answers = ['de', 'nb', 'no'].map((language) => ({
      name: language,
      label: { ...NOTHING, language },
      found: { ...NOTHING, language: 'de' },
    }))
    const languages = scoreByLanguage(answers).map(({ language, score: { documents, total } }) => [
      language,
      documents,
      total.wrong,
    ])
    expect(languages).toEqual([
      ['de', 1, 0],
      ['no', 2, 2],
    ])
  })
})

describe('a labelled set', () => {
  let folder: string
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secpolicy-labels-'))
    mkdirSync(join(folder, 'docs'))
    mkdirSync(join(folder, 'labels'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is refused where a document has no label', () => {
    put('docs/a.md', '# Security\n')
    expect(() => labelledDocuments(folder)).toThrow('No label in labels/NAME.json for: a')
  })

  it('is refused where a label has an unknown value', () => {
    put('docs/a.md', '# Security\n')
    put('labels/a.json', JSON.stringify({ ...NOTHING, kind: 'guide' }))
    expect(() => labelledDocuments(folder)).toThrow(/a\.json is no label:[\s\S]*kind/)
  })

  it('is the benchmark, whose lines are within its documents', () => {
    for (const { name, text, label } of labelledDocuments('bench/accuracy')) {
      const lines = [...label.channels, ...label.timeframes, ...label.versions.entries, ...label.placeholders].map(
        ({ line }) => line,
      )
      const last = Math.max(...lines, ...Object.values(label.topics), label.versions.line ?? 0)
      expect(last, name).toBeLessThanOrEqual(text.split('\n').length)
    }
  })
})
