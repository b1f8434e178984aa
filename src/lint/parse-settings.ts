import type { z } from 'zod'
import { beginningOf } from '../policy/shortened.js'
import { nearest } from './nearest.js'
import type { Rule } from './rule.js'
import type { Settings } from './settings.js'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** So many names are worth listing in a fault. */
const LISTED = 5

/** The longest wrong value that a fault repeats, in UTF-16 code units. */
const VALUE_LENGTH = 60

/** The option that every rule has. */
const COMMON_OPTION = 'minConfidence'

/** The keys of the settings and of an override. */
const ROOT_KEYS = ['$schema', 'preset', 'rules', 'overrides']
const OVERRIDE_KEYS = ['files', 'preset', 'rules']

/**
 * Checks the data of a settings file. Every fault names the path in the data and what to write; where there is one,
 * the settings are empty. The schema library loads only here.
 */
export async function parseSettings(
  data: unknown,
  rules: readonly Rule[],
): Promise<{ settings: Settings; faults: string[] }> {
  const { settingsSchema } = await import('./settings-schema.js')
  const result = settingsSchema(rules).safeParse(data, { reportInput: true })
  return result.success
    ? { settings: result.data, faults: [] }
    : { settings: {}, faults: result.error.issues.flatMap((issue) => faultsOf(issue, [], rules)) }
}

function faultsOf(issue: Issue, parent: Path, rules: readonly Rule[]): string[] {
  const path = [...parent, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownName(key, path, rules))
    case 'invalid_union': {
      // A rule's setting: the second way is a severity with options.
      const way = issue.errors[Array.isArray(issue.input) ? 1 : 0] ?? []
      return way.flatMap((inner) => faultsOf(inner, path, rules))
    }
    case 'invalid_value':
      return [`${show(path)}: ${wrongValue(issue.input, issue.values.map(String))}`]
    case 'invalid_format':
      return [`${show(path)}: ${quote(issue.input)} is no duration; write a number and a unit, such as "14d" or "3bd".`]
    case 'invalid_type':
      return [
        `${show(path)}: expected ${EXPECTED[issue.expected] ?? `a ${issue.expected}`}, not ${quote(issue.input)}.`,
      ]
    case 'too_small':
      return [`${show(path)}: this is ${issue.origin === 'array' ? 'too short' : 'empty'}; give at least one.`]
    default:
      return [`${show(path)}: ${issue.message}.`]
  }
}

const EXPECTED: Record<string, string> = { object: 'an object', array: 'a list', tuple: 'a severity with options' }

function unknownName(name: string, path: Path, rules: readonly Rule[]): string {
  const { noun, known } = namesAt(path, rules)
  const near = nearest(name, noun === 'option' ? [...known, COMMON_OPTION] : known)
  const names = known.length > 0 && known.length <= LISTED ? `write ${list(known)}` : 'remove it'
  const advice = near ? `did you mean "${near}"?` : `${names}.`
  return `${show(path)}: there is no ${noun} "${name}"; ${advice}`
}

function namesAt(path: Path, rules: readonly Rule[]): { noun: string; known: string[] } {
  const last = path.at(-1)
  if (last === 'rules') return { noun: 'rule', known: rules.map(({ id }) => id) }
  if (path.at(-3) === 'rules') {
    const rule = rules.find(({ id }) => id === path.at(-2))
    return { noun: 'option', known: Object.keys(rule?.options ?? {}) }
  }
  return { noun: 'key', known: path.length === 0 ? ROOT_KEYS : OVERRIDE_KEYS }
}

function wrongValue(input: unknown, values: string[]): string {
  const near = typeof input === 'string' ? nearest(input, values) : null
  return near
    ? `${quote(input)} is unknown; did you mean "${near}"?`
    : `${quote(input)} is unknown; write ${list(values)}.`
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names.map((name) => `"${name}"`))
}

function quote(input: unknown): string {
  return beginningOf(JSON.stringify(input) ?? 'nothing', VALUE_LENGTH)
}

/** `overrides[0].rules.credit`; the whole file where the path is empty. */
function show(path: Path): string {
  if (path.length === 0) return 'settings'
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')
}
