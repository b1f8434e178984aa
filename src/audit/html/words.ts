import type { AuditState } from '../audit-row.js'

/** How a repository stands, in the words of the report; the tone names a colour of the style sheet. */
export const STATE_WORDS: Readonly<Record<AuditState, { label: string; tone: string }>> = {
  none: { label: 'no policy', tone: 'none' },
  unread: { label: 'not read', tone: 'unread' },
  errors: { label: 'errors', tone: 'error' },
  warnings: { label: 'warnings only', tone: 'warning' },
  clean: { label: 'nothing found', tone: 'clean' },
}

/** `1 repository`, `2 repositories`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${count} ${count === 1 ? noun : plural}`
}

/** The part of the page about a rule. */
export function anchorOf(rule: string): string {
  return `finding-${rule}`
}
