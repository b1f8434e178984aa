import { printableLines } from '../../formats/printable.js'
import { EXIT } from '../exit-code.js'
import { isGitHubActions, logText, tellErrors } from '../log-text.js'
import type { Answers } from './answer.js'
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
  if ('fault' in present) return unwritten(run, present.fault)
  const standing = inTheWay(run, present.text)
  if (options.dryRun || (standing !== null && !options.write && !options.update && present.text !== judged.text)) {
    showPatch(run, standing, judged.text)
    if (!options.dryRun) return tellRefused(run, standing?.path ?? '')
    tellRemarks(run, judged)
    return EXIT.clean
  }
  const fault = present.text === judged.text ? null : await putText(target.file, root, present.text, judged.text)
  if (fault !== null) return unwritten(run, fault)
  tellWritten(run, answers, judged, present.text)
  return judged.conflicts.length > 0 ? EXIT.findings : EXIT.clean
}

/** The policy that would be replaced, or that stands at another place where a forge looks; null where there is none. */
export function inTheWay({ target }: Run, present: string | null): Before | null {
  if (present !== null) return { path: target.place, text: present }
  const { existing, place } = target
  return existing && isShownByForges(place) ? { path: existing.path, text: existing.text ?? '' } : null
}

/** A program gets the bytes of the patch; a terminal, or a log that is read for commands, must not act on what a policy holds. */
function showPatch({ terminal, target }: Run, standing: Before | null, text: string): void {
  const { stdout } = terminal
  const patch = patchOf(standing ?? { path: target.place, text: null }, { path: target.place, text })
  stdout.write(stdout.isTTY || isGitHubActions(terminal) ? logText(printableLines(patch), terminal) : patch)
}

function unwritten({ terminal, target }: Run, fault: string): number {
  tellErrors([`${target.path}: ${fault}`], terminal)
  return EXIT.unread
}
