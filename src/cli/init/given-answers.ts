import { pattern } from '../../pattern.js'
import { UsageError } from '../usage-error.js'
import type { Answer, Answers } from './answer.js'
import { unknownKey } from './answer-faults.js'
import { readAnswers } from './answers-file.js'
import { descriptionOf, isKey, KEY_NAMES, type Key } from './keys.js'

const NAME_AND_VALUE = pattern(/^([^=]+)=(.*)$/s)

/** What the command line says of answers. */
export interface AnswerOptions {
  /** A file with answers. */
  answers?: string
  /** Each as `key=value`. */
  set?: string[]
  /** The flag of each key: its texts, or true for a flag without a value. */
  flags: Readonly<Partial<Record<Key, string | true | readonly string[]>>>
}

/** All answers that were given; flags win over `--set`, and that over the file. Throws a usage error that tells all faults. */
export async function givenAnswers({ answers, set = [], flags }: AnswerOptions, cwd: string): Promise<Answers> {
  const file = answers === undefined ? {} : await readAnswers(answers, cwd)
  return { ...file, ...setAnswers(set), ...flagAnswers(flags) }
}

function flagAnswers(flags: AnswerOptions['flags']): Answers {
  const given = KEY_NAMES.flatMap((key): [Key, Answer][] => {
    const value = flags[key]
    if (value === undefined) return []
    const texts = value === true ? ['yes'] : typeof value === 'string' ? [value] : value
    return [[key, { texts, source: `--${key}` }]]
  })
  return Object.fromEntries(given)
}

function setAnswers(set: readonly string[]): Answers {
  const faults: string[] = []
  const answers: Partial<Record<Key, Answer>> = {}
  for (const pair of set) {
    const [, name = '', text = ''] = NAME_AND_VALUE.exec(pair) ?? []
    if (isKey(name)) answers[name] = { texts: [...(answers[name]?.texts ?? []), text], source: `--set ${name}` }
    else
      faults.push(
        name === ''
          ? `--set "${pair}": write a key and its value, such as "bugs=${descriptionOf('bugs').example}".`
          : `--set: ${unknownKey(name)}`,
      )
  }
  if (faults.length > 0) throw new UsageError(faults)
  return answers
}
