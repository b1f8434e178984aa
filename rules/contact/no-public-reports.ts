import { defineRule } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'

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
  ],

  check({ reading: { channels } }) {
    const hasPrivate = channels.some(({ value }) => isPrivate(value) || value.kind === 'unnamed')
    return (
      channels
        .filter(({ value }) => value.kind === 'issue')
        // Without a private way for the graver kinds, `private-channel` has more to say.
        .filter(({ value }) => !value.lesser || hasPrivate)
        .map(({ value, place }) =>
          value.lesser ? { message: 'lesser', place, severity: 'warning' } : { message: 'public', place },
        )
    )
  },
})
