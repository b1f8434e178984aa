import { defineRule } from '../../src/lint/rule.js'

const HEADER = `header:
  schema-version: 2.2.0
  last-updated: 2026-10-01
  last-reviewed: 2026-10-01
  url: https://github.com/cairn/box/blob/main/security-insights.yml
`
const PROJECT = `project:
  name: Cairnbox
  administrators:
    - name: Ada
      primary: true
  repositories:
    - name: box
      comment: The box
      url: https://github.com/cairn/box
  vulnerability-reporting:
    reports-accepted: true
    bug-bounty-available: false
`

export default defineRule({
  id: 'valid-security-insights',
  summary: 'A security-insights.yml is valid by the schema of Security Insights 2.2.0.',
  why: 'Scanners read the file by its schema, and pass over what departs from it, or over the whole file.',
  source: 'https://github.com/ossf/security-insights',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    yaml: 'The file is no YAML that can be read ({fault}); correct it.',
    missing: 'The key {path} is missing; write {expected}.',
    unknown: 'No key {path} is in the schema; delete it, or correct its name.',
    old: 'The key {path} is of an earlier version of the schema; write {expected}.',
    wrong: 'The value of {path} is not of its kind; write {expected}.',
  },
  kinds: ['security-insights'],
  examples: [
    { policy: `${HEADER}${PROJECT}`, problems: [] },
    { policy: `${HEADER}${PROJECT.replace('  name: Cairnbox\n', '')}`, problems: ['missing'] },
    { policy: `${HEADER}${PROJECT}  mascot: stone\n`, problems: ['unknown'] },
    { policy: `${HEADER}${PROJECT}    security-policy: https://cairnbox.dev/security\n`, problems: ['old'] },
    { policy: `${HEADER}${PROJECT.replace('primary: true', 'primary: yes')}`, problems: ['wrong'] },
    { policy: `${HEADER}project: [`, problems: ['yaml'] },
  ],

  check({ companion }) {
    if (companion?.kind !== 'security-insights') return []
    const { fault, issues } = companion
    if (fault) return [{ message: 'yaml', place: fault.place, data: { fault: fault.message } }]
    return issues.map(({ kind, path, expected, place }) => ({ message: kind, place, data: { path, expected } }))
  },
})
