import { nextStart } from './folding.js'

/** What the text says from a place on, with its end. */
export interface Match<Meaning> {
  end: number
  /** Of all phrases that are so long. */
  meanings: readonly Meaning[]
}

export interface PlacedMatch<Meaning> extends Match<Meaning> {
  start: number
}

/** Finds phrases in folded texts. */
export interface PhraseFinder<Meaning> {
  /** The next phrase from there on, the longest one where several begin; null where none is left. */
  next(text: string, from: number): PlacedMatch<Meaning> | null
  /** The longest phrase that begins there; null where none does. */
  longestAt(text: string, start: number): Match<Meaning> | null
}

/** All phrases from there on, from left to right, none of which begins within another. */
export function phrasesIn<Meaning>(
  finder: Pick<PhraseFinder<Meaning>, 'next'>,
  text: string,
  from = 0,
): PlacedMatch<Meaning>[] {
  const found: PlacedMatch<Meaning>[] = []
  for (let match = finder.next(text, from); match; match = finder.next(text, match.end)) found.push(match)
  return found
}

/** {@link PhraseFinder.next} by what begins at each place. */
export function phraseFrom<Meaning>(
  finder: Pick<PhraseFinder<Meaning>, 'longestAt'>,
  text: string,
  from: number,
): PlacedMatch<Meaning> | null {
  for (let start = nextStart(text, from); start < text.length; start = nextStart(text, start + 1)) {
    const match = finder.longestAt(text, start)
    if (match) return { start, end: match.end, meanings: match.meanings }
  }
  return null
}
