import type { Block, List, Table } from './document.js'

/** Which notation opened something: only the same one can close it. */
export type Origin = 'markdown' | 'html'

/** What a block can stand in. */
export type Container = { origin: Origin } & (
  | { kind: 'quote' }
  | { kind: 'list'; list: List }
  | ItemContainer
  | { kind: 'table'; table: Table; row: Row | null }
  | { kind: 'cell' }
)

/** An item of a list; its block is null until its text or something else in it begins. */
export interface ItemContainer {
  kind: 'item'
  list: List
  block: Block | null
  start: number
}

/** A row of a table that is not yet complete; a header as long as all its cells are header cells. */
interface Row {
  cells: Block[]
  header: boolean
}

type Kind = Container['kind']
type Of<K extends Kind> = Extract<Container, { kind: K }>

/** The containers that are open at one point of the text, outermost first. */
export class ContainerStack {
  readonly #stack: Container[] = []

  get depth(): number {
    return this.#stack.length
  }

  /** How deep the stack is without what HTML opened since the last markdown container. */
  get depthOfMarkdown(): number {
    return this.#stack.findLastIndex(({ origin }) => origin === 'markdown') + 1
  }

  push(container: Container): void {
    this.#stack.push(container)
  }

  pop(): Container | undefined {
    return this.#stack.pop()
  }

  has(kind: Kind): boolean {
    return this.#stack.some((container) => container.kind === kind)
  }

  count(kind: Kind): number {
    return this.#stack.filter((container) => container.kind === kind).length
  }

  nearest<K extends Kind>(kind: K): Of<K> | null {
    return this.#stack.findLast((container): container is Of<K> => container.kind === kind) ?? null
  }

  /** The innermost container; block quotations are looked through. */
  innermost(): Container | null {
    return this.#stack.findLast(({ kind }) => kind !== 'quote') ?? null
  }

  /**
   * How deep the innermost container of that kind stands, if HTML opened it since the last markdown container and it is
   * inside of any container of the kind `barrier`.
   */
  depthInHtml(kind: Kind, barrier: Kind | null): number | null {
    for (let depth = this.#stack.length - 1; depth >= 0; depth--) {
      const container = this.#stack[depth]
      if (container?.origin !== 'html' || container.kind === barrier) return null
      if (container.kind === kind) return depth
    }
    return null
  }
}
