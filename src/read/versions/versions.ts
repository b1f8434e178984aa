import { pattern } from '../../pattern.js'
import type { Reading } from '../../policy/reading.js'
import { has } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { textOf } from './cells.js'
import { readHints } from './hints.js'
import { listOf } from './lists.js'
import { endOfProject, noneSupported } from './none-supported.js'
import { type Prose, readProse } from './prose.js'
import { runningPlace } from './running.js'
import { versionTables } from './tables.js'

type Versions = Reading['versions']

/**
 * Finds which versions get security fixes; a table decides over a list, a list over prose, prose over a link. Tables with the
 * header of the first go on with it; one with another header is a translation or speaks of something else.
 */
export function readVersions(manuscript: Manuscript): Versions {
  const found = versionTables(manuscript).map(({ read, table }) => ({
    read,
    header: table.header.map(textOf).join('|').toLowerCase(),
  }))
  const tables = found.map(({ read }) => read)
  const sameHeader = found.filter(({ header }) => header === found[0]?.header)
  const prose = readProse(manuscript)
  const shape = tables[0]
    ? {
        form: 'table' as const,
        place: tables[0].place,
        link: null,
        entries: sameHeader.flatMap(({ read }) => read.rows),
      }
    : (listOf(manuscript) ?? proseOrLink(manuscript, prose))
  const isSupported = [...shape.entries, ...prose.entries].some(({ value }) => value.supported)
  const ended = isSupported ? null : endOfProject(manuscript)
  return {
    ...shape,
    prose: prose.entries,
    noneSupported: noneSupported(manuscript),
    ...readHints(manuscript),
    running: shape.form === 'none' ? runningPlace(manuscript) : null,
    ended,
    tables,
  }
}

function proseOrLink(
  manuscript: Manuscript,
  { sentences, entries }: Prose,
): Pick<Versions, 'form' | 'place' | 'link' | 'entries'> {
  const pointer = manuscript.passages.find(
    (passage) =>
      (passage.subject === 'versions' ||
        speaksOfSupport(passage) ||
        refersToSupported(passage) ||
        isLabelOfLink(passage)) &&
      passage.sentence.block.kind !== 'heading' &&
      ((!has(passage, 'report') && pointsElsewhere(passage)) || refersToSupported(passage)),
  )
  const first = sentences[0]
  const limiting = sentences.some((passage) => passage !== pointer && has(passage, 'only') && has(passage, 'gets'))
  if (pointer && entries.length === 0 && !limiting) {
    const link = pointer.spans.find(({ kind }) => kind === 'link')?.url ?? null
    return { form: 'link', place: pointer.sentence.placeOf(), link, entries: [] }
  }
  if (first) return { form: 'prose', place: first.sentence.placeOf(), link: null, entries }
  return { form: 'none', place: null, link: null, entries: [] }
}

/** "Which branches still get fixes is on the support page." */
function speaksOfSupport(passage: Passage): boolean {
  const isLinked = passage.spans.some(({ kind }) => kind === 'link')
  if (!isLinked || !has(passage, 'version') || !has(passage, 'releases-page')) return false
  if (has(passage, 'supported', 'unsupported') || (passage.label !== null && has(passage.label, 'version'))) return true
  // "Get fixes", but not "the release that a fix was shipped in".
  const gets = passage.lexemes.findIndex((lexeme) => is(lexeme, 'gets') && !is(lexeme, 'version', 'publish'))
  return gets >= 0 && passage.lexemes.slice(gets).some((lexeme) => is(lexeme, 'fix', 'security-fix'))
}

/** "For supported versions and how to report, see our policy." */
function refersToSupported({ lexemes, spans }: Passage): boolean {
  if (!spans.some(({ kind, url }) => kind === 'link' && !url?.startsWith('mailto:'))) return false
  // "A list of supported versions is available on our website."
  const isListed = lexemes.some(
    (lexeme, index) =>
      is(lexeme, 'available') && lexemes.slice(index).some((next) => is(next, 'website', 'releases-page')),
  )
  const see = lexemes.find((lexeme) => is(lexeme, 'see') || (isListed && is(lexeme, 'available')))
  // "What is supported is written down in the wiki."
  const [first, second] = lexemes
  if (first && second && is(first, 'supported') && is(second, 'see')) return true
  const at = see ? lexemes.findIndex((lexeme) => is(lexeme, 'supported')) : -1
  if (at >= 0 && [lexemes[at], lexemes[at + 1], lexemes[at - 1]].some((lexeme) => lexeme && is(lexeme, 'version')))
    return true
  // "See the support page for versions which receive security updates."
  const version = see ? lexemes.findIndex((lexeme) => lexeme.start >= see.end && is(lexeme, 'version')) : -1
  const [gets, fixes] = version < 0 ? [] : lexemes.slice(version + 1)
  return gets !== undefined && fixes !== undefined && is(gets, 'gets') && is(fixes, 'security-fix')
}

/** "SUPPORT.md": a document by the name of its file. */
const NAMES_FILE = pattern(/[A-Za-z]\.(?:md|rst|txt|adoc|html)\b/)
/** "Supported versions → VERSIONS.md" */
const ARROW = pattern(/->|[→⇒]/)

/** "Supported versions: <https://lantern.dev/versions>" */
function isLabelOfLink({ label, spans, text }: Passage): boolean {
  if (!label || !has(label, 'version') || !has(label, 'supported') || !text.startsWith(label.text)) return false
  return spans.some(
    ({ kind, start, end }) => kind === 'link' && start - label.text.length <= 1 && end >= text.trimEnd().length - 1,
  )
}

function pointsElsewhere(passage: Passage): boolean {
  const namesFile = NAMES_FILE.test(passage.text)
  if (passage.spans.some(({ kind, start, end }) => kind === 'link' && end - start >= passage.text.length - 1))
    return has(passage, 'version') && has(passage, 'supported')
  if (isLabelOfLink(passage)) return true
  if (namesFile && ARROW.test(passage.text)) return true
  const isLinked = namesFile || passage.spans.some(({ kind, url }) => kind === 'link' && !url?.startsWith('mailto:'))
  return has(passage, 'see') ? isLinked || has(passage, 'releases-page') : isLinked && has(passage, 'releases-page')
}
