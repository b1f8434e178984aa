import { pattern } from '../../pattern.js'
import { type Answers, textsOf } from './answer.js'
import { type Asker, BACK, CANCEL, type Choice, type Left } from './asker.js'
import type { Detected } from './detect.js'
import type { Key } from './keys.js'

/** What was answered so far, and what is known. */
export interface State {
  answers: Answers
  /** Subjects that the user wants to be asked of. */
  subjects: readonly string[]
  detected: Detected
  /** There is no question to go back to. */
  isFirst: boolean
  /** The last answer was wrong. */
  isRetry: boolean
}

/** What was answered to a question: the texts for each key; none where nothing is to be stated. */
export interface Reply {
  texts: Partial<Record<Key, readonly string[]>>
  subjects?: readonly string[]
}

/** One question. */
export interface Step {
  /** What it asks for: it is not asked where an answer was given on the command line. */
  keys: readonly Key[]
  isAsked?(state: State): boolean
  ask(state: State, asker: Asker): Promise<Reply | Left>
}

/** What leaves a subject out. */
const NOTHING = 'Say nothing about it'
const EMPTY = 'leave empty to say nothing'

interface TextQuestion {
  message: string | ((state: State) => string)
  /** What is proposed, and stands there already. */
  proposed?: (state: State) => string | undefined
  /** Between several answers. */
  separator?: RegExp
  /** Which subject it belongs to. */
  subject?: string
}

/** Asks for a text. */
export function textStep(key: Key, { message, proposed, separator, subject }: TextQuestion): Step {
  return {
    keys: [key],
    isAsked: ({ subjects }) => subject === undefined || subjects.includes(subject),
    async ask(state, asker) {
      const words = typeof message === 'string' ? message : message(state)
      const before = textsOf(state.answers, key).join(separator === SEMICOLON ? '; ' : ' ')
      const reply = await asker.text(words, { initial: before || (proposed?.(state) ?? ''), empty: EMPTY })
      return typeof reply === 'symbol' ? reply : { texts: { [key]: partsOf(reply, separator) } }
    },
  }
}

/** Between items that may hold blanks and commas. */
export const SEMICOLON = pattern(/;/)
/** Between items that hold neither. */
export const BLANK = pattern(/[\s,]+/)

function partsOf(text: string, separator?: RegExp): string[] {
  return (separator ? text.split(separator) : [text]).map((part) => part.trim()).filter((part) => part !== '')
}

/** An answer that can be chosen as it is; `typed` asks for the text. */
export interface Option extends Choice {
  texts: Reply['texts'] | 'typed'
}

interface SelectQuestion {
  message: string
  options: (state: State) => readonly Option[]
  /** What is asked where the answer is typed. */
  typed?: { message: string; separator?: RegExp; key: Key }
  /** Whether the subject can be left out, and then is unless something is chosen. */
  optional: boolean
  /** Where the cursor stands at first; else on the first one. */
  initial?: string
  subject?: string
}

/** Has one answer chosen, or typed. */
export function selectStep(
  keys: readonly Key[],
  { message, options, typed, optional, initial, subject }: SelectQuestion,
): Step {
  return {
    keys,
    isAsked: ({ subjects }) => subject === undefined || subjects.includes(subject),
    async ask(state, asker) {
      const nothing = { value: '', label: NOTHING, texts: {} }
      const all: Option[] = [...(optional ? [nothing] : []), ...options(state)]
      const chosen = await chooseAmong(all, { message, initial }, state, keys, asker)
      if (typeof chosen === 'symbol') return chosen
      if (chosen?.texts !== 'typed' || !typed) return { texts: { ...none(keys), ...(chosen?.texts as Reply['texts']) } }

      const before = textsOf(state.answers, typed.key).join(' ')
      const reply = await asker.text(typed.message, { initial: before, empty: '' })
      if (reply === BACK && all.length > 1) return this.ask({ ...state, isRetry: false }, asker)
      if (reply === BACK || reply === CANCEL) return reply
      return { texts: { ...none(keys), [typed.key]: partsOf(reply, typed.separator) } }
    },
  }
}

async function chooseAmong(
  all: readonly Option[],
  { message, initial }: Pick<SelectQuestion, 'message'> & { initial: string | undefined },
  { answers, isFirst, isRetry }: State,
  keys: readonly Key[],
  asker: Asker,
): Promise<Option | Left> {
  const before = keys.map((key) => textsOf(answers, key).join('\n')).join('\n\n')
  const texts = ({ texts: own }: Option) =>
    own === 'typed' ? null : keys.map((key) => (own[key] ?? []).join('\n')).join('\n\n')
  const isAnswered = keys.some((key) => answers[key])
  const same =
    all.length === 1
      ? all[0]
      : (all.find((option) => texts(option) === before) ?? all.find((option) => option.texts === 'typed'))
  // What was typed is mended, not chosen again.
  if (same && (all.length === 1 || (isRetry && same.texts === 'typed'))) return same
  const reply = await asker.select(message, all, { initial: isAnswered ? same?.value : initial, isFirst })
  if (typeof reply === 'symbol') return reply
  return all.find(({ value }) => value === reply) ?? BACK
}

function none(keys: readonly Key[]): Reply['texts'] {
  return Object.fromEntries(keys.map((key) => [key, []]))
}

/** Has one of some words chosen. */
export function choiceStep(
  key: Key,
  message: string,
  choices: readonly (readonly [string, string])[],
  subject?: string,
): Step {
  return selectStep([key], {
    message,
    options: () => choices.map(([value, label]) => ({ value, label, texts: { [key]: [value] } })),
    optional: true,
    ...(subject ? { subject } : {}),
  })
}
