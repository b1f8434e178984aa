import { pattern } from '../../pattern.js'

const TRAILING_SLASH = pattern(/\/$/)

/** A file, or a link to another one, in a tree of git. */
export interface HostedFile {
  sha: string
  /** In bytes. */
  size: number
  isLink: boolean
}

/** Larger files, in bytes, are not fetched: what is looked for in a repository is written by hand. */
const LARGEST = 1024 * 1024

/** Longer chains of links lead nowhere. */
const MOST_LINKS = 5

/**
 * The files of a repository on a forge, of which each is fetched only when it is wanted: what is read before it is there, reads as absent
 * and is remembered, so that whoever asks can fetch it and ask again.
 */
export class HostedFiles {
  readonly #files: ReadonlyMap<string, HostedFile>
  readonly #folders = new Map<string, string[]>()
  /** By their hash; null for what is no text. */
  readonly #texts = new Map<string, string | null>()
  readonly #wanted = new Set<string>()

  constructor(files: ReadonlyMap<string, HostedFile>) {
    this.#files = files
    for (const path of files.keys()) {
      const cut = path.lastIndexOf('/')
      const folder = cut < 0 ? '.' : path.slice(0, cut)
      const names = this.#folders.get(folder) ?? []
      names.push(path.slice(cut + 1))
      this.#folders.set(folder, names)
    }
    for (const names of this.#folders.values()) names.sort()
  }

  get paths(): string[] {
    return [...this.#files.keys()]
  }

  names(folder: string): string[] {
    return this.#folders.get(folder) ?? []
  }

  /** Whether there is a file or a folder of that path. */
  exists(path: string): boolean {
    const plain = path.replace(TRAILING_SLASH, '')
    return (
      this.#files.has(plain) || this.#folders.has(plain || '.') || this.paths.some((one) => one.startsWith(`${plain}/`))
    )
  }

  /** Whether a file is too large to be fetched. */
  isTooLarge(path: string): boolean {
    return (this.#files.get(this.target(path))?.size ?? 0) > LARGEST
  }

  /** The path of the file itself, where links lead to it. */
  target(path: string): string {
    let at = path
    for (let links = 0; links < MOST_LINKS; links++) {
      const file = this.#files.get(at)
      if (!file?.isLink) return at
      const to = this.#textOf(file)
      if (to === null) return at
      at = joined(at, to)
    }
    return path
  }

  read(path: string): string | null {
    const file = this.#files.get(this.target(path))
    return file === undefined || file.isLink ? null : this.#textOf(file)
  }

  /** Fetches what was wanted since the last time; whether there was anything. */
  async fetchWanted(fetch: (sha: string) => Promise<string | null>): Promise<boolean> {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    const texts = await Promise.all(wanted.map(async (sha) => [sha, await fetch(sha)] as const))
    for (const [sha, text] of texts) this.#texts.set(sha, text)
    return wanted.length > 0
  }

  #textOf({ sha, size }: HostedFile): string | null {
    const text = this.#texts.get(sha)
    if (text === undefined && size <= LARGEST) this.#wanted.add(sha)
    return text ?? null
  }
}

/** The path that a link leads to; one that leaves the repository leads to nothing. */
function joined(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1)
  for (const step of to.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return ''
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return to.startsWith('/') ? '' : steps.join('/')
}
