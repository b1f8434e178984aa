import type { Place } from '../policy/place.js'
import { isBlankAt, isCjk } from './characters.js'
import type { Prose, Span } from './document.js'
import type { PlaceFinder } from './places.js'
import { SourceMap } from './source-map.js'

/** Where a line of the source, or of an HTML rendering, ends inside a prose text: `at` is the offset of the next character. */
export interface LineBreak {
  at: number
  /** `soft`: a line of the source; `hard`: a line for the reader; `block`: an element of its own, such as a list item in a cell. */
  kind: 'soft' | 'hard' | 'block'
}

/** A stretch of prose that knows for each character the source that it came from. */
export class MappedProse implements Prose {
  readonly text: string
  readonly spans: readonly Span[]
  readonly breaks: readonly LineBreak[]
  readonly #source: Source
  readonly #offset: number

  constructor(text: string, spans: readonly Span[], breaks: readonly LineBreak[], source: Source, offset = 0) {
    this.text = text
    this.spans = spans
    this.breaks = breaks
    this.#source = source
    this.#offset = offset
  }

  /** Source offset at which the character at `index` begins. */
  sourceStart(index: number): number {
    return this.#source.map.startOf(this.#offset + index)
  }

  /** Source offset at which the character at `index` ends. */
  sourceEnd(index: number): number {
    return this.#source.map.endOf(this.#offset + index)
  }

  placeOf(start = 0, end = this.text.length): Place {
    const from = this.sourceStart(start)
    return this.#source.places(from, end > start ? this.sourceEnd(end - 1) : from)
  }

  /** The part from `start` to `end`, which keeps its places. */
  slice(start: number, end = this.text.length): MappedProse {
    return this.cut([{ start, end }])[0] ?? this
  }

  /** The parts at `stretches`, which follow one another. */
  cut(stretches: readonly Stretch[]): MappedProse[] {
    const spans = overlapping(this.spans, stretches)
    const breaks = overlapping(
      this.breaks.map(({ at, kind }) => ({ start: at, end: at, kind })),
      stretches,
    )
    return stretches.map(({ start, end }, i) => {
      const spansHere = (spans[i] ?? []).map((span) => ({
        ...span,
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
      }))
      const breaksHere = (breaks[i] ?? []).map((lineBreak) => ({ at: lineBreak.start - start, kind: lineBreak.kind }))
      return new MappedProse(this.text.slice(start, end), spansHere, breaksHere, this.#source, this.#offset + start)
    })
  }
}

/** Part of a text; `end` is exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** For each stretch, those of the items that reach into it; both are in the order of the text. */
function overlapping<Item extends Stretch>(items: readonly Item[], stretches: readonly Stretch[]): Item[][] {
  let next = 0
  let active: Item[] = []
  return stretches.map(({ start, end }) => {
    active = active.filter((item) => item.end > start)
    for (let item = items[next]; item && item.start < end; item = items[++next]) if (item.end > start) active.push(item)
    return active
  })
}

/** Where a text comes from, and how to make places of it. */
interface Source {
  map: SourceMap
  places: PlaceFinder
}

type OpenSpan = { start: number; kind: Span['kind']; url?: string }

/** Nobody nests deeper on purpose, and text under a thousand marks must not cost a thousandfold. */
const MOST_OPEN_SPANS = 100

/** Gathers the text of one block piece by piece: runs of white space become one blank, none stays at either end. */
export class ProseBuilder {
  readonly #places: PlaceFinder
  readonly #map = new SourceMap()
  readonly #spans: Span[] = []
  readonly #open: OpenSpan[] = []
  /** Those of the open spans that no character has followed yet. */
  #unplaced: OpenSpan[] = []
  readonly #breaks: LineBreak[] = []
  #text = ''
  /** White space that becomes a blank once a character follows. */
  #pending: { start: number; end: number; lineBreak: LineBreak['kind'] | null } | null = null

  constructor(places: PlaceFinder) {
    this.#places = places
  }

  get length(): number {
    return this.#text.length
  }

  /** Where the source of the last character ends; 0 before the first. */
  get sourceEnd(): number {
    return this.#map.end
  }

  /** The text from `start` on, for a look at what was gathered since. */
  textFrom(start: number): string {
    return this.#text.slice(start).trim()
  }

  /** Adds one UTF-16 unit that stands for the source from `start` to `end`. */
  character(unit: string, start: number, end: number): void {
    if (isBlankAt(unit, 0)) {
      this.#blank(start, end, unit === '\n' || unit === '\r' ? 'soft' : null)
      return
    }
    this.#flushBlank(unit)
    this.#text += unit
    this.#map.add(start, end)
  }

  /** Adds a text that stands in the source, from `start` on, as it is. */
  verbatim(text: string, start: number): void {
    let from = 0
    while (from < text.length) {
      let to = from
      while (to < text.length && !isBlankAt(text, to)) to++
      if (to === from) this.character(text.charAt(to++), start + from, start + to)
      else this.#word(text.slice(from, to), start + from)
      from = to
    }
  }

  lineBreak(kind: LineBreak['kind'], start: number, end: number): void {
    this.#blank(start, end, kind)
  }

  openSpan(kind: Span['kind'], url?: string): void {
    if (this.#open.length === MOST_OPEN_SPANS) return
    const span = url === undefined ? { kind, start: -1 } : { kind, start: -1, url }
    this.#open.push(span)
    this.#unplaced.push(span)
  }

  /** Ends the innermost open span of that kind, if there is one. */
  closeSpan(kind: Span['kind']): void {
    const index = this.#open.findLastIndex((span) => span.kind === kind)
    if (index < 0) return
    for (const span of this.#open.splice(index, 1)) this.#finishSpan(span)
  }

  build(): MappedProse {
    for (const span of this.#open.splice(0)) this.#finishSpan(span)
    this.#spans.sort((a, b) => a.start - b.start || b.end - a.end)
    return new MappedProse(this.#text, this.#spans, this.#breaks, { map: this.#map, places: this.#places })
  }

  #word(word: string, start: number): void {
    this.#flushBlank(word.charAt(0))
    this.#text += word
    this.#map.addVerbatim(word.length, start)
  }

  #finishSpan(span: OpenSpan): void {
    if (this.#unplaced.length > 0) this.#unplaced = this.#unplaced.filter((unplaced) => unplaced !== span)
    if (span.start >= 0 && span.start < this.#text.length) this.#spans.push({ ...span, end: this.#text.length })
  }

  #blank(start: number, end: number, lineBreak: LineBreak['kind'] | null): void {
    if (this.#text === '') return
    const before = this.#pending
    if (!before) this.#pending = { start, end, lineBreak }
    else {
      before.end = end
      before.lineBreak = stronger(before.lineBreak, lineBreak)
    }
  }

  #flushBlank(next: string): void {
    const pending = this.#pending
    this.#pending = null
    if (pending) {
      const joins = pending.lineBreak === 'soft' && isCjk(next) && isCjk(this.#text.charAt(this.#text.length - 1))
      if (!joins) {
        this.#text += ' '
        this.#map.add(pending.start, pending.end)
      }
      if (pending.lineBreak) this.#breaks.push({ at: this.#text.length, kind: pending.lineBreak })
    }
    for (const span of this.#unplaced) span.start = this.#text.length
    if (this.#unplaced.length > 0) this.#unplaced = []
  }
}

const STRENGTH = { soft: 1, hard: 2, block: 3 }

function stronger(a: LineBreak['kind'] | null, b: LineBreak['kind'] | null): LineBreak['kind'] | null {
  if (!a || !b) return a ?? b
  return STRENGTH[a] >= STRENGTH[b] ? a : b
}
