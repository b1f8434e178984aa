import { defineRule } from '../../src/lint/rule.js'
import { isUnedited } from '../../src/policy/statements.js'

export default defineRule({
  id: 'no-default-template',
  summary: "The forge's default text is not left as it came.",
  why: 'The unedited text says nothing true of the project, and tells reporters that nobody has thought of them.',
  source: 'https://github.com/Caldis/Mos/issues/993',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    template: 'This is a template that nobody has filled in; say where to report a vulnerability, or delete the file.',
  },
  controls: ['OSPS-VM-02.01'],
  kinds: ['template'],
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: [] },
    {
      policy: [
        '# Security Policy',
        '## Supported Versions',
        'Use this section to tell people about which versions of your project are currently being supported with security updates.',
        '| Version | Supported |\n| ------- | ------------------ |\n| 5.1.x | :white_check_mark: |\n| 5.0.x | :x: |\n| 4.0.x | :white_check_mark: |\n| < 4.0 | :x: |',
        '## Reporting a Vulnerability',
        'Use this section to tell people how to report a vulnerability.',
        'Tell them where to go, how often they can expect to get an update on a reported vulnerability, what to expect if the vulnerability is accepted or declined, etc.',
      ].join('\n\n'),
      problems: ['template'],
      fixed: [
        '# Security policy',
        '## Reporting a vulnerability',
        'Please report a vulnerability in private, by email to <security@example.com>.',
        'Please do not open a public issue, discussion or pull request for a vulnerability.',
        'Please include in your report:',
        '- a description of the vulnerability and of its impact\n- the affected versions\n- the steps to reproduce it, or a proof of concept',
        '## What happens next',
        'Please do not disclose the vulnerability to the public until a fix is released.\n',
      ].join('\n\n'),
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@example.com.', problems: [] },
    {
      policy:
        '# Security policy of [PROJECT NAME]\n\nReport vulnerabilities to [INSERT EMAIL] or to [INSERT LINK]. [YOUR COMPANY] then looks into them.',
      problems: ['template'],
    },
  ],

  check({ reading }) {
    if (!isUnedited(reading)) return []
    const hasSentence = reading.placeholders.some(({ value }) => value.kind === 'template-sentence')
    return [{ message: 'template', place: reading.title, ...(hasSentence && { request: { section: 'outline' } }) }]
  },
})
