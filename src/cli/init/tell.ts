import { printableLines } from '../../formats/printable.js'
import { pattern } from '../../pattern.js'
import { privateReportPage } from '../../policy/forge.js'
import type { PartUpdate } from '../../writing.js'
import { EXIT } from '../exit-code.js'
import { logText, tellErrors } from '../log-text.js'
import { type Answers, describeFault, textsOf } from './answer.js'
import { commandLine } from './command-line.js'
import type { Judged } from './judge.js'
import { descriptionOf, flagOf, type Key } from './keys.js'
import { patchOf } from './patch.js'
import type { Run } from './run.js'
import { ADVISORY } from './values.js'

const COLON = pattern(/[:;]/)

/** A file, as it was and as it is now. */
export interface Put {
  path: string
  /** Null where there was none. */
  before: string | null
  after: string
}

/** Tells what was written, what could be better, what is not stated, and what to do next. */
export function tellWritten(run: Run, answers: Answers, judged: Judged, files: readonly Put[]): void {
  const { asked, options } = run
  const deed = (before: string | null) => (before === null ? 'Wrote' : options.update ? 'Updated' : 'Replaced')
  tell(run, [
    ...files.map(({ path, before, after }) =>
      before === after ? `${path} stays as it is.` : `${deed(before)} ${path}.`,
    ),
    ...remarks(judged),
    ...nextSteps(run, answers),
    ...(asked ? ['The same again, without questions:', `  ${commandLine(answers)}`] : []),
  ])
}

/** Tells what could be better about a policy that was only shown. */
export function tellRemarks(run: Run, judged: Judged): void {
  const lines = remarks(judged)
  if (lines.length > 0) tell(run, lines)
}

function remarks({ notes, conflicts, warnings, unstated }: Judged): string[] {
  return [
    ...notes,
    ...conflicts.flatMap(conflictLines),
    ...warnings.map((warning) => `warning: ${describeFault(warning)}`),
    ...notStated(unstated),
  ]
}

/** What would stand in a part that was edited, for its author to take over. */
function conflictLines({ name, before, after }: PartUpdate): string[] {
  return [
    `You edited the part "${name}"; take over by hand what is right in this:`,
    patchOf({ path: name, text: `${before}\n` }, { path: name, text: `${after}\n` }).trimEnd(),
  ]
}

/** What is left open, as flags. */
function notStated(unstated: readonly Key[]): string[] {
  if (unstated.length === 0) return []
  const width = Math.max(...unstated.map((key) => flagOf(key).length))
  return [
    'Not stated; add what is true with:',
    ...unstated.map((key) => `  ${flagOf(key).padEnd(width)}  ${descriptionOf(key).summary.split(COLON)[0]}`),
  ]
}

function nextSteps({ target, detected: { repository, policies } }: Run, answers: Answers): string[] {
  const page = repository && privateReportPage(repository)
  const ways = [...textsOf(answers, 'contact'), ...textsOf(answers, 'fallback-contact')]
  const usesForm = repository?.forge === 'github' && ways.some((way) => way === page || way.toLowerCase() === ADVISORY)
  const others = policies.filter(({ path }) => path !== target.place).map(({ path }) => path)
  return [
    'Next:',
    ...(usesForm
      ? [
          '  - switch on private vulnerability reporting in the settings of the repository; the form is not there without it',
        ]
      : []),
    ...(others.length > 0
      ? [`  - remove ${others.join(', ')}: forges show one policy, and it need not be this one`]
      : []),
    '  - read it, commit it, and run "secpolicy lint" when it changes',
  ]
}

/** Tells why nothing was written. */
export function tellRefused(run: Run, existing: readonly string[]): number {
  const told = existing.map(
    (path) =>
      `${path} is ${run.companions.some((companion) => companion.path === path) ? 'there' : 'the policy of this repository'} already, so nothing was written. Add --write to replace it as shown, or name another file.`,
  )
  tellErrors(told, run.terminal)
  return EXIT.findings
}

function tell({ terminal }: Run, lines: readonly string[]): void {
  terminal.stderr.write(`${logText(printableLines(lines.join('\n')), terminal)}\n`)
}
