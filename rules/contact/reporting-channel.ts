import { defineRule } from '../../src/lint/rule.js'
import type { Reading } from '../../src/policy/reading.js'
import { sendsToPage, subjectAt } from '../../src/policy/statements.js'

export default defineRule({
  id: 'reporting-channel',
  summary: 'The policy gives at least one way to report a vulnerability.',
  why: 'Who finds a vulnerability and no way to report it gives up, or publishes it. A link to the page that tells how to report is a way.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0201',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    asked:
      'A private way must be asked for in a public issue first; give an e-mail address or a link to the private report form.',
    missing: 'No way to report a vulnerability; give an e-mail address or a link to the private report form.',
  },
  controls: ['OSPS-VM-02.01', 'vulnerability_report_process'],
  kinds: ['policy', 'unrelated'],
  supersedes: ['private-channel', 'named-contact'],
  precedes: [
    'public-issue-notice',
    'report-contents',
    'acknowledgement-time',
    'assessment-time',
    'handling-process',
    'coordinated-disclosure',
  ],
  examples: [
    {
      policy: '# Security Policy\n\nSend vulnerability reports to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport a vulnerability with the [private form](https://github.com/cairnbox/cairnbox/security/advisories/new).',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nWe take security reports seriously and answer within three days.',
      problems: ['missing'],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nOpen an issue without details, and we will send you a private address.',
      problems: ['asked'],
    },
    {
      policy:
        '# Security Policy\n\n## Supported Versions\n\nWe release security fixes for these versions:\n\n| Version | Supported |\n| --- | --- |\n| 2.x | Yes |\n| 1.x | No |',
      problems: ['missing'],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nE-mail reports to security@example.com and include the affected version. We reply within 3 days.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nOnly the latest release gets security fixes.\n\nTo report a vulnerability, follow our [security handbook](https://cairnbox.dev/security).',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nCairnbox is no longer maintained and gets no security fixes; use Quarrybox instead.',
      problems: [],
    },
    {
      policy:
        "---\nname: Vulnerability\nabout: Report a vulnerability of this project\nlabels: ''\n---\n\n## What happens\n\n## How to make it happen",
      problems: ['missing'],
    },
    {
      policy:
        '# Security Policy\n\nOnly the latest release gets security fixes.\n\nOn how to report a vulnerability, see [our policy](SECURITY.md).',
      files: {},
      problems: ['missing'],
    },
    {
      policy:
        '# Security Policy\n\nOnly the latest release gets security fixes.\n\nOn how to report a vulnerability, see [our policy](../SECURITY.md).',
      path: '.github/SECURITY.md',
      files: { 'SECURITY.md': '# Security Policy' },
      problems: [],
    },
  ],

  check({ reading, surroundings: { path } }) {
    if (reading.kind === 'unrelated' && !reading.isReportForm) return []
    if (reading.channels.length > 0 || sendsToPage(reading, path) || hasBlankForChannel(reading)) return []
    const [request] = reading.contactRequests
    return request
      ? [{ message: 'asked', place: request.place, severity: 'warning' }]
      : [{ message: 'missing', section: 'reporting' }]
  },
})

/** What is left to fill in where a channel belongs is told as a placeholder already. */
function hasBlankForChannel(reading: Reading): boolean {
  return reading.placeholders.some(
    ({ value, place }) =>
      value.kind === 'example-address' ||
      (value.kind === 'blank' && subjectAt(reading, place.start.offset) === 'reporting'),
  )
}
