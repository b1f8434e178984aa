import { defineRule } from '../../src/lint/rule.js'

const policy = (comment: string) =>
  `# Security Policy\n\nReport vulnerabilities privately to security@cairnbox.dev.\n\n${comment}\n`

export default defineRule({
  id: 'suppression-reason',
  summary: 'A comment that suppresses findings says why.',
  why: 'Whoever reads the comment later must be able to tell whether the reason still holds.',
  source: 'https://github.com/eslint/eslint/issues/13338',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'This suppression gives no reason; add one after two hyphens, such as "-- we promise no times".',
  },
  kinds: ['policy', 'pointer', 'security-txt', 'security-insights'],
  anyLanguage: true,
  afterSuppressing: true,
  examples: [
    { policy: policy('<!-- secpolicy-disable acknowledgement-time -- we are volunteers -->'), problems: [] },
    { policy: policy('<!-- secpolicy-disable acknowledgement-time -->'), problems: ['missing'] },
  ],

  check({ suppressions }) {
    return suppressions
      .filter(({ disables, reason }) => disables && reason === null)
      .map(({ place }) => ({ message: 'missing', place }))
  },
})
