import { realpathSync } from 'node:fs'
import { printable } from '../../formats/printable.js'
import { gather, openRepository } from '../../surroundings/repository/index.js'
import { EXIT } from '../exit-code.js'
import { tellErrors } from '../log-text.js'
import { repositoryRoot } from '../repository.js'
import { surroundingsFinder } from '../surroundings.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import { type AnswerFault, type Answers, describeFault } from './answer.js'
import { baseOf } from './base.js'
import { commandLine } from './command-line.js'
import { companionsOf } from './companion.js'
import { DETECTED_FACTS, type Detected, detect, proposalsFor } from './detect.js'
import { draftOf } from './draft.js'
import { finish } from './finish.js'
import { givenAnswers } from './given-answers.js'
import { judgeDraft, type Lint } from './judge.js'
import { type InitOptions, optionsIn } from './options.js'
import type { Run } from './run.js'
import { targetOf } from './target.js'

/** Writes a policy from answers; what is not answered is asked for where somebody can be asked. Gives the exit code. */
export async function initCommand(
  values: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  lint: Lint,
): Promise<number> {
  try {
    return await init(optionsIn(values), terminal, lint)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    tellErrors(error.faults, terminal)
    return EXIT.usage
  }
}

async function init(options: InitOptions, terminal: Terminal, lint: Lint): Promise<number> {
  const cwd = realpathSync(terminal.cwd)
  const root = repositoryRoot(cwd) ?? cwd
  const given = await givenAnswers(options, cwd)
  const repository = openRepository(root)
  const detected = detect(await gather(repository, DETECTED_FACTS))
  const target = targetOf({ root, cwd, output: options.output }, detected.policies)
  const draft = (answers: Answers) => draftOf(answers, detected.repository)
  refuse(draft(given).faults)
  const base = await baseOf(options, target, { repository, root, cwd, address: detected.repository })
  const companions = companionsOf(options, { cwd, now: new Date(), address: detected.repository })
  const find = await surroundingsFinder({}, terminal)
  const surroundings = (text: string) => find({ file: target.file, repository: root }, text)
  const judge = (answers: Answers) => judgeDraft(draft(answers), answers, { lint, surroundings, base, now: new Date() })
  const asked = isInteractive(options, terminal)
  const run: Run = {
    options,
    terminal,
    root,
    detected,
    target,
    base,
    companions,
    policyOf: (answers) => draft(answers).policy,
    judge,
    asked,
    agreed: false,
  }

  if (asked) {
    const { interviewOn } = await import('./interview-on.js')
    return interviewOn(run, given)
  }
  const known = { ...base?.answers, ...given }
  const answers = options.yes ? withDetected(known, detected, terminal) : known
  if (!answers.contact) throw new UsageError([missingContact(run, answers)])
  const judged = await judge(answers)
  refuse([...draft(answers).faults, ...judged.errors])
  return finish(run, answers, judged)
}

function refuse(faults: readonly AnswerFault[]): void {
  if (faults.length > 0) throw new UsageError(faults.map(describeFault))
}

/** Somebody is there to be asked, and nobody said that nothing is to be asked; an update only needs what is new. */
function isInteractive({ input, yes, update }: InitOptions, { stdin, stderr, env }: Terminal): boolean {
  return input && !yes && !update && stdin.isTTY === true && stderr.isTTY === true && env.TERM !== 'dumb'
}

/** Facts of the repository: nothing that anybody promises or claims. */
const FACTS = ['contact', 'bugs'] as const

function withDetected(given: Answers, detected: Detected, { stderr }: Terminal): Answers {
  const found = FACTS.flatMap((key) => (given[key] ? [] : proposalsFor(detected, key).slice(0, 1)))
  for (const { key, text, from } of found) stderr.write(`Taken from ${from}: --${key} ${text}\n`)
  return { ...given, ...Object.fromEntries(found.map(({ key, text, from }) => [key, { texts: [text], source: from }])) }
}

/** Tells what is missing, with the whole command to run. */
function missingContact({ detected }: Run, given: Answers): string {
  const { versions } = detected
  const [contact] = proposalsFor(detected, 'contact')
  const [bugs] = proposalsFor(detected, 'bugs')
  const filled: Answers = {
    ...given,
    contact: { texts: [contact?.text ?? 'ADDRESS'], source: '' },
    ...(bugs && !given.bugs ? { bugs: { texts: [bugs.text], source: '' } } : {}),
  }
  const found = [contact, bugs].filter((proposal) => proposal !== undefined)
  return [
    '--contact is missing: a policy needs a private way to report, and nobody can be asked here. Run, with what is true for you:',
    `  ${printable(commandLine(filled))}`,
    ...found.map(({ key, from }) => `  (--${key} is from ${from})`),
    ...(versions && !given.supported
      ? [
          `  (add --supported latest if only the latest release, now ${versions.latest} by ${versions.from}, gets security fixes)`,
        ]
      : []),
  ].join('\n')
}

export { addInitOptions } from './options.js'
