import { describe, expect, it } from 'vitest'
import { isNegated } from '../../src/read/clauses.js'
import { passageOf } from './policy.js'

const clausesIn = (text: string) =>
  passageOf(text).clauses.map((clause) => ({
    text: text.slice(clause.start, clause.end).trim(),
    role: clause.role,
    actor: clause.actor,
    negated: isNegated(clause),
    joined: clause.joined,
  }))

describe('who acts', () => {
  it.each([
    ['We will reply within a week.', 'we'],
    ['The maintainers will reply.', 'we'],
    ['Please send us the report.', 'you'],
    ['You should wait for the fix.', 'you'],
    ['Reporters send the report to the team.', 'you'],
    ['Upstream projects fix their own flaws.', 'third-party'],
    ['The report is acknowledged.', null],
    ['Send us the report.', null],
  ])('%s', (text, actor) => {
    expect(clausesIn(text)).toMatchObject([{ actor }])
  })

  it('may change within a sentence', () => {
    expect(clausesIn('Please send us the report and we will reply.')).toMatchObject([{ actor: 'you' }, { actor: 'we' }])
  })
})

describe('what a clause does in its sentence', () => {
  it.each([
    ['If you find a flaw, we fix it.', ['condition', 'main']],
    ['Please wait until we release a fix.', ['main', 'until']],
    ['After we confirm it, we fix it.', ['after', 'main']],
    ['When we fix it, you hear from us.', ['when', 'main']],
    ['We reply and fix it.', ['main', 'main']],
    ['Before you publish it, contact us and wait.', ['until', 'main', 'main']],
    ['Versions before 3.0 get no fixes.', ['main']],
  ])('%s', (text, roles) => {
    expect(clausesIn(text).map(({ role }) => role)).toEqual(roles)
  })
})

describe('what is negated', () => {
  it.each([
    ['Please do not open an issue.', [true]],
    ['Please open an issue.', [false]],
    ['Instead of opening an issue, please write to us.', [true, false]],
    ['Please write to us, but do not open an issue.', [false, true]],
    ['Please do not open an issue or send a pull request.', [true, true]],
    ['Do not report it in public; please write to us.', [true, false]],
    ['If you get no reply, please write again.', [true, false]],
  ])('%s', (text, negated) => {
    expect(clausesIn(text).map((clause) => clause.negated)).toEqual(negated)
  })

  it('is what comes after the negation', () => {
    const [clause] = passageOf('Please use mail instead of the tracker.').clauses
    expect(clause?.negatedFrom).toBe('Please use mail '.length)
  })

  it('goes on over verbs that share it', () => {
    expect(
      clausesIn('Please do not report, discuss, or share the flaw in public.').every(({ negated }) => negated),
    ).toBe(true)
  })
})

describe('where a sentence falls apart', () => {
  it.each([
    ['We reply and fix it.', ['We reply', 'and fix it.']],
    ['We reply: the team reads all.', ['We reply:', 'the team reads all.']],
    ['We fix the issue(s) soon.', ['We fix the issue(s) soon.']],
    ['Write to us (suspected) flaws.', ['Write to us (suspected) flaws.']],
    ['We use the `a; b: c` form.', ['We use the a; b: c form.']],
    ['Do not open an issue, use the form.', ['Do not open an issue,', 'use the form.']],
    ['Do not open an issue, use the tracker.', ['Do not open an issue, use the tracker.']],
  ])('%s', (text, parts) => {
    const passage = passageOf(text)
    expect(passage.clauses.map(({ start, end }) => passage.text.slice(start, end).trim())).toEqual(parts)
  })

  it('hands actor on to a joined clause', () => {
    expect(clausesIn('We reply and fix it.')).toMatchObject([
      { actor: 'we', joined: false },
      { actor: 'we', joined: true },
    ])
  })
})
