import type { Section } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { has } from '../clauses.js'
import { isNavigation } from '../navigation.js'
import type { Manuscript, Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { ON_SCOPE } from '../subject-groups.js'

/** The sections on the scope, each with its sentences. */
type Sections = ReadonlyMap<Section, readonly Passage[]>

export function sectionsOnScope(passages: readonly Passage[]): Sections {
  const bySection = new Map<Section, Passage[]>()
  for (const passage of passages) {
    const { section, kind } = passage.sentence.block
    if (kind === 'heading' || !ON_SCOPE.has(passage.subject)) continue
    const before = bySection.get(section)
    if (before) before.push(passage)
    else bySection.set(section, [passage])
  }
  return bySection
}

/** Of each section on the scope the first sentence that is on it: an introduction of the project is not, where more follows. */
export function openingsOf(sections: Sections, subjects: Manuscript['subjects']): ReadonlySet<Passage> {
  return new Set(
    [...sections].flatMap(([section, passages]) =>
      isPlan(section, sections, subjects) ? [] : (passages.find(isOnScope) ?? opensWithoutOutline(passages) ?? []),
    ),
  )
}

function isOnScope(passage: Passage): boolean {
  const {
    sentence: { block },
    text,
    lexemes,
  } = passage
  if (has({ lexemes }, 'outlines') || isPicture(passage)) return false
  return block.kind === 'item' || block.kind === 'cell' || ENDS_IN_COLON.test(text) || has({ lexemes }, ...REPORTED)
}

export const REPORTED: readonly Concept[] = [
  'report',
  'vulnerability',
  'tracker',
  'bug',
  'scope',
  'out-of-scope',
  'not-vulnerability',
  'policy',
]

/** "This document describes our model" tells the scope of the document, and of nothing else in the section. */
function opensWithoutOutline(passages: readonly Passage[]): Passage | undefined {
  return passages.some((passage) => has(passage, 'outlines'))
    ? undefined
    : passages.find(({ text, spans }) => !isNavigation(text, spans))
}

/** Within a section of advice, such as a plan of further measures, what is out of scope is so for the plan, unless it speaks of flaws. */
export function isPlan(section: Section, sections: Sections, subjects: Manuscript['subjects']): boolean {
  if (section.parent === null || subjects.get(section.parent) !== 'practices' || !sections.has(section)) return false
  const beside = [...sections].filter(([other]) => other.parent === section.parent)
  return !beside.some(([, passages]) => passages.some((passage) => has(passage, 'report', 'vulnerability')))
}

/** What a picture shows is told by words beside it. */
export function isPicture({ spans, text }: Passage): boolean {
  return spans.some(({ kind, start, end }) => kind === 'image' && start === 0 && end === text.length)
}
