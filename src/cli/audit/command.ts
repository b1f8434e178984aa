import pMap from 'p-map'
import { type AuditRow, byGravity } from '../../audit/audit-row.js'
import type { Audit } from '../../audit/audit-summary.js'
import { AUDIT_FORMATS } from '../../audit/audit-table.js'
import { markdownText } from '../../formats/markdown.js'
import { printable, printableJson } from '../../formats/printable.js'
import { DEFAULT_PRESET, docsUrl, rules } from '../../index.js'
import { project } from '../../project.generated.js'
import { EXIT } from '../exit-code.js'
import { logText, tellErrors } from '../log-text.js'
import { outputFile, writeText } from '../outputs.js'
import { progressOn } from '../progress.js'
import { settingsFor } from '../settings.js'
import { surroundingsFinder } from '../surroundings.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import { brokenFolder, judgeFolder, nameOf, rootsIn } from './folders.js'
import { type AuditCommandOptions, withoutProgress } from './options.js'

/** Repositories that are judged at the same time: while one waits for git or the network, another is judged. */
const AT_ONCE = 4

/** A place without settings of its own. */
const NOWHERE = { path: '', file: null, repository: null }

export async function auditCommand(
  folders: readonly string[],
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const file = outputFile(options.output, terminal)
  // What the command line has wrong is no fault of a repository.
  await settingsFor(typeof options.config === 'string' ? [NOWHERE] : [], options, terminal)
  const { github } = options
  if (github === undefined) return show(await judgeFolders(folders, options, terminal), file, options, terminal)
  if (folders.length > 0) throw new UsageError(['--github is in place of folders; name one of the two.'])
  const { judgeOwner } = await import('./owner.js')
  const judged = await judgeOwner(github, options, terminal)
  if (judged === null) return EXIT.unread
  const code = await show(judged.rows, file, options, terminal)
  // What was not answered is asked again by the next run, all else is known to it.
  if (judged.rows.every(({ repository }) => judged.state.rows.has(repository))) await judged.state.remove()
  return code
}

async function judgeFolders(
  folders: readonly string[],
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<AuditRow[]> {
  const roots = rootsIn(folders.length > 0 ? folders : ['.'], terminal)
  const surroundingsOf = await surroundingsFinder(options, withoutProgress(terminal))
  const progress = progressOn(terminal, roots.length)
  const judge = async (root: string) => {
    const name = nameOf(root, folders, terminal)
    progress.begin(name)
    const judged = judgeFolder(root, name, options, terminal, surroundingsOf)
    const row = await judged.catch((error) => brokenFolder(name, error))
    progress.finish()
    return row
  }
  const rows = await pMap(roots, judge, { concurrency: AT_ONCE })
  progress.clear()
  return rows
}

async function show(
  rows: readonly AuditRow[],
  file: string | null,
  { format, preset }: AuditCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const sorted = [...rows].sort(byGravity)
  const audit: Audit = {
    tool: { name: project.name, version: project.version, url: project.repository },
    date: new Date(),
    preset: preset ?? DEFAULT_PRESET,
    rules: rulesFoundIn(sorted),
    rows: sorted,
  }
  const text = await textOf(format, audit)
  if (file === null) terminal.stdout.write(logText(text, terminal))
  const faults = file === null ? [] : await writeText(file, text)
  tellErrors(faults, terminal)
  if (faults.length > 0 || rows.some(({ policy, fault }) => policy === null || fault !== null)) return EXIT.unread
  return rows.some(({ errors }) => errors > 0) ? EXIT.findings : EXIT.clean
}

async function textOf(format: string, audit: Audit): Promise<string> {
  if (format !== 'html') return AUDIT_FORMATS[format]?.(audit, { printable, printableJson, markdownText }) ?? ''
  const { auditPage } = await import('../../audit/html/page.js')
  return auditPage(audit)
}

function rulesFoundIn(rows: readonly AuditRow[]): Audit['rules'] {
  const found = new Set(rows.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  return Object.fromEntries(
    rules.flatMap(({ id, summary }) => (found.has(id) ? [[id, { summary, url: docsUrl(id) }]] : [])),
  )
}
