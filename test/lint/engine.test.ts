import { describe, expect, it } from 'vitest'
import type { Settings } from '../../src/lint/settings.js'
import type { Confidence } from '../../src/policy/reading.js'
import type { NetworkFacts, Surroundings } from '../../src/surroundings/facts.js'
import { judgeWith, materialOf, ruleOf } from './material.js'

const NO_ANSWER: NetworkFacts = { privateReporting: new Map(), mail: new Map(), pages: new Map(), keys: new Map() }

const TEXT = '# Security\n\nFirst words.\n\n## Response\n\nSecond words.\n'
const at = (text: string, word: string) => {
  const { document } = materialOf(text)
  const start = text.indexOf(word)
  return document.placeOf(start, start + word.length)
}

describe('judge', () => {
  it('stamps rule, text, severity, page and controls on what a rule finds', async () => {
    const place = at(TEXT, 'words')
    const rule = ruleOf('one', () => [{ place, data: { what: 'line one\n  and two' } }], { controls: ['C-1'] })
    const { findings } = await judgeWith([rule], materialOf(TEXT))
    expect(findings).toEqual([
      {
        rule: 'one',
        messageId: 'wrong',
        severity: 'error',
        message: 'It is wrong here (line one and two); correct it.',
        place,
        url: 'https://docs.invalid/one',
        controls: ['C-1'],
      },
    ])
  })

  it('lowers an error to a warning where the rule asks for it, and never raises one', async () => {
    const severity = { minimal: 'off', recommended: 'warning', strict: 'error' } as const
    const lowered = ruleOf('lowered', () => [{ severity: 'warning' }])
    const warning = ruleOf('warning', () => [{}], { severity })
    const { findings } = await judgeWith([lowered, warning], materialOf(TEXT))
    expect(findings.map((finding) => finding.severity)).toEqual(['warning', 'warning'])
  })

  it('shows a finding without a place at the section of its subject, or at the title', async () => {
    const rule = ruleOf('one', () => [{ section: 'response' }, { section: 'versions' }, {}])
    const { findings } = await judgeWith([rule], materialOf(TEXT))
    expect(findings.map(({ place }) => place.start.line)).toEqual([1, 1, 5])
  })

  it('shows a rule only statements of which the reading is as sure as its settings demand', async () => {
    const stated = (date: string, confidence: Confidence) => ({
      value: { date },
      place: at(TEXT, date),
      text: date,
      confidence,
    })
    const reviewDates = [stated('First', 'low'), stated('Second', 'medium'), stated('words', 'high')]
    const rule = ruleOf('one', ({ reading }) =>
      reading.reviewDates.map(({ place, text }) => ({ place, data: { what: text } })),
    )
    const seen = async (settings: Settings) =>
      (await judgeWith([rule], materialOf(TEXT, { reviewDates }), settings)).findings.length
    expect(await seen({})).toBe(3)
    expect(await seen({ rules: { one: ['error', { minConfidence: 'medium' }] } })).toBe(2)
    expect(await seen({ rules: { one: ['error', { minConfidence: 'high' }] } })).toBe(1)
  })

  it('sorts by place, then by rule', async () => {
    const second = ruleOf('b-second', () => [{ place: at(TEXT, 'Second') }, { place: at(TEXT, 'First') }])
    const first = ruleOf('a-first', () => [{ place: at(TEXT, 'Second') }])
    const { findings } = await judgeWith([second, first], materialOf(TEXT))
    expect(findings.map(({ rule, place }) => [rule, place.start.line])).toEqual([
      ['b-second', 3],
      ['a-first', 7],
      ['b-second', 7],
    ])
  })

  it('names a rule that fails and goes on with the others', async () => {
    const broken = ruleOf('broken', () => {
      throw new Error('no such thing')
    })
    const { findings, crashed } = await judgeWith([broken, ruleOf('one', () => [{}])], materialOf(TEXT))
    expect(crashed).toBe(true)
    expect(findings.map(({ rule, messageId, severity }) => [rule, messageId, severity])).toEqual([
      ['internal', 'crash', 'error'],
      ['one', 'wrong', 'error'],
    ])
    expect(findings[0]?.message).toBe('The rule "broken" failed (no such thing); report this as a bug of the linter.')
  })

  it('drops what a rule supersedes, but only once that rule has found something', async () => {
    const lesser = ruleOf('lesser', () => [{}])
    const silent = ruleOf('greater', () => [], { supersedes: ['lesser'] })
    const speaking = ruleOf('greater', () => [{}], { supersedes: ['lesser'] })
    expect((await judgeWith([silent, lesser], materialOf(TEXT))).findings.map(({ rule }) => rule)).toEqual(['lesser'])
    expect((await judgeWith([speaking, lesser], materialOf(TEXT))).findings.map(({ rule }) => rule)).toEqual([
      'greater',
    ])
  })

  it('drops what is absent where a rule that precedes it has found something, and nothing else', async () => {
    const following = ruleOf('following', ({ reading }) => [{}, { place: reading.title }])
    const preceding = ruleOf('preceding', () => [{}], { precedes: ['following'] })
    const { findings } = await judgeWith([preceding, following], materialOf(TEXT))
    expect(findings.map(({ rule }) => rule)).toEqual(['following', 'preceding'])
  })

  it('tells errors before warnings at one place', async () => {
    const error = ruleOf('z-error', () => [{}])
    const warning = ruleOf('a-warning', () => [{ severity: 'warning' }])
    const { findings } = await judgeWith([warning, error], materialOf(TEXT))
    expect(findings.map(({ rule }) => rule)).toEqual(['z-error', 'a-warning'])
  })

  it('drops a finding that yields where another stands at the same place', async () => {
    const yielding = ruleOf('yielding', ({ reading }) => reading.sections.map(({ place }) => ({ place })), {
      yields: true,
    })
    const other = ruleOf('other', () => [{ section: 'response' }])
    const { findings } = await judgeWith([yielding, other], materialOf(TEXT))
    expect(findings.map(({ rule, place }) => [rule, place.start.line])).toEqual([
      ['yielding', 1],
      ['other', 5],
    ])
  })

  it('runs only the rules for the kind of the document', async () => {
    const rules = [ruleOf('for-policies', () => [{}]), ruleOf('for-pointers', () => [{}], { kinds: ['pointer'] })]
    const { findings } = await judgeWith(rules, materialOf(TEXT, { kind: 'pointer' }))
    expect(findings.map(({ rule }) => rule)).toEqual(['for-pointers'])
  })

  it('runs a rule that asks the network only where it may be asked, and asks for all rules together', async () => {
    const asking = (id: string) =>
      ruleOf(id, () => [{}], { asks: () => [{ about: 'page', target: `https://cairn.dev/${id}` }] })
    const rules = [asking('one'), asking('two'), ruleOf('three', () => [{}])]
    const found = async (surroundings: Surroundings) =>
      (await judgeWith(rules, { ...materialOf(TEXT), surroundings })).findings.map(({ rule }) => rule)
    expect(await found({})).toEqual(['three'])
    const asked: unknown[] = []
    const ask = async (questions: readonly unknown[]) => {
      asked.push(questions.length)
      return NO_ANSWER
    }
    expect(await found({ ask })).toEqual(['one', 'three', 'two'])
    expect(asked).toEqual([2])
    expect(await found({ network: NO_ANSWER })).toEqual(['one', 'three', 'two'])
  })

  it('asks nobody where no rule asks', async () => {
    const ask = async () => {
      throw new Error('asked')
    }
    const { findings } = await judgeWith([ruleOf('one', () => [{}])], { ...materialOf(TEXT), surroundings: { ask } })
    expect(findings.map(({ rule }) => rule)).toEqual(['one'])
  })

  it('gathers each fact once, also what only another fact makes needed, and none that is known', async () => {
    const asked: string[][] = []
    const surroundings: Surroundings = {
      repository: { shallow: false },
      gather: async (facts) => {
        asked.push([...facts])
        return facts.includes('remotes') ? { remotes: [] } : {}
      },
    }
    const rule = ruleOf('one', () => [], {
      needs: (_, { remotes }) => ['shallow', 'remotes', ...(remotes ? (['defaultBranch'] as const) : [])],
    })
    await judgeWith([rule], { ...materialOf(TEXT), surroundings })
    expect(asked).toEqual([['remotes'], ['defaultBranch']])
  })

  it('says nothing about what is absent in a language that is not understood', async () => {
    const place = at(TEXT, 'words')
    const rules = [
      ruleOf('of-words', () => [{ place }]),
      ruleOf('present', () => [{ place }], { anyLanguage: true }),
      ruleOf('absent', () => [{}], { anyLanguage: true }),
    ]
    const { findings } = await judgeWith(rules, materialOf(TEXT, { language: { tag: 'xx', understood: false } }))
    expect(findings.map(({ rule }) => rule)).toEqual(['present'])
  })
})
