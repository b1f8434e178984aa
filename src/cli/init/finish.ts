import { printableLines } from '../../formats/printable.js'
import { EXIT } from '../exit-code.js'
import { isGitHubActions, logText, tellErrors } from '../log-text.js'
import type { Answers } from './answer.js'
import type { CompanionFile } from './companion.js'
import type { Judged } from './judge.js'
import { type Before, patchOf } from './patch.js'
import { presentText, putText } from './put.js'
import type { Run } from './run.js'
import { isShownByForges } from './target.js'
import { tellRefused, tellRemarks, tellWritten } from './tell.js'

/** Shows or writes a policy as the options say, and tells what comes next. Never replaces a policy without being told to. */
export async function finish(run: Run, answers: Answers, judged: Judged): Promise<number> {
  const { options, terminal, target, root } = run
  if (options.stdout) {
    terminal.stdout.write(judged.text)
    tellRemarks(run, judged)
    return EXIT.clean
  }
  const present = presentText(target.file, root)
  if ('fault' in present) return unwritten(run, target.path, present.fault)
  const companions = run.companions.map((companion) => besides(run, answers, companion))
  const unread = companions.find(({ fault }) => fault !== null)
  if (unread?.fault) return unwritten(run, unread.path, unread.fault)
  const standing = inTheWay(run, present.text)
  const replaces = options.write || options.update
  const kept = [
    ...(standing && present.text !== judged.text && !replaces && !run.agreed ? [standing.path] : []),
    ...companions
      .filter(({ before, after }) => before !== null && before !== after && !replaces)
      .map(({ path }) => path),
  ]
  if (options.dryRun || kept.length > 0) {
    showPatch(run, standing ?? { path: target.place, text: null }, { path: target.place, text: judged.text })
    for (const { path, before, after } of companions) showPatch(run, { path, text: before }, { path, text: after })
    if (!options.dryRun) return tellRefused(run, kept)
    tellRemarks(run, judged)
    return EXIT.clean
  }
  const files = [{ file: target.file, path: target.path, before: present.text, after: judged.text }, ...companions]
  for (const { file, path, before, after } of files) {
    const fault = before === after ? null : await putText(file, root, before, after)
    if (fault !== null) return unwritten(run, path, fault)
  }
  tellWritten(run, answers, judged, files)
  return judged.conflicts.length > 0 ? EXIT.findings : EXIT.clean
}

/** A companion, as it is and as it is to be; `fault` says why it cannot be told. */
function besides({ root, policyOf }: Run, answers: Answers, { file, path, textFor }: CompanionFile) {
  const present = presentText(file, root)
  const after = textFor(policyOf(answers))
  return 'fault' in present
    ? { file, path, before: null, after, fault: present.fault }
    : { file, path, before: present.text, after, fault: null }
}

/** The policy that would be replaced, or that stands at another place where a forge looks; null where there is none. */
export function inTheWay({ target }: Run, present: string | null): Before | null {
  if (present !== null) return { path: target.place, text: present }
  const { existing, place } = target
  return existing && isShownByForges(place) ? { path: existing.path, text: existing.text ?? '' } : null
}

/** A program gets the bytes of the patch; a terminal, or a log that is read for commands, must not act on what a policy holds. */
function showPatch({ terminal }: Run, before: Before, after: { path: string; text: string }): void {
  const { stdout } = terminal
  const patch = patchOf(before, after)
  stdout.write(stdout.isTTY || isGitHubActions(terminal) ? logText(printableLines(patch), terminal) : patch)
}

function unwritten({ terminal }: Run, path: string, fault: string): number {
  tellErrors([`${path}: ${fault}`], terminal)
  return EXIT.unread
}
