import { pattern } from '../pattern.js'

const ABSOLUTE = pattern(/^[a-z][a-z\d+.-]*:\S+$/i)
const PLAIN_HTTP = pattern(/^http:/i)
const EMAIL = pattern(/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/)
const DATE_TIME = pattern(/^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:[Zz]|[+-]\d{2}:\d{2})$/)
const LANGUAGE_TAG = pattern(/^(?:[a-z]{2,3}(?:-|$)|[xi]-)/i)
const REGISTERED_TAG = pattern(/^i-/i)

/** What is wrong with a value that must be a URI: none at all, or one that travels unencrypted; null where nothing is. */
export function uriFault(value: string): 'no-uri' | 'no-https' | null {
  if (!ABSOLUTE.test(value) || !URL.canParse(value)) return 'no-uri'
  return PLAIN_HTTP.test(value) ? 'no-https' : null
}

/** An e-mail address by itself, which needs `mailto:` to be a URI. */
export function isBareAddress(value: string): boolean {
  return EMAIL.test(value)
}

/** Time that RFC 3339 can write; null for any other text, also for days that no month has. */
export function parseDateTime(value: string): Date | null {
  const [, date, time] = DATE_TIME.exec(value) ?? []
  if (date === undefined || time === undefined) return null
  const day = new Date(`${date}T00:00:00Z`)
  const moment = new Date(value.toUpperCase())
  if (Number.isNaN(day.getTime()) || Number.isNaN(moment.getTime())) return null
  return day.toISOString().startsWith(date) ? moment : null
}

/** Whether a text is a language tag in the form of RFC 5646, with a first part that ISO 639 can have. */
export function isLanguageTag(tag: string): boolean {
  if (!LANGUAGE_TAG.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return REGISTERED_TAG.test(tag)
  }
}
