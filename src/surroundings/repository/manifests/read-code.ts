import type { Sourced } from '../../facts.js'

/** What the first group of a pattern finds in a manifest that is a program, which is never run. */
export function valueIn(path: string, text: string, pattern: RegExp): Sourced<string> | null {
  const match = pattern.exec(text)
  const value = match?.[1]?.trim()
  if (!match || !value) return null
  return { value, path, line: text.slice(0, match.index + match[0].indexOf(value)).split('\n').length }
}
