import { formats } from '../formats/index.js'
import { summarize } from '../formats/summary.js'
import { type FileReport, lint, type Report, resolveSettings } from '../index.js'
import { displayOf } from './display.js'
import { EXIT } from './exit-code.js'
import { findPolicies, type Policy } from './policies.js'
import { surroundingsOf } from './repository.js'
import { type AppliedSettings, type SettingsOptions, settingsFor } from './settings.js'
import type { Terminal } from './terminal.js'
import { tool } from './tool.js'

export interface LintCommandOptions extends SettingsOptions {
  format: keyof typeof formats
  color?: boolean
  stdinFilename?: string
  maxWarnings?: number
  quiet?: boolean
  /** Prints the settings, and reads no policy. */
  printConfig?: boolean
}

export async function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const policies = await findPolicies(paths, terminal, options.stdinFilename)
  const settings = await settingsFor(policies, options, terminal.cwd)
  if (options.printConfig) return printSettings(settings, terminal)

  const files: FileReport[] = []
  for (const [index, policy] of policies.entries()) files.push(await lintPolicy(policy, settings[index]))
  const report: Report = { files }
  const shown = options.quiet ? { files: files.map(withoutWarnings) } : report
  terminal.stdout.write(formats[options.format](shown, displayOf(terminal, options.color), tool()))
  return exitCode(report, options.maxWarnings)
}

async function lintPolicy(policy: Policy, applied: AppliedSettings | undefined): Promise<FileReport> {
  const source = await policy.read()
  if ('fault' in source) return unread(policy.path, source.fault)

  const surroundings = policy.file === null ? {} : surroundingsOf(policy.file, policy.repository)
  // Overrides match the path that the settings see; the report names the path that the user knows.
  return { ...(await lint(source.text, { ...applied, surroundings })), path: policy.path }
}

function unread(path: string, fault: string): FileReport {
  return { path, text: '', kind: null, language: null, findings: [], suppressed: [], crashed: false, fault }
}

function withoutWarnings(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') }
}

function exitCode(report: Report, maxWarnings = Number.POSITIVE_INFINITY): number {
  const { errors, warnings, faults, crashed } = summarize(report)
  if (faults > 0 || crashed) return EXIT.unread
  return errors > 0 || warnings > maxWarnings ? EXIT.findings : EXIT.clean
}

function printSettings(applied: readonly AppliedSettings[], { stdout }: Terminal): number {
  for (const { settings, path } of applied) {
    stdout.write(`${JSON.stringify({ path, ...resolveSettings(settings, path) }, null, 2)}\n`)
  }
  return EXIT.clean
}
