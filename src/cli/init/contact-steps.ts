import { privateReportPage } from '../../policy/forge.js'
import { TEMPLATES, WRITTEN_LANGUAGES } from '../../writing.js'
import { proposalsFor } from './detect.js'
import { BLANK, type State, type Step, selectStep, textStep } from './step.js'

const template = selectStep(['template'], {
  message: 'Which way of handling reports is most like yours?',
  options: () =>
    Object.entries(TEMPLATES).map(([name, { summary }]) => ({
      value: name,
      label: `${name}: ${summary}`,
      // Another template proposes other commitments.
      texts: { template: [name], commit: [] },
    })),
  optional: false,
})

const language: Step = {
  ...selectStep(['language'], {
    message: 'In which language is the policy written?',
    options: () =>
      WRITTEN_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag), texts: { language: [tag] } })),
    optional: false,
    initial: 'en',
  }),
  isAsked: () => WRITTEN_LANGUAGES.length > 1,
}

function languageName(tag: string): string {
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  return `${own} (${tag})`
}

const contact = selectStep(['contact'], {
  message: 'How do reports of vulnerabilities reach you in private?',
  options: ({ detected }) => [
    ...proposalsFor(detected, 'contact').map(({ text, from }) => ({
      value: text,
      ...(isFormOfForge(text, detected)
        ? { label: 'The private form of the repository', hint: `${text}, from ${from}` }
        : { label: text, hint: `from ${from}` }),
      texts: { contact: [text] },
    })),
    { value: 'typed', label: 'Type e-mail addresses or URLs', texts: 'typed' as const },
  ],
  typed: {
    key: 'contact',
    message: 'Private addresses or URLs, the preferred one first, blanks between them',
    separator: BLANK,
  },
  optional: false,
})

function isFormOfForge(text: string, { repository }: State['detected']): boolean {
  return repository !== null && privateReportPage(repository) === text
}

const fallback = textStep('fallback-contact', { message: 'Where should reporters write if nobody answers there?' })

const bugs = textStep('bugs', {
  message: ({ detected }) => {
    const [found] = proposalsFor(detected, 'bugs')
    return `Where do ordinary bugs belong?${found ? ` (found in ${found.from})` : ''}`
  },
  proposed: ({ detected }) => proposalsFor(detected, 'bugs')[0]?.text,
})

/** In which words the policy speaks, and how it is to be reached. */
export const contactSteps: readonly Step[] = [template, language, contact, fallback, bugs]
