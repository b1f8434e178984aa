import { defineRule } from '../../src/lint/rule.js'

/** An unencrypted web address, unless it is on the reader's own machine. */
const UNENCRYPTED = /^http:\/\/(?!localhost\b|127\.|\[::1\])/i

export default defineRule({
  id: 'secure-links',
  summary: 'Web pages that take reports, or that lead to the policy, are given with https.',
  why: 'On an unencrypted page anybody on the way can read the report, or send the reporter elsewhere.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5.3',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    http: '"{url}" is not encrypted; write the address with https.',
  },
  controls: ['vulnerability_report_private'],
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    {
      policy: '# Security Policy\n\nReport vulnerabilities with the form at https://bugcrowd.com/cairnbox.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities with the form at http://bugcrowd.com/cairnbox.',
      problems: ['http'],
    },
    {
      policy: '# Security Policy\n\nPlease see http://cairnbox.dev/security-policy for our security policy.',
      problems: ['http'],
    },
  ],

  check({ reading, document }) {
    const channels = reading.channels.map(({ value, place }) => ({ url: value.target ?? '', place }))
    // A page that only points elsewhere has no channel; there the link itself must be safe.
    const links = reading.kind === 'pointer' ? document.links : channels
    return links
      .filter(({ url }) => UNENCRYPTED.test(url))
      .map(({ url, place }) => ({ message: 'http', place, data: { url } }))
  },
})
