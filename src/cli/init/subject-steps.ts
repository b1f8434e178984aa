import type { Answers } from './answer.js'
import { proposalsFor } from './detect.js'
import type { Key } from './keys.js'
import { choiceStep, SEMICOLON, type Step, textStep } from './step.js'

const SUBJECTS: Readonly<Record<string, string>> = {
  include: 'What a report should hold, in the place of the usual list',
  bounty: 'Whether reports are rewarded with money',
  'safe-harbor': 'No legal action against research in good faith',
  scope: 'What is in scope, and what is not',
  key: 'An OpenPGP key for encrypted reports',
  cve: 'CVE identifiers',
  cra: 'The steward or manufacturer under the Cyber Resilience Act',
  'threat-model': 'A threat model',
  reviewed: 'The date of the last review',
}

/** The subjects that answers speak of. */
export function subjectsOf(answers: Answers): string[] {
  return Object.keys(SUBJECTS).filter((subject) =>
    subject === 'cra' ? answers.steward || answers.manufacturer : answers[subject as Key],
  )
}

const subjects: Step = {
  keys: [],
  async ask(state, asker) {
    const choices = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }))
    const reply = await asker.multiselect('What else should the policy speak of?', choices, state.subjects)
    return typeof reply === 'symbol' ? reply : { texts: {}, subjects: reply }
  },
}

const special: readonly Step[] = [
  textStep('include', {
    message: 'What should a report hold? Semicolons stand between the items.',
    separator: SEMICOLON,
    subject: 'include',
  }),
  choiceStep(
    'bounty',
    'Do you pay a bounty?',
    [
      ['no', 'No'],
      ['yes', 'Yes'],
    ],
    'bounty',
  ),
  choiceStep(
    'safe-harbor',
    'What do you promise those who research in good faith? (Ask a lawyer.)',
    [
      ['partial', 'We take no legal action against them'],
      ['full', 'Also: their research is authorised, and we say so to others'],
    ],
    'safe-harbor',
  ),
  textStep('scope', {
    message: 'What is in scope? Semicolons stand between the items.',
    separator: SEMICOLON,
    subject: 'scope',
  }),
  textStep('out-of-scope', { message: 'What is out of scope?', separator: SEMICOLON, subject: 'scope' }),
  textStep('key', {
    message: 'The URL of the OpenPGP key',
    proposed: ({ detected }) => proposalsFor(detected, 'key')[0]?.text,
    subject: 'key',
  }),
  textStep('fingerprint', { message: 'The fingerprint of the key', subject: 'key' }),
  textStep('cve', { message: 'From whom do you request CVE identifiers? "yes" names nobody', subject: 'cve' }),
  textStep('steward', { message: 'Who is the open-source software steward?', subject: 'cra' }),
  {
    ...textStep('manufacturer', { message: 'Who is the manufacturer?' }),
    isAsked: ({ subjects: wanted, answers }) => wanted.includes('cra') && !answers.steward,
  },
  {
    ...textStep('support-until', { message: 'When does the support period end? (year and month: 2031-05)' }),
    isAsked: ({ subjects: wanted, answers }) =>
      wanted.includes('cra') && Boolean(answers.steward ?? answers.manufacturer),
  },
  textStep('threat-model', {
    message: 'Where is the threat model? (a URL, or a path from the root)',
    subject: 'threat-model',
  }),
  textStep('reviewed', { message: 'When was the policy reviewed? (2026-11-20, or 2026-11)', subject: 'reviewed' }),
]

/** What only some policies speak of: first of what, then each. */
export const subjectSteps: readonly Step[] = [subjects, ...special]
