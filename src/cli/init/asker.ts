import type { Readable, Writable } from 'node:stream'
import * as clack from '@clack/prompts'
import { printable, printableLines } from '../../formats/printable.js'
import { wrap } from '../../formats/wrap.js'
import { pattern } from '../../pattern.js'
import type { Terminal } from '../terminal.js'

const INDENT = pattern(/^ */)

/** The user wants the question before this one. */
export const BACK = Symbol('back')
/** The user breaks off. */
export const CANCEL = Symbol('cancel')

export type Left = typeof BACK | typeof CANCEL

/** One of the answers to choose from. */
export interface Choice {
  value: string
  label: string
  /** Where it comes from, or what it means; shown where the cursor stands. */
  hint?: string
}

/** Asks on a terminal. From each question one can go back, and break off. */
export interface Asker {
  text(message: string, options: { initial: string; empty: string }): Promise<string | Left>
  select(
    message: string,
    choices: readonly Choice[],
    options: { initial?: string | undefined; isFirst?: boolean },
  ): Promise<string | Left>
  multiselect(message: string, choices: readonly Choice[], initial: readonly string[]): Promise<string[] | Left>
  tell(kind: 'info' | 'warn' | 'error', words: string): void
  /** Shows a text in its own lines. */
  show(text: string): void
  open(title: string): void
  cancel(words: string): void
}

/** What goes back where a text is typed, also behind a text that stands there already: no answer ends so. */
const BACK_TEXT = '<'

const BACK_CHOICE = { value: BACK_TEXT, label: '← Back' }

/** Questions go to standard error, so that the policy can go to standard output. What is foreign in them is made printable here. */
export function askerOn({ stdin, stderr }: Terminal): Asker {
  const streams = { input: stdin as unknown as Readable, output: stderr as unknown as Writable }
  const shown = ({ value, label, hint }: Choice) => ({
    value,
    label: printable(label),
    ...(hint === undefined ? {} : { hint: printable(hint) }),
  })
  return {
    async text(message, { initial, empty }) {
      const reply = await clack.text({ message, placeholder: empty, initialValue: initial, ...streams })
      if (clack.isCancel(reply)) return CANCEL
      return reply.trimEnd().endsWith(BACK_TEXT) ? BACK : reply.trim()
    },
    async select(message, choices, { initial, isFirst = false }) {
      const options = [...choices, ...(isFirst ? [] : [BACK_CHOICE])].map(shown)
      const start = initial === undefined ? {} : { initialValue: initial }
      const reply = await clack.select<string>({ message, options, ...start, ...streams })
      if (clack.isCancel(reply)) return CANCEL
      return reply === BACK_TEXT ? BACK : reply
    },
    async multiselect(message, choices, initial) {
      const options = [...choices, BACK_CHOICE].map(shown)
      const reply = await clack.multiselect<string>({
        message,
        options,
        initialValues: [...initial],
        required: false,
        ...streams,
      })
      if (clack.isCancel(reply)) return CANCEL
      return reply.includes(BACK_TEXT) ? BACK : reply
    },
    tell: (kind, words) => clack.log[kind](wrapped(printableLines(words), stderr.columns), streams),
    show: (text) => clack.log.step(printableLines(text), streams),
    open: (title) => clack.intro(title, streams),
    cancel: (words) => clack.cancel(words, streams),
  }
}

/** Columns that the guide takes at the left, and one that stays free. */
const MARGIN = 4

/** Lines of words broken where the terminal ends; what is indented stays so. */
function wrapped(words: string, columns = 80): string {
  return words
    .split('\n')
    .flatMap((line) => {
      const indent = INDENT.exec(line)?.[0] ?? ''
      return wrap(line.trim(), columns - MARGIN - indent.length).map((part) => `${indent}${part}`)
    })
    .join('\n')
}
