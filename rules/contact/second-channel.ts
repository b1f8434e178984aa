import { defineRule } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'

export default defineRule({
  id: 'second-channel',
  summary: 'There is a second way to report, and one of them reaches a person.',
  why: 'Mailboxes bounce and forms get switched off, and nobody but the reporter notices.',
  source: 'https://github.com/libgit2/libgit2/issues/7304',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    single: 'There is only one way to report; give a second one for when the first fails.',
    machine: 'No way to report reaches a person; give an e-mail address, too.',
  },
  controls: [],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities with the [private form](https://github.com/cairnbox/cairnbox/security/advisories/new) or by e-mail to security@cairnbox.dev.',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['single'] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities through [HackerOne](https://hackerone.com/cairnbox) or the [private form](https://github.com/cairnbox/cairnbox/security/advisories/new).',
      problems: ['machine'],
    },
  ],

  check({ reading: { channels } }) {
    const ways = channels.map(({ value }) => value).filter(isPrivate)
    if (ways.length === 0) return []

    const distinct = new Set(ways.map(({ kind, target }) => `${kind} ${target}`))
    if (distinct.size === 1) return [{ message: 'single', section: 'reporting' }]
    const reachesPerson = ways.some(({ kind }) => kind === 'email' || kind === 'chat')
    return reachesPerson ? [] : [{ message: 'machine', section: 'reporting' }]
  },
})
