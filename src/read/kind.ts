import type { DocumentKind, Reading } from '../policy/reading.js'
import { has } from './clauses.js'
import type { Manuscript, Passage } from './passages.js'

/** Tells what the document is, from what was read and from what little it says. */
export function readKind({ passages }: Manuscript, reading: Omit<Reading, 'kind'>): DocumentKind {
  const saysHow = reading.channels.length > 0
  const prose = passages.filter(({ sentence }) => sentence.block.kind !== 'heading')
  if (!saysHow && isLeftUnedited(reading)) return 'template'
  if (!saysHow && reading.timeframes.length === 0 && reading.versions.entries.length === 0 && pointsElsewhere(prose))
    return 'pointer'
  if (saysHow || reading.versions.form === 'table' || reading.publicReports.length > 0 || reading.timeframes.length > 0)
    return 'policy'
  const speaksOfReports = prose.some(
    (passage) =>
      has(passage, 'vulnerability') && has(passage, 'report', 'notify', 'contact') && passage.subject !== 'practices',
  )
  return speaksOfReports ||
    reading.versions.form === 'prose' ||
    reading.placeholders.some(({ value }) => value.kind === 'template-sentence')
    ? 'policy'
    : 'unrelated'
}

/** Instructions to the author stand where the statements should be. */
function isLeftUnedited(reading: Omit<Reading, 'kind'>): boolean {
  const sentences = reading.placeholders.filter(({ value }) => value.kind === 'template-sentence').length
  const own = reading.versions.entries.filter(({ value }) => !DEFAULT_ROWS.has(value.range.replace(/\s/g, '')))
  if (sentences > 0) return own.length === 0 && reading.timeframes.length === 0
  const blanksOnly =
    reading.placeholders.length > 0 && reading.versions.form === 'none' && reading.timeframes.length === 0
  return (
    blanksOnly &&
    reading.placeholders.some(({ value }) => value.kind === 'example-address' || /@|mail/i.test(value.text))
  )
}

/** Rows of the forge's default template. */
const DEFAULT_ROWS: ReadonlySet<string> = new Set([
  '5.1.x',
  '5.0.x',
  '4.0.x',
  '<4.0',
  '5.1.х',
  '5.0.х',
  '4.0.х',
  '<4,0',
])
/** A page that only points elsewhere is short. */
const POINTER_SENTENCES = 8

function pointsElsewhere(prose: readonly Passage[]): boolean {
  if (prose.length > POINTER_SENTENCES) return false
  return prose.some(
    (passage) =>
      (has(passage, 'see', 'policy') || passage.text.length < 80) && passage.spans.some(({ kind }) => kind === 'link'),
  )
}
