/** What is wrong with a value that must be a URI: none at all, or one that travels unencrypted; null where nothing is. */
export function uriFault(value: string): 'no-uri' | 'no-https' | null {
  if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(value) || !URL.canParse(value)) return 'no-uri'
  return /^http:/i.test(value) ? 'no-https' : null
}

/** An e-mail address by itself, which needs `mailto:` to be a URI. */
export function isBareAddress(value: string): boolean {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(value)
}

/** Time that RFC 3339 can write; null for any other text, also for days that no month has. */
export function parseDateTime(value: string): Date | null {
  const [, date, time] =
    /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:[Zz]|[+-]\d{2}:\d{2})$/.exec(value) ?? []
  if (date === undefined || time === undefined) return null
  const day = new Date(`${date}T00:00:00Z`)
  const moment = new Date(value.toUpperCase())
  if (Number.isNaN(day.getTime()) || Number.isNaN(moment.getTime())) return null
  return day.toISOString().startsWith(date) ? moment : null
}

/** Whether a text is a language tag in the form of RFC 5646, with a first part that ISO 639 can have. */
export function isLanguageTag(tag: string): boolean {
  if (!/^(?:[a-z]{2,3}(?:-|$)|[xi]-)/i.test(tag)) return false
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return /^i-/i.test(tag)
  }
}
