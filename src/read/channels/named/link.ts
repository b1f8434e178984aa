import type { Address } from '../../address.js'
import type { Passage } from '../../passages.js'

/** The words of a link. */
export function within({ start, end }: Address, { lexemes }: Pick<Passage, 'lexemes'>): Pick<Passage, 'lexemes'> {
  return { lexemes: lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= end) }
}

/** The sentence is nothing but the address, and the language or region that it is for: "Deutsch: https://lantern.dev/melden". */
export function isAlone({ text, label }: Passage, { start, end }: Address): boolean {
  const name = label !== null && label.lexemes.length === 0 && text.startsWith(label.text) ? label.text.length : 0
  return text.length - name - (end - start) <= 2
}
