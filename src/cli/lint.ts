import { resolve } from 'node:path'
import { summarize } from '../formats/summary.js'
import { type FileReport, lint, type Report } from '../index.js'
import { type BaselineOptions, compareWithBaseline, loadBaseline } from './baseline.js'
import { EXIT } from './exit-code.js'
import type { FilterOptions } from './filter.js'
import type { Fixed, FixOptions } from './fix.js'
import { tellErrors } from './log-text.js'
import { type Input, type OutputOptions, outputsOf, refuseOverwriting, writeReport } from './outputs.js'
import { findPolicies } from './policies.js'
import { type Policy, STDIN } from './policy.js'
import { sourceOf, unread } from './policy-source.js'
import { type AppliedSettings, type SettingsOptions, settingsFor } from './settings.js'
import { type SurroundingsOptions, surroundingsFinder } from './surroundings.js'
import type { Terminal } from './terminal.js'
import { inThreads, type ThreadWork, threadsFor } from './threads.js'
import { UsageError } from './usage-error.js'

export interface LintCommandOptions
  extends OutputOptions,
    SettingsOptions,
    SurroundingsOptions,
    FixOptions,
    BaselineOptions,
    FilterOptions {
  stdinFilename?: string
  maxWarnings?: number
  quiet?: boolean
  /** Prints the settings, and reads no policy. */
  printConfig?: boolean
  /** Judges again whenever a policy or its settings change. */
  watch?: boolean
}

export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.stdinFormat) return lintRecords(paths, options, terminal)
  const outputs = outputsOf(options, terminal)
  const policies = await findPolicies(paths, terminal, { stdinFilename: options.stdinFilename, companions: true })
  refuseOverwriting(outputs, inputsOf(policies, options, terminal))
  if (options.watch) return watchPolicies(paths, policies, options, terminal)
  const settings = await settingsFor(policies, options, terminal)
  if (options.printConfig) {
    const { printSettings } = await import('./print-settings.js')
    return printSettings(policies, settings, terminal)
  }

  const baseline = await loadBaseline(options, terminal)
  if (options.diff) {
    const { showDiff } = await import('./fix.js')
    return showDiff(policies, settings, options, terminal)
  }
  const judged = await judgeAll(policies, settings, options, terminal)
  const reports = judged.map(({ report }) => report)
  const { files, fault } = await compareWithBaseline(reports, policies, baseline, options, terminal)
  const shown = options.quiet ? { files: files.map(withoutWarnings) } : { files }
  // Where standard input is fixed, its text has standard output for itself.
  const stdout = wantsFixes(options) && paths.includes(STDIN) ? terminal.stderr : terminal.stdout
  tellFixed(judged, terminal)
  const unwritten = await writeReport(shown, outputs, options, { stdout, env: terminal.env })
  const faults = [...judged.map((one) => one.fault), fault, ...unwritten].filter((words) => words !== null)
  tellErrors([...faults, ...tooManyWarnings({ files }, options.maxWarnings)], terminal)
  return faults.length > 0 ? EXIT.unread : exitCode({ files }, options.maxWarnings)
}

function inputsOf(policies: readonly Policy[], { baseline, config }: LintCommandOptions, { cwd }: Terminal): Input[] {
  const named = { baseline, 'settings file': config }
  return [
    ...policies.flatMap(({ file }) => (file === null ? [] : [{ noun: 'policy', file }])),
    ...Object.entries(named).flatMap(([noun, path]) =>
      typeof path === 'string' ? [{ noun, file: resolve(cwd, path) }] : [],
    ),
  ]
}

async function lintRecords(paths: readonly string[], options: LintCommandOptions, terminal: Terminal): Promise<number> {
  const { filterRecords } = await import('./filter.js')
  const [applied] = await settingsFor([{ path: STDIN, file: null, repository: null }], options, terminal)
  const settings = applied?.settings ?? {}
  return filterRecords((record) => ({ kind: 'lint-record', settings, ...record }), paths, options, terminal)
}

async function judgeAll(
  policies: readonly Policy[],
  settings: readonly AppliedSettings[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<Fixed[]> {
  const threads = canUseThreads(options) ? threadsFor(policies.length, options) : 0
  const judged = threads
    ? await judgeInThreads(policies, settings, threads, options, terminal)
    : await judgeHere(policies, settings, options, terminal)
  // Overrides match the path that the settings see; the report names the path that the user knows.
  return judged.map((one, index) => ({ ...one, report: { ...one.report, path: policies[index]?.path ?? '' } }))
}

async function judgeHere(
  policies: readonly Policy[],
  settings: readonly AppliedSettings[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<Fixed[]> {
  const fixes = wantsFixes(options) ? await import('./fix.js') : null
  const surroundingsOf = await surroundingsFinder(options, terminal)
  const judged: Fixed[] = []
  for (const [index, policy] of policies.entries()) {
    const source = await sourceOf(policy, settings[index], surroundingsOf)
    if ('fault' in source) judged.push(unfixed(unread(policy.path, source.fault)))
    else if (fixes) judged.push(await fixes.fixPolicy(policy, source, options))
    else judged.push(unfixed(await lint(source.text, source.options)))
  }
  return judged
}

/** Files are changed by one thread alone, which also asks each host but once. */
function canUseThreads(options: LintCommandOptions): boolean {
  return !wantsFixes(options) && options.online !== true
}

async function judgeInThreads(
  policies: readonly Policy[],
  settings: readonly AppliedSettings[],
  threads: number,
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<Fixed[]> {
  const { organizationPolicy } = options
  const { cwd } = terminal
  // Each thread opens it for itself; what is wrong with its path is told once.
  if (organizationPolicy !== undefined) await surroundingsFinder({ organizationPolicy }, terminal)
  const work: ThreadWork<'lint-file'> = {
    taskOf: (policy, index) => ({ kind: 'lint-file', policy, applied: settings[index], organizationPolicy, cwd }),
    failed: unread,
  }
  const judged: Fixed[] = []
  for await (const report of inThreads(policies, threads, work, options, terminal)) judged.push(unfixed(report))
  return judged
}

function wantsFixes({ fix = false, fixUnsafe = false }: FixOptions): boolean {
  return fix || fixUnsafe
}

function unfixed(report: FileReport): Fixed {
  return { report, fixed: 0, fault: null }
}

function tellFixed(judged: readonly Fixed[], terminal: Terminal): void {
  const fixed = judged.reduce((sum, one) => sum + one.fixed, 0)
  if (fixed > 0) terminal.stderr.write(`Fixed ${fixed} ${fixed === 1 ? 'finding' : 'findings'}.\n`)
}

async function watchPolicies(
  paths: readonly string[],
  policies: readonly Policy[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (paths.includes(STDIN)) throw new UsageError(['--watch is for files; "-" can be read once only.'])
  const again = () => lintCommand(paths, { ...options, watch: false }, terminal)
  // Where there is nothing to read, there is nothing to wait for.
  if (policies.every(({ file }) => file === null)) return again()
  const { concernedFiles, watchFiles } = await import('./watch.js')
  return watchFiles(concernedFiles(policies, options.config, terminal.cwd), again, terminal)
}

function withoutWarnings(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') }
}

function exitCode(report: Report, maxWarnings?: number): number {
  const { errors, faults, crashed } = summarize(report)
  if (faults > 0 || crashed) return EXIT.unread
  return errors > 0 || tooManyWarnings(report, maxWarnings).length > 0 ? EXIT.findings : EXIT.clean
}

/** What `--quiet` would hide, and no report tells: why the run fails. */
function tooManyWarnings(report: Report, maxWarnings = Number.POSITIVE_INFINITY): string[] {
  const { warnings } = summarize(report)
  const noun = warnings === 1 ? 'warning' : 'warnings'
  return warnings > maxWarnings ? [`There are ${warnings} ${noun}, and --max-warnings allows ${maxWarnings}.`] : []
}
