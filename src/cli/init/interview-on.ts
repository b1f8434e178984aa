import { EXIT } from '../exit-code.js'
import type { Answers } from './answer.js'
import { type Asker, askerOn, BACK, CANCEL } from './asker.js'
import { finish, inTheWay } from './finish.js'
import { interview } from './interview.js'
import type { Key } from './keys.js'
import { patchOf } from './patch.js'
import { presentText } from './put.js'
import type { Run } from './run.js'
import { STEPS } from './steps.js'
import { subjectsOf } from './subject-steps.js'

/** Asks for what was not given, shows the policy, and writes it when that is wanted. */
export async function interviewOn(run: Run, given: Answers): Promise<number> {
  const { terminal, detected } = run
  const asker = askerOn(terminal)
  asker.open('A security policy for this repository')
  asker.tell('info', 'Nothing is written before you have seen it. Esc or Ctrl-C breaks off, "<" in a text goes back.')
  tellFound(detected, asker)
  if (run.base) asker.tell('info', `What ${run.base.path} says is carried over; here you can change it.`)
  tellExisting(run, asker)
  const known = { ...run.base?.answers, ...given }
  const start = { answers: known, subjects: subjectsOf(known), detected, isFirst: true, isRetry: false }
  const answers = await interview(STEPS, start, {
    given,
    asker,
    judge: run.judge,
    review: (given) => review(run, given, asker),
  })
  if (answers === null) {
    asker.cancel('Nothing was written.')
    return EXIT.cancelled
  }
  return finish({ ...run, agreed: true }, answers, await run.judge(answers))
}

/** What the repository tells, and where it does. */
function tellFound({ proposals, versions }: Run['detected'], asker: Asker): void {
  const found = [
    ...proposals.map(({ key, text, from }) => `  ${LABELS[key] ?? key}: ${text} (${from})`),
    ...(versions ? [`  latest version: ${versions.latest} (${versions.from})`] : []),
  ]
  if (found.length > 0) asker.tell('info', ['Found here, and proposed below:', ...found].join('\n'))
}

const LABELS: Readonly<Partial<Record<Key, string>>> = {
  contact: 'private reports',
  bugs: 'ordinary bugs',
  advisories: 'advisories',
  key: 'OpenPGP key',
}

function tellExisting({ target, options }: Run, asker: Asker): void {
  if (!target.existing || options.stdout) return
  const { path } = target.existing
  asker.tell(
    'warn',
    `${path} is the policy of this repository already. You will see what changes before it is replaced.`,
  )
}

async function review(run: Run, answers: Answers, asker: Asker): Promise<boolean | typeof BACK> {
  const { target, options, root } = run
  const { text } = await run.judge(answers)
  const present = presentText(target.file, root)
  const standing = options.stdout ? null : inTheWay(run, 'text' in present ? present.text : null)
  asker.show(standing ? patchOf(standing, { path: target.place, text }) : text)
  const written = standing?.path === target.place ? `Replace ${target.path}` : `Write ${target.path}`
  const deed = options.stdout || options.dryRun ? 'Yes, print it' : `Yes: ${written}`
  const reply = await asker.select(
    'Is this right?',
    [
      { value: 'yes', label: deed },
      { value: 'no', label: 'Stop, and write nothing' },
    ],
    {},
  )
  if (reply === BACK) return BACK
  return reply !== CANCEL && reply === 'yes'
}
