import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

const LINE_BREAK = pattern(/\r?\n/)

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'no-redundant-copy',
  summary: 'The policy is no copy of the one that the organisation has for all its repositories.',
  why: 'The forge shows the policy of the organisation where a repository has none; a copy stays as it is when that one changes. It is judged where `--organization-policy` names the file.',
  source:
    'https://docs.github.com/en/communities/setting-up-your-project-for-healthy-contributions/creating-a-default-community-health-file',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    same: 'This says the same as {path}, which holds without it; delete this file, or let it point there.',
    former: 'This is an earlier version of {path}, which holds without it; delete this file, or let it point there.',
  },
  kinds: ['policy', 'template'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, organizationPolicy: `${POLICY}\nWe answer within 3 days.\n`, problems: [] },
    { policy: POLICY, organizationPolicy: `${POLICY.replaceAll('\n', '\r\n')}\n`, problems: ['same'] },
    { policy: POLICY, organizationPolicy: POLICY, organizationPolicyWasThis: true, problems: ['same'] },
    { policy: POLICY, organizationPolicy: '# Policy\n', organizationPolicyWasThis: true, problems: ['former'] },
  ],

  check({ document, reading, surroundings: { organizationPolicy } }) {
    if (!organizationPolicy) return []
    const { path, text, wasThis } = organizationPolicy
    const place = reading.title
    if (plain(text) === plain(document.text)) return [{ message: 'same', place, data: { path } }]
    return wasThis ? [{ message: 'former', place, data: { path } }] : []
  },
})

/** Line endings and blanks at the ends of lines say nothing. */
function plain(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}
