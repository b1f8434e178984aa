import { resolve } from 'node:path'
import type { AuditRow } from '../../audit/audit-row.js'
import { outputFile, writeText } from '../outputs.js'
import { type Purpose, readText, statsOf } from '../read-text.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

/** The rows of an audit that was broken off, so that the next run goes on where it ended. */
export interface AuditState {
  rows: ReadonlyMap<string, AuditRow>
  /** Keeps a row; the file is written at most once a second, whole or not at all. */
  keep(row: AuditRow): Promise<void>
  /** Writes what is not written yet; gives what is wrong where that cannot be done. */
  save(): Promise<string[]>
  /** Takes the file away: the audit has come to its end. */
  remove(): Promise<void>
}

/** Milliseconds between two writings. */
const PAUSE = 1000

const STATE: Purpose = {
  largest: 256 * 1024 * 1024,
  shorten: 'name another file',
  instead: 'name a file',
}

const NO_STATE: AuditState = {
  rows: new Map(),
  keep: async () => {},
  save: async () => [],
  remove: async () => {},
}

/** What a file of this kind holds. */
interface Saved {
  /** What the rows depend on, so that they are not mixed with those of another audit. */
  made: string
  rows: AuditRow[]
}

/** Opens the file of an audit, which need not be there yet; `made` tells all that the rows depend on. Throws a usage error for any other file. */
export function openState(path: string | undefined, made: string, terminal: Terminal): AuditState {
  const file = outputFile(path, terminal)
  if (file === null || path === undefined) return NO_STATE
  const rows = new Map(readState(file, path, made, terminal).map((row) => [row.repository, row]))
  let written = Date.now()
  let isSaved = true
  const save = async () => {
    if (isSaved) return []
    isSaved = true
    written = Date.now()
    return writeText(file, JSON.stringify({ made, rows: [...rows.values()] } satisfies Saved))
  }
  return {
    rows,
    async keep(row) {
      rows.set(row.repository, row)
      isSaved = false
      if (Date.now() - written >= PAUSE) await save()
    },
    save,
    async remove() {
      const { rm } = await import('node:fs/promises')
      await rm(file, { force: true })
    },
  }
}

function readState(file: string, path: string, made: string, { cwd }: Terminal): AuditRow[] {
  if (statsOf(file) === undefined) return []
  const read = readText(file, () => resolve(cwd, path, '..'), STATE)
  if ('fault' in read) throw new UsageError([`--resume ${path}: ${read.fault}`])
  const saved = parsed(read.text)
  if (saved === null)
    throw new UsageError([`--resume ${path}: this is no file of an audit that was broken off; name another one.`])
  if (saved.made !== made)
    throw new UsageError([
      `--resume ${path}: this is of another audit (owner, settings or version differ); delete it, or name another file.`,
    ])
  return saved.rows
}

function parsed(text: string): Saved | null {
  try {
    const data = JSON.parse(text) as Partial<Saved> | null
    return typeof data?.made === 'string' && Array.isArray(data.rows) ? (data as Saved) : null
  } catch {
    return null
  }
}
