import { pattern } from '../../../pattern.js'
import type { ManifestContact, Sourced } from '../../facts.js'

const REPOSITORY_ADDRESS = pattern(/^(?:git\+|scm:(?:git:)?)?(https?:\/\/\S+|(?:ssh|git):\/\/\S+|git@\S+)/i)
const EMAIL = pattern(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/)
const NO_LETTERS = pattern(/[^a-z]/g)
const OF_SECURITY = pattern(/security|vulnerabilit/)
const OF_BUGS = pattern(/issue|bug|tracker/)
const OF_REPOSITORY = pattern(/^(?:source|sourcecode|repository|code|github|gitlab)$/)

/** One scalar of a data file: the keys that lead to it, and where it stands. Items of a list have their number as key. */
export interface Field {
  keys: readonly string[]
  value: string | number | boolean
  /** From 1. */
  line: number
}

/** The scalars of one file. */
export class Fields {
  readonly #path: string
  readonly #fields: readonly Field[]

  constructor(path: string, fields: readonly Field[]) {
    this.#path = path
    this.#fields = fields
  }

  /** The text that stands under these keys; null where there is none. */
  text(...keys: string[]): Sourced<string> | null {
    const field = this.#fields.find((one) => isUnder(one, keys) && one.keys.length === keys.length)
    return field && typeof field.value === 'string' && field.value.trim() !== ''
      ? { value: field.value.trim(), path: this.#path, line: field.line }
      : null
  }

  /** Whether exactly this value stands under these keys. */
  is(value: Field['value'], ...keys: string[]): boolean {
    return this.#fields.some((one) => isUnder(one, keys) && one.keys.length === keys.length && one.value === value)
  }

  /** Whether anything stands under these keys. */
  has(...keys: string[]): boolean {
    return this.#fields.some((one) => isUnder(one, keys))
  }

  /** All texts below these keys, each with the last key that leads to it. */
  below(...keys: string[]): { key: string; text: Sourced<string> }[] {
    return this.#fields.flatMap(({ keys: own, value, line }) =>
      isUnder({ keys: own }, keys) && typeof value === 'string'
        ? [{ key: own.at(-1) ?? '', text: { value: value.trim(), path: this.#path, line } }]
        : [],
    )
  }
}

function isUnder({ keys: own }: Pick<Field, 'keys'>, keys: readonly string[]): boolean {
  return keys.every((key, index) => own[index] === key)
}

/** A contact at each of the texts that is an address; in "Ada <ada@example.org>" it is what stands in brackets. */
export function contacts(
  purpose: ManifestContact['purpose'],
  ...texts: readonly (Sourced<string> | null)[]
): Sourced<ManifestContact>[] {
  return texts.flatMap((text) => {
    const target = text && addressIn(text.value)
    return text && target ? [{ ...text, value: { purpose, target } }] : []
  })
}

function addressIn(text: string): string | null {
  const web = REPOSITORY_ADDRESS.exec(text)?.[1]
  return web ?? EMAIL.exec(text)?.[0] ?? null
}

/** What the label of a project's link says it is for; null for other links. */
export function purposeOf(label: string): ManifestContact['purpose'] | null {
  const plain = label.toLowerCase().replace(NO_LETTERS, '')
  if (OF_SECURITY.test(plain)) return 'security'
  if (OF_BUGS.test(plain)) return 'bugs'
  if (OF_REPOSITORY.test(plain)) return 'repository'
  return plain === 'homepage' || plain === 'home' || plain === 'website' ? 'homepage' : null
}
