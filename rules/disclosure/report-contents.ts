import { defineRule } from '../../src/lint/rule.js'
import { sendsToPage, wayToReport } from '../../src/policy/statements.js'
import type { Topic } from '../../src/policy/topic.js'

export default defineRule({
  id: 'report-contents',
  summary: 'The policy says what to put into a report.',
  why: 'Without steps and versions a report costs a round of questions before work on it can begin.',
  source: 'https://github.com/ossf/oss-vulnerability-guide/blob/main/maintainer-guide.md',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says what to put into a report; ask for the affected version, the steps to reproduce and the impact.',
    vague:
      'Details are asked for, but nothing says which; name them, such as the affected version, the steps to reproduce and the impact.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please include the affected version, the steps to reproduce and the impact.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nEmail security@cairnbox.dev with the details needed to reproduce the vulnerability.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities on https://hackerone.com/cairnbox.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please give as much detail as possible.',
      problems: ['vague'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please give as much detail as possible.\n\nPlease include in your report:\n\n- a description of the vulnerability and of its impact\n- the affected versions\n- the steps to reproduce it, or a proof of concept',
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.\n\nPlease include in your report:\n\n- a description of the vulnerability and of its impact\n- the affected versions\n- the steps to reproduce it, or a proof of concept',
    },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. See our [security policy](https://cairnbox.dev/security) on how to report a vulnerability.',
      problems: [],
    },
  ],

  check({ reading }) {
    const said = reading.topics.filter(({ value }) => value.topic === 'report-contents')
    if (said.some(({ value }) => !isVague(value)) || sendsToPage(reading)) return []
    const [vague] = said
    // A form asks by itself for what it needs.
    const { channels } = reading
    if (channels.length > 0 && channels.every(({ value }) => value.kind === 'form')) return []
    const way = wayToReport(reading)
    const request = way && { section: 'report-contents' as const, behind: way.place }
    if (vague) return [{ message: 'vague', place: vague.place, ...(request && { request }) }]
    return [{ message: 'missing', section: 'reporting', ...(request && { request }) }]
  },
})

/** "Please give as many details as possible." */
function isVague(topic: Topic): boolean {
  return topic.topic === 'report-contents' && topic.vague === true
}
