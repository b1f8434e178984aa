import { printableLines } from '../../formats/printable.js'
import { EXIT } from '../exit-code.js'
import { isGitHubActions, logText, tellErrors } from '../log-text.js'
import type { Answers } from './answer.js'
import { securityTxtFor } from './companion.js'
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
  const companion = companionOf(run, answers)
  if (companion && 'fault' in companion) return unwritten(run, companion.path, companion.fault)
  const standing = inTheWay(run, present.text)
  const replaces = options.write || options.update
  const kept = [
    ...(standing && present.text !== judged.text && !replaces && !run.agreed ? [standing.path] : []),
    ...(companion && companion.before !== null && companion.before !== companion.after && !replaces
      ? [companion.path]
      : []),
  ]
  if (options.dryRun || kept.length > 0) {
    showPatch(run, standing ?? { path: target.place, text: null }, { path: target.place, text: judged.text })
    if (companion)
      showPatch(run, { path: companion.path, text: companion.before }, { path: companion.path, text: companion.after })
    if (!options.dryRun) return tellRefused(run, kept)
    tellRemarks(run, judged)
    return EXIT.clean
  }
  const files = [
    { file: target.file, path: target.path, before: present.text, after: judged.text },
    ...(companion ? [companion] : []),
  ]
  for (const { file, path, before, after } of files) {
    const fault = before === after ? null : await putText(file, root, before, after)
    if (fault !== null) return unwritten(run, path, fault)
  }
  tellWritten(run, answers, judged, files)
  return judged.conflicts.length > 0 ? EXIT.findings : EXIT.clean
}

/** The security.txt beside the policy, as it is and as it is to be; null where none is wanted. */
function companionOf({ securityTxt, root, policyOf, detected }: Run, answers: Answers) {
  if (!securityTxt) return null
  const present = presentText(securityTxt.file, root)
  if ('fault' in present) return { path: securityTxt.path, fault: present.fault }
  const { file, path } = securityTxt
  return {
    file,
    path,
    before: present.text,
    after: securityTxtFor(policyOf(answers), securityTxt, detected.repository),
  }
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
