import type { Reading } from '../../policy/reading.js'
import { has } from '../clauses.js'
import type { Manuscript } from '../passages.js'
import { listOf } from './lists.js'
import { type Prose, readProse } from './prose.js'
import { versionTable } from './tables.js'

type Versions = Reading['versions']

/** Finds which versions get security fixes; a table decides over a list, a list over prose, prose over a link. */
export function readVersions(manuscript: Manuscript): Versions {
  const tables = manuscript.document.tables.flatMap((table) => versionTable(manuscript, table) ?? [])
  const prose = readProse(manuscript)
  const shape = tables[0]
    ? { form: 'table' as const, place: tables[0].place, entries: tables[0].rows }
    : (listOf(manuscript) ?? proseOrLink(manuscript, prose))
  return { ...shape, prose: prose.entries, tables }
}

function proseOrLink(
  manuscript: Manuscript,
  { sentences, entries }: Prose,
): Pick<Versions, 'form' | 'place' | 'entries'> {
  const pointer = manuscript.passages.find(
    (passage) =>
      passage.subject === 'versions' &&
      passage.sentence.block.kind !== 'heading' &&
      has(passage, 'see', 'releases-page') &&
      !has(passage, 'report') &&
      (passage.spans.some(({ kind }) => kind === 'link') || has(passage, 'releases-page')),
  )
  const first = sentences[0]
  if (pointer && entries.length === 0) return { form: 'link', place: pointer.sentence.placeOf(), entries: [] }
  if (first) return { form: 'prose', place: first.sentence.placeOf(), entries }
  return { form: 'none', place: null, entries: [] }
}
