import type { Block, Section } from './document.js'
import type { PlaceFinder } from './places.js'

/** Arranges the headings of a text into sections while it is read from top to bottom. */
export class Outline {
  readonly sections: Section[]
  readonly #places: PlaceFinder
  /** Where the content of each section, without those below it, ends so far. */
  readonly #ends = new Map<Section, number>()
  #current: Section

  constructor(places: PlaceFinder) {
    this.#places = places
    this.#current = {
      heading: null,
      level: 0,
      number: null,
      parent: null,
      place: places(0, 0),
      blocks: [],
      empty: true,
      implied: false,
    }
    this.sections = [this.#current]
  }

  get current(): Section {
    return this.#current
  }

  /** Begins the section of a heading. A level of null is that of a bold paragraph: one below the heading above it. */
  open(heading: Block, level: number | null): void {
    const implied = level === null
    const ownLevel = level ?? (this.#current.implied ? this.#current.level : this.#current.level + 1)
    const parent = this.#parentFor(ownLevel)
    if (parent) parent.empty = false
    const { place } = heading
    this.#current = { heading, level: ownLevel, number: null, parent, place, blocks: [], empty: true, implied }
    heading.section = this.#current
    this.sections.push(this.#current)
  }

  /** Tells that something stands in the current section. */
  cover(start: number, end: number): void {
    const section = this.#current
    if (section.empty && !section.heading) section.place = this.#places(start, end)
    section.empty = false
    this.#ends.set(section, Math.max(end, this.#ends.get(section) ?? 0))
  }

  /** Stretches each section to its last content, that of the sections below it included. */
  finish(): void {
    for (const section of this.sections.toReversed()) {
      const { start, end } = section.place
      const last = Math.max(end.offset, this.#ends.get(section) ?? 0)
      section.place = this.#places(start.offset, last)
      if (section.parent) this.#ends.set(section.parent, Math.max(last, this.#ends.get(section.parent) ?? 0))
    }
  }

  #parentFor(level: number): Section | null {
    let section: Section | null = this.#current
    while (section && section.level >= level) section = section.parent
    return section?.heading ? section : null
  }
}
