import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { FileReport } from '../index.js'
import { type Baseline, findingsToKnow, parseBaseline, printBaseline, withoutKnown } from '../lint/baseline.js'
import { parseJson } from './parse-data.js'
import type { Policy } from './policy.js'
import { BASELINE, boundaryOf, readText } from './read-text.js'
import { replaceText } from './replace-text.js'
import { slashed } from './repository.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** What the command line says of a baseline. */
export interface BaselineOptions {
  /** The file with the findings that are known. */
  baseline?: string
  /** Make the file know all findings of this run, and forget those that are gone. */
  updateBaseline?: boolean
}

/** A baseline with the file that it stands in. */
interface BaselineFile {
  /** Absolute, its folder without symbolic links. */
  file: string
  /** Null where the file is still to be written. */
  text: string | null
  baseline: Baseline
}

/** The baseline that the command line names; null where it names none. Throws a usage error for a file that is none. */
export async function loadBaseline(
  { baseline: path, updateBaseline = false }: BaselineOptions,
  { cwd }: Terminal,
): Promise<BaselineFile | null> {
  if (path === undefined) {
    if (updateBaseline) throw new UsageError(['--update-baseline: name the file with --baseline FILE.'])
    return null
  }
  const file = located(path, cwd)
  if (!existsSync(file)) {
    if (updateBaseline) return { file, text: null, baseline: new Map() }
    throw new UsageError([`--baseline ${path}: this file does not exist; write it with --update-baseline.`])
  }
  const content = readText(file, () => boundaryOf(file, cwd), BASELINE)
  if ('fault' in content) throw new UsageError([`--baseline ${path}: ${content.fault}`])
  try {
    return { file, text: content.text, baseline: await parseBaseline(parseJson(content.text)) }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    throw new UsageError([
      `--baseline ${path}: this is no baseline (${fault}); correct it, or delete it and write a new one with --update-baseline.`,
    ])
  }
}

/**
 * The reports with the findings that the baseline knows set apart; as they are where there is no baseline. With `updateBaseline` it knows all
 * of them from then on; `fault` says why it cannot be written.
 */
export async function compareWithBaseline(
  files: readonly FileReport[],
  policies: readonly Policy[],
  old: BaselineFile | null,
  { updateBaseline = false }: BaselineOptions,
  { cwd }: Terminal,
): Promise<{ files: FileReport[]; fault: string | null }> {
  if (old === null) return { files: [...files], fault: null }

  const keyed = files.map((report, index) => ({ report, key: keyOf(policies[index], report, old.file) }))
  const baseline = updateBaseline ? updated(keyed, old) : old.baseline
  const fault = updateBaseline ? await save(old, printBaseline(baseline), cwd) : null
  const known = fault === null ? baseline : old.baseline
  return {
    files: keyed.map(({ report, key }) => withoutKnown(report, known.get(key) ?? [])),
    fault: fault && `${old.file}: ${fault}`,
  }
}

/**
 * Knows all findings of the reports and forgets those that are gone. What was known of other files stays as long as they exist; what was
 * known of a file that could not be judged to the end stays too.
 */
function updated(keyed: readonly { report: FileReport; key: string }[], { file, baseline }: BaselineFile): Baseline {
  const others = [...baseline].filter(([path]) => existsSync(join(dirname(file), path)))
  const judged = keyed.filter(({ report }) => report.fault === null && !report.crashed)
  return new Map([...others, ...judged.map(({ report, key }) => [key, findingsToKnow(report)] as const)])
}

async function save({ file, text }: BaselineFile, after: string, cwd: string): Promise<string | null> {
  if (text === after) return null
  if (text !== null) {
    return replaceText(file, () => boundaryOf(file, cwd), { purpose: BASELINE, before: text, after })
  }
  try {
    writeFileSync(file, after, { flag: 'wx' })
    return null
  } catch (error) {
    return systemFault(error, 'written')
  }
}

function located(path: string, cwd: string): string {
  const file = resolve(cwd, path)
  try {
    return join(realpathSync(dirname(file)), basename(file))
  } catch (error) {
    throw new UsageError([`--baseline ${path}: ${systemFault(error)}`])
  }
}

/** Standard input without a name has the name that reports give it. */
function keyOf(policy: Policy | undefined, { path }: FileReport, baseline: string): string {
  return policy?.file ? slashed(relative(dirname(baseline), policy.file)) : path
}
