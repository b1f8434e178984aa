import type { Document } from '../../src/document/document.js'
import { defineRule, type Edit } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import type { Place } from '../../src/policy/place.js'

const ORIGIN = pattern(/^http:\/\/[^/?#]+/i)

/** An unencrypted web address, unless it is on the reader's own machine. */
const UNENCRYPTED = pattern(/^http:\/\/(?!localhost\b|127\.|\[::1\])/i)

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
      fixed: '# Security Policy\n\nReport vulnerabilities with the form at https://bugcrowd.com/cairnbox.',
    },
    {
      policy: '# Security Policy\n\nPlease see http://cairnbox.dev/security-policy for our security policy.',
      problems: ['http'],
      fixed: '# Security Policy\n\nPlease see https://cairnbox.dev/security-policy for our security policy.',
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities with [our form][form].\n\n[form]: http://bugcrowd.com/cairnbox',
      problems: ['http'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities with [our form][form].\n\n[form]: https://bugcrowd.com/cairnbox',
    },
  ],

  check({ reading, document }) {
    const channels = reading.channels.map(({ value, place }) => ({ url: value.target ?? '', place }))
    // A page that only points elsewhere has no channel; there the link itself must be safe.
    const links = reading.kind === 'pointer' ? document.links : channels
    return links
      .filter(({ url }) => UNENCRYPTED.test(url))
      .map(({ url, place }) => {
        const edits = encrypting(url, place, document)
        return { message: 'http', place, data: { url }, ...(edits.length > 0 && { fix: { safe: false, edits } }) }
      })
  },
})

/** Writes https for the host wherever the link at the place names it, and in the definition of a link that has one. */
function encrypting(url: string, place: Place, { links, text }: Document): Edit[] {
  const origin = ORIGIN.exec(url)?.[0] ?? url
  return links
    .filter((link) => (link.kind === 'definition' ? link.url === url : touches(link.place, place)))
    .flatMap((link) => occurrences(origin, text, link.place))
    .map((start) => ({ start, end: start + 'http'.length, text: 'https' }))
}

function touches(a: Place, b: Place): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset
}

function occurrences(words: string, text: string, { start, end }: Place): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words, start.offset); at >= 0 && at < end.offset; at = text.indexOf(words, at + 1)) {
    found.push(at)
  }
  return found
}
