import { isAscii } from 'node:buffer'
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { isPrivate } from './code-cache-folder.js'
import { removeOldCode } from './old-code.js'

/** What was kept of a module in an earlier run: the compiled code of the functions that ran. */
interface Kept {
  code: Buffer
  /** Since then other functions may have run. */
  old: boolean
}

/** A module that was compiled in this run, and where its code is to be kept. */
interface Compiled {
  script: Script
  file: string
  /** What is kept already, in bytes. */
  size: number
}

/** So long, in milliseconds, kept code is taken for complete. */
const FRESH = 60 * 60 * 1000

/**
 * Loads modules with the compiled code that was kept in a folder, and keeps it there when the process ends. Each is a script whose value
 * is a function of the variables of a CommonJS module. V8 refuses code of another V8; that of a
 * damaged file would crash it, so the code is kept twice and compared, which takes less time than to load a checksum. Whatever goes wrong with the folder, the modules load without it.
 */
export class CachedModules {
  readonly #folder: string
  readonly #require: NodeJS.Require
  readonly #loaded = new Map<string, { exports: unknown }>()
  readonly #compiled: Compiled[] = []

  /** `require` is for what is no file of ours. */
  constructor(folder: string, require: NodeJS.Require) {
    this.#folder = folder
    this.#require = require
    process.once('exit', () => this.#keep())
  }

  load(file: string): unknown {
    const known = this.#loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    this.#loaded.set(file, module)
    const folder = dirname(file)
    const require = (id: string) => (id.startsWith('./') ? this.load(join(folder, id)) : this.#require(id))
    const run = this.#compile(file).runInThisContext()
    run(module.exports, require, module, file, folder)
    return module.exports
  }

  #compile(file: string): Script {
    const source = readSource(file)
    const place = join(this.#folder, `${basename(file)}.bin`)
    const kept = readKept(place)
    const script = new Script(source, {
      filename: file,
      ...(kept && { cachedData: kept.code }),
    })
    const refused = kept === null || script.cachedDataRejected === true
    if (refused || kept.old) this.#compiled.push({ script, file: place, size: refused ? 0 : kept.code.length })
    return script
  }

  #keep(): void {
    try {
      if (this.#compiled.length > 0) mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      for (const compiled of this.#compiled) keep(compiled)
      // The first run of a build leaves others behind.
      if (this.#compiled.some(({ size }) => size === 0)) removeOldCode(dirname(this.#folder), basename(this.#folder))
    } catch {
      // A full or read-only disk: the next run compiles again.
    }
  }
}

/** Most are in ASCII, which is read faster as such. */
function readSource(file: string): string {
  const bytes = readFileSync(file)
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}

function readKept(file: string): Kept | null {
  try {
    if (!isPrivate(file)) return null
    const old = Date.now() - lstatSync(file).mtimeMs > FRESH
    const bytes = readFileSync(file)
    const code = bytes.subarray(0, bytes.length / 2)
    return bytes.subarray(code.length).equals(code) ? { code, old } : null
  } catch {
    return null
  }
}

function keep({ script, file, size }: Compiled): void {
  const code = script.createCachedData()
  const now = new Date()
  if (code.length <= size) {
    utimesSync(file, now, now)
    return
  }
  // Another run may read the file at this moment, so it comes whole or not at all.
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, Buffer.concat([code, code]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
