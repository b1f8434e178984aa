import { lastAtOrBefore } from './places.js'

/**
 * Which source each UTF-16 unit of a text stands for, in offsets. Most of a text stands in the source as it is; what follows one another in both
 * is kept as one stretch.
 */
export class SourceMap {
  /** Where each stretch begins in the text, and the source of its first unit; the source of each further one is one offset further. */
  readonly #beginnings: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #length = 0

  /** How many units have a source. */
  get length(): number {
    return this.#length
  }

  /** Where the source of the last unit ends; 0 before the first. */
  get end(): number {
    return this.#length === 0 ? 0 : this.endOf(this.#length - 1)
  }

  /** Where the source of a unit begins; the end of the source behind the last one. */
  startOf(index: number): number {
    if (index < 0 || index >= this.#length) return this.end
    const stretch = lastAtOrBefore(this.#beginnings, index)
    return (this.#starts[stretch] ?? 0) + index - (this.#beginnings[stretch] ?? 0)
  }

  /** Where the source of a unit ends. */
  endOf(index: number): number {
    if (index < 0 || index >= this.#length) return this.end
    const stretch = lastAtOrBefore(this.#beginnings, index)
    return (this.#ends[stretch] ?? 0) + index - (this.#beginnings[stretch] ?? 0)
  }

  /** Adds a unit that stands for the source from `start` to `end`. */
  add(start: number, end: number): void {
    if (end - start !== 1 || !this.#goesOnAt(start)) this.#begin(start, end)
    this.#length++
  }

  /** Adds so many units that stand in the source as they are. */
  addVerbatim(length: number, start: number): void {
    if (!this.#goesOnAt(start)) this.#begin(start, start + 1)
    this.#length += length
  }

  #begin(start: number, end: number): void {
    this.#beginnings.push(this.#length)
    this.#starts.push(start)
    this.#ends.push(end)
  }

  /** Whether the source at `start` goes on with the last stretch, in which each unit stands for one. */
  #goesOnAt(start: number): boolean {
    const last = this.#beginnings.length - 1
    if (last < 0) return false
    const first = this.#starts[last] ?? 0
    return this.#ends[last] === first + 1 && start - first === this.#length - (this.#beginnings[last] ?? 0)
  }
}
