import { type Answers, describeFault } from './answer.js'
import { type Asker, BACK, CANCEL } from './asker.js'
import { draftOf } from './draft.js'
import type { Judged } from './judge.js'
import type { Key } from './keys.js'
import type { Reply, State, Step } from './step.js'

type Judge = (answers: Answers) => Promise<Judged>

/** What is asked last: whether all is well (true), to break off (false), or to go back. */
type Review = (answers: Answers) => Promise<boolean | typeof BACK>

/** Asks one question after the other. A bad answer is told at once and asked for again. Gives the answers; null where the user broke off. */
export async function interview(
  steps: readonly Step[],
  start: State,
  { given, asker, judge, review }: { given: Answers; asker: Asker; judge: Judge; review: Review },
): Promise<Answers | null> {
  const past: number[] = []
  let state = start
  let index = 0
  let isRetry = false
  for (;;) {
    const step = steps[index]
    if (step && !isOpen(step, given, state)) {
      index++
      continue
    }
    const reply = step
      ? await step.ask({ ...state, isFirst: past.length === 0, isRetry }, asker)
      : await review(state.answers)
    if (reply === CANCEL || reply === false) return null
    if (reply === true) return state.answers
    isRetry = false
    if (reply === BACK) {
      const last = past.pop()
      if (last === undefined) asker.tell('info', 'This is the first question.')
      else index = last
    } else if (step) {
      const before = state
      state = withReply(state, reply, { steps, given })
      // What was typed stands there again, to be mended.
      isRetry = await tellFaults(step.keys, before, state, { asker, judge })
      if (!isRetry) {
        past.push(index)
        index++
      }
    }
  }
}

/** Not answered on the command line, and of a subject that is wanted. */
function isOpen({ keys, isAsked }: Step, given: Answers, state: State): boolean {
  return !keys.some((key) => given[key]) && (isAsked?.(state) ?? true)
}

/** The state with the reply; answers of subjects that are not wanted any more are gone. */
function withReply(
  state: State,
  { texts, subjects = state.subjects }: Reply,
  { steps, given }: { steps: readonly Step[]; given: Answers },
): State {
  const changed = Object.entries(texts).filter(([key]) => !(key in given)) as [Key, readonly string[]][]
  const answered = Object.entries(state.answers).filter(([key]) => !changed.some(([other]) => other === key))
  const added = changed.flatMap(([key, words]) => (words.length > 0 ? [[key, { texts: words, source: '' }]] : []))
  const next: State = { ...state, subjects, answers: Object.fromEntries([...answered, ...added]) }
  const unwanted = steps.flatMap((step) => (step.isAsked?.(next) === false ? step.keys : []))
  const kept = Object.entries(next.answers).filter(([key]) => key in given || !unwanted.includes(key as Key))
  return { ...next, answers: Object.fromEntries(kept) }
}

/** Tells what is wrong with an answer: it is not in its notation, or a rule finds what it did not find before. True where it is an error. */
async function tellFaults(
  keys: readonly Key[],
  before: State,
  { answers, detected }: State,
  { asker, judge }: { asker: Asker; judge: Judge },
): Promise<boolean> {
  if (keys.includes('contact') && !answers.contact) {
    asker.tell('error', 'A policy needs a private way to report; give one.')
    return true
  }
  const { faults } = draftOf(answers, detected.repository)
  const own = faults.filter(({ key }) => key !== null && keys.includes(key))
  for (const fault of own) asker.tell('error', describeFault(fault))
  if (own.length > 0 || !answers.contact || keys.length === 0) return own.length > 0

  const earlier = before.answers.contact ? await judge(before.answers) : null
  const later = await judge(answers)
  const newOf = (list: 'errors' | 'warnings') =>
    later[list].filter(({ words }) => !earlier?.[list].some((fault) => fault.words === words))
  const errors = newOf('errors')
  for (const { words } of errors) asker.tell('error', words)
  if (errors.length === 0) for (const { words } of newOf('warnings')) asker.tell('warn', words)
  return errors.length > 0
}
