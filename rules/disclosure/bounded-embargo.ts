import { defineRule } from '../../src/lint/rule.js'
import { describeDuration, hours, parseDuration } from '../../src/policy/duration.js'
import { isEndless, speaksOf, timesFor } from '../../src/policy/statements.js'

export default defineRule({
  id: 'bounded-embargo',
  summary: 'Reporters are not asked to keep a vulnerability to themselves for ever, or for very long.',
  why: 'Users stay in danger as long as nobody may speak, and many researchers refuse a wait without end.',
  source: 'https://www.cisa.gov/news-events/directives/bod-20-01-develop-and-publish-vulnerability-disclosure-policy',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: { max: '90d' },
  optionSummaries: { max: 'The longest time that reporters may be asked to wait.' },
  messages: {
    endless: 'Reporters are asked not to publish, without an end; say until when, such as until the fix or for {max}.',
    permission:
      'Reporters may publish only when they are permitted to, without an end; say until when they wait at most, such as for {max}.',
    long: 'Reporters are asked to wait {within}; ask them to wait no longer than {max}.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please wait for the fix, at most 90 days, before you publish anything.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Never disclose the vulnerability to anyone else.',
      problems: ['endless'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Never disclose the vulnerability to anyone else. We release a fix within 14 days and publish an advisory.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Do not publish the vulnerability without our written consent.',
      problems: ['permission'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Do not publish the vulnerability without our consent before the fix is released.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Do not publish addresses of customers.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please allow us 180 days before you disclose the vulnerability publicly.',
      problems: ['long'],
    },
  ],

  check({ reading }, { max }) {
    const limit = parseDuration(max)
    const times = timesFor(reading, 'disclose')
    // With a time to the fix and own publication, the text tells when the silence ends.
    const isPublished = timesFor(reading, 'fix').length > 0 && speaksOf(reading, 'advisories')
    const isBounded =
      isPublished ||
      times.length > 0 ||
      reading.embargoes.some(({ value: { until } }) => until !== null && until !== 'permission')
    const endless = isBounded ? undefined : reading.embargoes.find(isEndless)
    const permitted =
      isBounded || endless ? undefined : reading.embargoes.find(({ value }) => value.until === 'permission')
    const longest = () => (limit ? describeDuration(limit) : max)
    return [
      ...(endless ? [{ message: 'endless' as const, place: endless.place, data: { max: longest() } }] : []),
      ...(permitted ? [{ message: 'permission' as const, place: permitted.place, data: { max: longest() } }] : []),
      ...times
        .filter(({ value }) => limit && hours(value.within) > hours(limit))
        .map(({ value, place }) => ({
          message: 'long' as const,
          place,
          data: { within: describeDuration(value.within), max: longest() },
        })),
    ]
  },
})
