import type { Stage } from '../../policy/timeframe.js'
import { COMMITMENTS, DEFAULT_TEMPLATE, TEMPLATES, type TemplateName } from '../../writing.js'
import { textsOf } from './answer.js'
import { proposalsFor } from './detect.js'
import type { Key } from './keys.js'
import { BLANK, choiceStep, type Option, type State, type Step, selectStep, textStep } from './step.js'
import { timeText } from './values.js'
import { olderThan } from './versions.js'

const supported = selectStep(['supported', 'unsupported'], {
  message: 'Which versions get security fixes?',
  options: ({ detected: { versions } }) => [
    {
      value: 'latest',
      label: 'The latest release',
      ...(versions && { hint: `now ${versions.latest}, from ${versions.from}` }),
      texts: { supported: ['latest'] },
    },
    ...seriesOptions(versions),
    { value: 'main', label: 'The default branch', texts: { supported: ['main'] } },
    { value: 'typed', label: 'Type ranges of versions, or the URL of a page', texts: 'typed' as const },
  ],
  typed: {
    key: 'supported',
    message: 'Versions, blanks between them (such as 3.x 2.x=2027-05), or a URL',
    separator: BLANK,
  },
  optional: true,
})

/** Each number of series, counted from the newest. */
function seriesOptions(versions: State['detected']['versions']): Option[] {
  if (!versions) return []
  const { series, from } = versions
  return series.slice(0, 3).map((_, index) => {
    const kept = series.slice(0, index + 1)
    const isAll = series.length === kept.length
    return {
      value: kept.join(' '),
      label: `${new Intl.ListFormat('en').format(kept)}${isAll ? '' : ', and nothing older'}`,
      hint: `from ${from}`,
      texts: { supported: kept, ...(isAll ? {} : { unsupported: [olderThan(kept.at(-1) ?? '')] }) },
    }
  })
}

const times = [
  timeStep('acknowledge', 'acknowledge', 'How soon do you send a first reply?'),
  timeStep('assess', 'assess', 'How soon do you send a detailed answer?'),
  timeStep('update-every', 'update', 'How often do you tell a reporter of your progress?', 'such as 1w'),
  timeStep('fix-within', 'fix', 'How soon do you release a fix?', 'such as 30d, or critical=7d high=30d', BLANK),
  timeStep('disclose-after', 'disclose', 'When may reporters publish, even without a fix?'),
]

/** A figure is proposed in words alone: nobody promises it by pressing a key. */
function timeStep(key: Key, stage: Stage, question: string, example = 'such as 48h or 3bd', separator?: RegExp): Step {
  const message = (state: State) => {
    const figure = TEMPLATES[templateOf(state)].figures.find((time) => time.stage === stage)
    return `${question} (${figure ? `proposed: ${timeText(figure)}` : example})`
  }
  return textStep(key, { message, ...(separator ? { separator } : {}) })
}

function templateOf({ answers }: State): TemplateName {
  return (textsOf(answers, 'template')[0] ?? DEFAULT_TEMPLATE) as TemplateName
}

const commitments: Step = {
  keys: ['commit'],
  async ask(state, asker) {
    const choices = TEMPLATES[templateOf(state)].proposes.map((id) => ({ value: id, label: COMMITMENTS[id].claim }))
    const message = 'What is true of your project? Only what you choose is written.'
    const chosen = textsOf(state.answers, 'commit')
    const known = choices.flatMap(({ value }) => (chosen.includes(value) ? [value] : []))
    const reply = await asker.multiselect(message, choices, known)
    return typeof reply === 'symbol' ? reply : { texts: { commit: reply } }
  },
}

const advisories = selectStep(['advisories'], {
  message: 'Where do you announce vulnerabilities that are fixed?',
  options: ({ detected }) => [
    ...proposalsFor(detected, 'advisories').map(({ text, from }) => ({
      value: text,
      label: text,
      hint: `from ${from}`,
      texts: { advisories: [text] },
    })),
    { value: 'yes', label: 'In a security advisory, without a link', texts: { advisories: ['yes'] } },
    { value: 'typed', label: 'Type the URL of a page', texts: 'typed' as const },
  ],
  typed: { key: 'advisories', message: 'The URL of the page' },
  optional: true,
})

const credit = choiceStep('credit', 'Do you credit those who report a vulnerability?', [
  ['optional', 'Yes, unless they wish to stay anonymous'],
  ['yes', 'Yes'],
])

/** What the project promises: nothing is, unless it is chosen. */
export const promiseSteps: readonly Step[] = [supported, ...times, commitments, advisories, credit]
