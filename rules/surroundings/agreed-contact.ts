import { defineRule } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'
import { reportAddresses } from '../../src/surroundings/report-addresses.js'

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'agreed-contact',
  summary:
    'README, CONTRIBUTING, issue templates and manifests give no other address for vulnerabilities than the policy.',
  why: 'Of two addresses one is old, and a report that goes to a mailbox that nobody reads is lost.',
  source: 'https://github.com/klodr/mercury-invoicing-mcp/issues/89',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    other: 'Another address for reports, {address}, stands in {path} (line {line}); give the same address in both.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, files: { 'README.md': 'Flaws: security@cairnbox.dev\n' }, problems: [] },
    { policy: POLICY, files: { 'README.md': 'Help: help@cairnbox.dev\n' }, problems: [] },
    { policy: POLICY, files: { 'CONTRIBUTING.md': '# Flaws\n\nWrite to security@cairn.dev.\n' }, problems: ['other'] },
    {
      policy: POLICY,
      files: { 'composer.json': '{"support": {"security": "mailto:flaws@cairnbox.dev"}}' },
      problems: ['other'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Vulnerability\n    url: https://cairnbox.dev/\n    about: Write to psirt@cairnbox.dev\n',
      },
      problems: ['other'],
    },
  ],

  needs: () => ['documents', 'manifests', 'issuePage'],
  check({ document, reading, surroundings: { repository = {} } }) {
    const text = document.text.toLowerCase()
    const place = reading.channels.find(({ value }) => isPrivate(value))?.place ?? reading.title
    const written = reading.channels.map(({ value }) => value.target)
    return reportAddresses(repository)
      .filter(({ value }) => !text.includes(value) && !written.includes(value))
      .map(({ value, path, line }) => ({
        message: 'other' as const,
        place,
        data: { path, line: line ?? 1, address: value },
      }))
  },
})
