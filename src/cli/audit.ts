import { relative, resolve } from 'node:path'
import pMap from 'p-map'
import { type AuditRow, auditRow } from '../audit/audit-row.js'
import { AUDIT_FORMATS } from '../audit/audit-table.js'
import { findRepositories } from '../audit/repositories.js'
import { printable } from '../formats/printable.js'
import { companionKind, facts, lint, RefusedError, read } from '../index.js'
import { EXIT } from './exit-code.js'
import { logText } from './log-text.js'
import { findPolicies } from './policies.js'
import { sourceOf, unread } from './policy-source.js'
import { statsOf } from './read-text.js'
import { slashed } from './repository.js'
import { type SettingsOptions, settingsFor } from './settings.js'
import { type SurroundingsFinder, type SurroundingsOptions, surroundingsFinder } from './surroundings.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

export interface AuditCommandOptions extends SettingsOptions, SurroundingsOptions {
  format: string
}

/** Repositories that are judged at the same time: while one waits for git or the network, another is judged. */
const AT_ONCE = 4

export async function auditCommand(
  folders: readonly string[],
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const roots = rootsIn(folders.length > 0 ? folders : ['.'], terminal)
  const surroundingsOf = await surroundingsFinder(options, terminal)
  const rows = await pMap(roots, (root) => judgeRepository(root, options, terminal, surroundingsOf), {
    concurrency: AT_ONCE,
  })
  const table = AUDIT_FORMATS[options.format]?.(rows, printable) ?? ''
  terminal.stdout.write(logText(table, terminal))
  if (rows.some(({ policy, fault }) => policy === null || fault !== null)) return EXIT.unread
  return rows.some(({ errors }) => errors > 0) ? EXIT.findings : EXIT.clean
}

function rootsIn(folders: readonly string[], { cwd }: Terminal): string[] {
  const wrong = folders.filter((folder) => !statsOf(resolve(cwd, folder))?.isDirectory())
  if (wrong.length > 0)
    throw new UsageError(wrong.map((folder) => `"${folder}" is no folder; name one that holds repositories.`))
  const roots = folders.flatMap((folder) => findRepositories(resolve(cwd, folder)))
  if (roots.length > 0) return [...new Set(roots)]
  throw new UsageError(['No repository is in these folders; a repository has a ".git" in its root.'])
}

async function judgeRepository(
  root: string,
  options: AuditCommandOptions,
  terminal: Terminal,
  surroundingsOf: SurroundingsFinder,
): Promise<AuditRow> {
  const policies = await findPolicies([root], terminal, { companions: true })
  const settings = await settingsFor(policies, options, terminal)
  const reports = []
  let told: Pick<AuditRow, 'policy' | 'reportsTo'> = { policy: null, reportsTo: null }
  for (const [index, policy] of policies.entries()) {
    const source = await sourceOf(policy, settings[index], surroundingsOf)
    if (policy.file !== null && !companionKind(policy.path)) {
      const reportsTo = 'fault' in source ? null : firstChannel(source.text)
      told = { policy: slashed(relative(root, policy.file)), reportsTo }
    }
    reports.push('fault' in source ? unread(policy.path, source.fault) : await lint(source.text, source.options))
  }
  return auditRow(slashed(relative(terminal.cwd, root)) || '.', reports, told)
}

function firstChannel(text: string): string | null {
  try {
    const { channels } = facts(read(text).reading)
    return channels.find(({ target }) => target !== null)?.target ?? null
  } catch (error) {
    if (error instanceof RefusedError) return null
    throw error
  }
}
