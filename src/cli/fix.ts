import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { printable, printableLines } from '../formats/printable.js'
import { type FileReport, fix, type LintOptions, lint } from '../index.js'
import { EXIT } from './exit-code.js'
import { isGitHubActions, logText, tellErrors } from './log-text.js'
import type { Policy } from './policy.js'
import { type PolicySource, sourceOf } from './policy-source.js'
import type { AppliedSettings } from './settings.js'
import { type SurroundingsOptions, surroundingsFinder } from './surroundings.js'
import type { Terminal } from './terminal.js'

/** What the command line says of fixes. */
export interface FixOptions {
  /** Apply safe fixes. */
  fix?: boolean
  /** Also apply those that change what the policy says, or could break a link. */
  fixUnsafe?: boolean
  /** Show what would change, and write nothing. */
  diff?: boolean
}

/** The judgement on a policy after its fixes. */
export interface Fixed {
  report: FileReport
  /** Findings that were fixed. */
  fixed: number
  /** Why the fixes could not be written; the report is then on the policy as it stands. */
  fault: string | null
}

/** Fixes a policy where it stands; the text of standard input is written to standard output. */
export async function fixPolicy(
  policy: Policy,
  { text, options }: { text: string; options: LintOptions },
  { fixUnsafe = false }: FixOptions,
): Promise<Fixed> {
  const mended = await fix(text, { ...options, unsafe: fixUnsafe })
  const fault = await policy.write(text, mended.text)
  return fault === null
    ? { report: mended.report, fixed: mended.applied.length, fault }
    : { report: await lint(text, options), fixed: 0, fault: `${policy.path}: ${fault}` }
}

/** Prints what fixes would change, as a patch; succeeds where that is nothing. */
export async function showDiff(
  policies: readonly Policy[],
  settings: readonly AppliedSettings[],
  options: FixOptions & SurroundingsOptions,
  terminal: Terminal,
): Promise<number> {
  const { stdout } = terminal
  const { fixUnsafe = false } = options
  const surroundingsOf = await surroundingsFinder(options, terminal)
  let code: number = EXIT.clean
  for (const [index, policy] of policies.entries()) {
    const source: PolicySource = await sourceOf(policy, settings[index], surroundingsOf)
    const mended = 'fault' in source ? null : await fix(source.text, { ...source.options, unsafe: fixUnsafe })
    const fault = 'fault' in source ? source.fault : (mended?.report.fault ?? null)
    if (fault !== null) {
      tellErrors([`${policy.path}: ${fault}`], terminal)
      code = EXIT.unread
    } else if (!('fault' in source) && mended && mended.text !== source.text) {
      const shown = patch(policy.path, source.text, mended.text)
      // A program gets the bytes of the patch; a terminal, or a log that is read for commands, must not act on what a policy holds.
      stdout.write(stdout.isTTY || isGitHubActions(terminal) ? logText(printableLines(shown), terminal) : shown)
      code = Math.max(code, EXIT.findings)
    }
  }
  return code
}

function patch(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${printable(path)}`, `b/${printable(path)}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
