import { extname, resolve } from 'node:path'
import type { z } from 'zod'
import { beginningOf } from '../../policy/shortened.js'
import { parseJson, parseYaml } from '../parse-data.js'
import { boundaryOf, type Purpose, readText } from '../read-text.js'
import { UsageError } from '../usage-error.js'
import type { Answers } from './answer.js'
import { unknownKey } from './answer-faults.js'
import { descriptionOf, isKey, type Key } from './keys.js'

const ANSWERS: Purpose = {
  largest: 1024 * 1024,
  shorten: 'remove what is not needed',
  instead: 'save the answers in a file',
}

/** The longest wrong value that a fault repeats, in UTF-16 code units. */
const VALUE_LENGTH = 60

/** Reads a file with answers, in YAML or JSON. Throws a usage error that tells all its faults. */
export async function readAnswers(path: string, cwd: string): Promise<Answers> {
  const file = resolve(cwd, path)
  const content = readText(file, () => boundaryOf(file, cwd), ANSWERS)
  if ('fault' in content) throw new UsageError([`${path}: ${content.fault}`])
  return answersIn(await parsed(path, content.text), path)
}

/** Checks the data of a file with answers. Throws a usage error that tells all its faults. */
export async function answersIn(data: unknown, path: string): Promise<Answers> {
  // The schema library loads only here.
  const { answersSchema } = await import('./answers-schema.js')
  const result = answersSchema().safeParse(data ?? {}, { reportInput: true })
  if (!result.success)
    throw new UsageError(result.error.issues.flatMap((issue) => faultsOf(issue).map((words) => `${path}: ${words}`)))
  const entries = Object.entries(result.data as Record<string, string | boolean | string[] | undefined>)
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      isKey(key) && value !== undefined ? [[key, { texts: textsIn(value), source: `${path}: ${key}` }]] : [],
    ),
  )
}

async function parsed(path: string, text: string): Promise<unknown> {
  try {
    return extname(path).toLowerCase() === '.json' ? parseJson(text) : await parseYaml(text)
  } catch (error) {
    throw new UsageError([`${path}: these answers cannot be read; correct this: ${(error as Error).message}`])
  }
}

function textsIn(value: string | boolean | readonly string[]): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return typeof value === 'string' ? [value] : value
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownKey)
  const [key] = issue.path
  return typeof key === 'string' && isKey(key)
    ? [`${key}: ${wrongValue(key, issue.input)}`]
    : ['this holds no answers; write keys and values, such as "contact: advisory".']
}

function wrongValue(key: Key, input: unknown): string {
  const { choices, many, example } = descriptionOf(key)
  const shown = beginningOf(JSON.stringify(input) ?? 'nothing', VALUE_LENGTH)
  const wrong = Array.isArray(input) ? input.find((one) => typeof one !== 'string') : input
  // A number loses its zeros: 2.10 is 2.1.
  if (typeof wrong === 'number') return `${wrong} is a number; put it in quotes, as it is to be written.`
  if (choices) return `${shown} is unknown; write ${choices.map((name) => `"${name}"`).join(' or ')}.`
  return `${shown} is no ${many ? 'text and no list of texts' : 'text'}; write a value such as "${example}".`
}
