import type { Origin } from './containers.js'
import type { Link } from './document.js'
import type { PlaceFinder } from './places.js'
import type { ProseBuilder } from './prose.js'

interface OpenLink {
  link: Link
  prose: ProseBuilder
  /** Length of the prose at the beginning of the link. */
  from: number
  origin: Origin
}

/** Gathers the links of a text in their order, with the text that each shows. */
export class LinkCollector {
  readonly links: Link[] = []
  readonly #places: PlaceFinder
  readonly #open: OpenLink[] = []

  constructor(places: PlaceFinder) {
    this.#places = places
  }

  add(kind: Link['kind'], url: string, text: string, start: number, end: number): void {
    this.links.push({ kind, url, text, place: this.#places(start, end) })
  }

  open(prose: ProseBuilder, url: string, start: number, origin: Origin): void {
    // As browsers do: a link ends where the next begins.
    if (origin === 'html') this.close(start, origin)
    this.add('link', url, '', start, start)
    const link = this.links.at(-1)
    if (link) this.#open.push({ link, prose, from: prose.length, origin })
    prose.openSpan('link', url)
  }

  /** Ends the innermost link of that origin, if there is one. */
  close(end: number, origin: Origin): void {
    const index = this.#open.findLastIndex((open) => open.origin === origin)
    if (index >= 0) for (const open of this.#open.splice(index, 1)) this.#finish(open, end)
  }

  /** Ends all links that are open when the text that they stand in ends. */
  closeAll(end: number): void {
    for (const open of this.#open.splice(0)) this.#finish(open, end)
  }

  #finish({ link, prose, from }: OpenLink, end: number): void {
    link.text = prose.textFrom(from)
    link.place = this.#places(link.place.start.offset, end)
    prose.closeSpan('link')
  }
}
