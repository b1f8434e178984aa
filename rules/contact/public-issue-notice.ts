import type { Document } from '../../src/document/document.js'
import { defineRule, type Fix } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'
import type { Reading } from '../../src/policy/reading.js'

/** Said where a report is asked for. It promises nothing, so it is true of every project that has a private way. */
const NOTICE = 'Please do not report security vulnerabilities in public issues.'

export default defineRule({
  id: 'public-issue-notice',
  summary: 'Reporters are asked not to report vulnerabilities in public.',
  why: 'Most people who find a flaw open an issue by habit, unless the policy tells them not to.',
  source: 'https://github.com/ossf/oss-vulnerability-guide/blob/main/maintainer-guide.md',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing asks reporters to keep a report private; add "Please do not open a public issue".',
  },
  controls: ['OSPS-VM-03.01'],
  examples: [
    {
      policy: '# Security Policy\n\nPlease do not open a public issue. Write to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities privately, by e-mail to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nPlease do not report security vulnerabilities in public issues.\n\nReport vulnerabilities to security@cairnbox.dev.',
    },
    {
      policy: '# Security Policy\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nPlease do not report security vulnerabilities in public issues.\n\nReport vulnerabilities to security@cairnbox.dev.',
    },
    { policy: '# Security Policy\n\nTell us of vulnerabilities within a week.', problems: ['missing'] },
  ],

  check({ reading, document }) {
    if (reading.publicReports.some(({ value }) => value === 'discouraged')) return []
    const fix = notice(reading, document)
    return [{ message: 'missing', section: 'reporting', ...(fix && { fix }) }]
  },
})

/** Below the heading over the first private way; null where there is none, where the text invites public reports, or is not English. */
function notice({ channels, publicReports, language }: Reading, { sections, text }: Document): Fix | null {
  const channel = channels.find(({ value }) => isPrivate(value))
  if (!channel || publicReports.length > 0 || !/^en\b/.test(language.tag)) return null

  const { offset } = channel.place.start
  const heading = sections.findLast(({ place }) => place.start.offset <= offset && offset < place.end.offset)?.heading
  const start = heading?.place.end.offset ?? 0
  const isPlain = heading && !heading.quoted && /^#{1,6}\s/.test(text.slice(heading.place.start.offset))
  if (!isPlain || heading.place.start.column !== 1) return null
  const gap = /^[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(start)) ? '' : '\n'
  return { safe: false, edits: [{ start, end: start, text: `\n\n${NOTICE}${gap}` }] }
}
