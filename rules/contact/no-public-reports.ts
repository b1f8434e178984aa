import { defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { type Channel, isMeantPrivate } from '../../src/policy/channel.js'

export default defineRule({
  id: 'no-public-reports',
  summary: 'No vulnerability is sent to a public issue tracker, forum, mailing list or chat room.',
  why: 'A report in public tells attackers how to strike before anybody can protect themselves. Where the public way is for a lesser kind of flaw only, this is a warning.',
  source: 'https://github.com/deskflow/deskflow/issues/10145',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    public: 'Vulnerability reports are sent to a public place; send them to a private address or form.',
    tracker:
      'Vulnerability reports are sent to a public place; send them to {form} (private reporting must be switched on there) or to an e-mail address.',
    reduced:
      'The first word of a vulnerability goes to a public place, if with few details; give a private address or form instead.',
    fallback:
      'Where the private way is closed, vulnerability reports go to a public place; see that it is open, or give a private address, too.',
    lesser: 'Some vulnerability reports are sent to a public place; send these to the private address or form, too.',
  },
  controls: ['OSPS-VM-03.01'],
  supersedes: ['private-channel', 'public-issue-notice'],
  examples: [
    {
      policy: '# Security Policy\n\nDo not open a public issue for a vulnerability. Write to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities privately to security@cairnbox.dev. For all other bugs use the [issue tracker](https://github.com/cairnbox/cairnbox/issues).',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nIf you find a security vulnerability, please open an issue in this repository.',
      problems: ['public'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. For low severity vulnerabilities you may open a public issue instead.',
      problems: ['lesser'],
    },
    {
      policy:
        '# Security Policy\n\nPlease report vulnerabilities on the [issue tracker](https://github.com/cairnbox/cairnbox/issues).',
      problems: ['tracker'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, open an issue with limited detail, and we will arrange a private channel for the rest.',
      problems: ['reduced'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. If mail is not available to you, open an issue with a minimal description.',
      problems: ['fallback'],
    },
  ],

  check({ reading: { channels } }) {
    const hasPrivate = channels.some(({ value }) => isMeantPrivate(value))
    return (
      channels
        .filter(({ value }) => value.kind === 'issue')
        // Without a private way for the graver kinds, `private-channel` has more to say.
        .filter(({ value }) => !value.lesser || hasPrivate)
        .map(({ value, place }): Problem<Message> => ({ ...faultOf(value, hasPrivate), place }))
        // "Issues: for minor flaws you may open an issue."
        .filter(
          ({ message, place }, index, all) =>
            message !== all[index - 1]?.message || place?.start.line !== all[index - 1]?.place?.start.line,
        )
    )
  },
})

type Message = 'public' | 'tracker' | 'reduced' | 'fallback' | 'lesser'

function faultOf(
  { lesser, reduced, conditional, target }: Channel,
  hasPrivate: boolean,
): Omit<Problem<Message>, 'place'> {
  if (lesser) return { message: 'lesser', severity: 'warning' }
  if (reduced) return { message: conditional && hasPrivate ? 'fallback' : 'reduced', severity: 'warning' }
  const form = target && TRACKER.exec(target)?.[1]
  return form ? { message: 'tracker', data: { form: `${form}/security/advisories/new` } } : { message: 'public' }
}

const TRACKER = pattern(/^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+)\/(?:issues|discussions|pulls)\b/i)
