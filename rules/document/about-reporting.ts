import { defineRule } from '../../src/lint/rule.js'

export default defineRule({
  id: 'about-reporting',
  summary: 'The document is about reporting vulnerabilities.',
  why: 'Forges show this file to whoever wants to report a vulnerability; a text on architecture or hardening leaves them helpless.',
  source: 'https://github.com/polius/fsend/issues/115',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    unrelated:
      'Nothing here is about reporting a vulnerability; say where to report one, and move other matters to another file.',
  },
  controls: ['OSPS-VM-02.01', 'vulnerability_report_process'],
  kinds: ['unrelated'],
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: [] },
    {
      policy:
        '# Security\n\n## Architecture\n\nThe server stores passwords as salted hashes. Sessions expire after one hour.\n\n## Hardening\n\nRun the server behind a proxy and switch off the debug mode.',
      problems: ['unrelated'],
    },
  ],

  check({ reading }) {
    // Of a form to report with, `reporting-channel` tells what is missing.
    return reading.isReportForm ? [] : [{ message: 'unrelated', place: reading.title }]
  },
})
