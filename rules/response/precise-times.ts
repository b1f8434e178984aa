import { defineRule } from '../../src/lint/rule.js'
import { declines, timesFor } from '../../src/policy/statements.js'
import { describeStage } from '../../src/policy/timeframe.js'

export default defineRule({
  id: 'precise-times',
  summary:
    'A promise of speed has a number, unless another sentence gives one for the same step, or for the publication.',
  why: 'Nobody can tell when "as soon as possible" is over, so it helps neither the reporter nor you.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0101',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    vague: '"{words}" gives no number for {stage}; write a number of days that you can keep, or leave it out.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply promptly, at the latest within 5 days.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply as soon as possible.',
      problems: ['vague'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply as soon as possible, but promise no deadline.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply within 3 days. We will fix the vulnerability as quickly as possible.',
      problems: ['vague'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply within 3 days. We will fix the vulnerability as quickly as possible. Please do not publish it until we have had 90 days to fix it.',
      problems: [],
    },
  ],

  check({ reading }) {
    const told = new Set(reading.timeframes.map(({ value }) => value.stage))
    // "Wait until we have had 90 days to fix it" tells how long the fix may take.
    if (timesFor(reading, 'disclose').some(({ value: { since } }) => since === null || since === 'report'))
      told.add('fix')
    return (
      reading.vagueTimes
        // Who says that no time is promised has decided.
        .filter(({ value: { stage } }) => !told.has(stage) && !declines(reading, stage) && told.add(stage))
        .map(({ value, place }) => ({
          message: 'vague',
          place,
          data: { words: value.words, stage: describeStage(value.stage) },
        }))
    )
  },
})
