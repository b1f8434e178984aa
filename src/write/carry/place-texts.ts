import { pattern } from '../../pattern.js'
import type { SectionSubject } from '../../policy/reading.js'
import { joinParts, type Part, splitParts } from '../parts.js'
import { RECORD_MARK } from '../record.js'
import type { CarriedText } from './carried.js'

const TITLE = pattern(/^#(?!#)/)
const OPENING_MARKS = pattern(/^#+/)
const CLOSING_MARKS = pattern(/(?<!#)#+$/)

/**
 * Puts texts of an old policy into a generated one: each behind the part on its subject, below its old heading; what stood right below the title, there
 * again; all else at the end.
 */
export function placeTexts(generated: string, texts: readonly CarriedText[]): string {
  const parts = splitParts(generated)
  const names = parts.flatMap(({ name }) => name ?? [])
  const places = new Map<string, CarriedText[]>()
  for (const text of texts) {
    const place = isIntroduction(text) ? INTRODUCTION : (homeOf(text, names) ?? END)
    places.set(place, [...(places.get(place) ?? []), text])
  }
  const headings = new Set(
    generated
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .map((line) => headingText(line)),
  )
  const markdownAt = (place: string, mark: string) => join(places.get(place) ?? [], mark, headings)
  const placed = parts.flatMap((part, index): Part[] => {
    if (part.name === null) return index === 0 ? [withText(part, markdownAt(INTRODUCTION, ''))] : [part]
    const markdown = markdownAt(part.name, '###')
    return markdown === '' ? [part] : [part, { name: null, content: `\n${markdown}` }]
  })
  const atEnd = markdownAt(END, '##')
  const text = joinParts(placed)
  return atEnd === '' ? text : text.replace(RECORD_MARK, (record) => `${atEnd}\n\n${record}`)
}

const INTRODUCTION = '(introduction)'
const END = '(end)'

function isIntroduction({ heading }: CarriedText): boolean {
  return heading === null ? false : TITLE.test(heading)
}

function withText(part: Part, markdown: string): Part {
  return markdown === '' ? part : { ...part, content: `${part.content.trimEnd()}\n\n${markdown}\n` }
}

/** The texts one after the other, each heading once and none that the generated text has already. */
function join(texts: readonly CarriedText[], mark: string, known: ReadonlySet<string>): string {
  let last: string | null = null
  return texts
    .flatMap(({ markdown, heading }) => {
      const isNew = mark !== '' && heading !== null && heading !== last && !known.has(headingText(heading))
      last = heading
      return isNew ? [`${mark} ${headingText(heading as string, false)}`, markdown] : [markdown]
    })
    .join('\n\n')
}

/** The words of a heading, in small letters so that two can be compared. */
function headingText(heading: string, isFolded = true): string {
  const [first = ''] = heading.trim().split('\n')
  const words = first.replace(OPENING_MARKS, '').trimEnd().replace(CLOSING_MARKS, '').trim()
  return isFolded ? words.toLowerCase() : words
}

/** The parts of a generated text behind which a text on a subject stands; the first that there is. */
const HOMES: Readonly<Record<SectionSubject, readonly string[]>> = {
  reporting: ['reporting', 'contents'],
  response: ['response', 'process', 'disclosure'],
  versions: ['versions'],
  disclosure: ['disclosure', 'process', 'response'],
  scope: ['scope'],
  other: [],
}

/** The name of the part that a carried text belongs to; null where it stands for itself, under its heading. */
function homeOf({ subject }: CarriedText, partNames: readonly string[]): string | null {
  return HOMES[subject].find((name) => partNames.includes(name)) ?? null
}
