import { defineRule, type Problem, type SuppressionFacts } from '../../src/lint/rule.js'

type Message = 'idle' | 'idleForAll' | 'unknown' | 'misspelt'

const policy = (comment: string) =>
  `# Security Policy\n\nPlease do not open a public issue. Report vulnerabilities to security@cairnbox.dev.\n\n${comment}\n`

export default defineRule({
  id: 'used-suppression',
  summary: 'A comment that suppresses findings names existing rules, and hides something.',
  why: 'A suppression that is no longer needed hides the next finding without anybody noticing.',
  source: 'https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    idle: 'This suppression of "{rule}" hides nothing; remove it.',
    idleForAll: 'This suppression hides nothing; remove it.',
    unknown: 'There is no rule "{name}"; remove the name.',
    misspelt: 'There is no rule "{name}"; write "{nearest}".',
  },
  kinds: ['policy', 'pointer', 'security-txt', 'security-insights'],
  anyLanguage: true,
  afterSuppressing: true,
  examples: [
    { policy: policy('<!-- secpolicy-disable acknowledgement-time -- we are volunteers -->'), problems: [] },
    { policy: policy('<!-- secpolicy-disable public-issue-notice -- said on the form -->'), problems: ['idle'] },
    { policy: policy('<!-- secpolicy-disable-next-line -- all of it is fine -->'), problems: ['idleForAll'] },
    {
      policy: policy('<!-- secpolicy-disable acknowledgment-time -- we are volunteers -->'),
      problems: ['misspelt'],
    },
    { policy: policy('<!-- secpolicy-disable friday -- it is the weekend -->'), problems: ['unknown'] },
  ],

  check({ suppressions }) {
    return suppressions.flatMap((facts) => problemsOf(facts))
  },
})

function problemsOf({ place, unknown, idle, idleForAll }: SuppressionFacts): Problem<Message>[] {
  return [
    ...unknown.map(
      ({ name, nearest }): Problem<Message> =>
        nearest === null
          ? { message: 'unknown', place, data: { name } }
          : { message: 'misspelt', place, data: { name, nearest } },
    ),
    ...idle.map((rule): Problem<Message> => ({ message: 'idle', place, data: { rule } })),
    ...(idleForAll ? [{ message: 'idleForAll' as const, place }] : []),
  ]
}
