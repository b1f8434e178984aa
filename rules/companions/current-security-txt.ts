import { parseDateTime } from '../../src/companions/uri.js'
import { defineRule } from '../../src/lint/rule.js'
import { hours, parseDuration } from '../../src/policy/duration.js'

const HOUR = 60 * 60 * 1000

const expiring = (day: string) => `Contact: mailto:security@cairnbox.dev\nExpires: ${day}T00:00:00Z\n`

export default defineRule({
  id: 'current-security-txt',
  summary: 'The file security.txt has not expired, does not expire soon, and not later than in a year.',
  why: 'Researchers must not use an expired file, and the RFC advises a year at most, so that what it says is looked at again. Only an expired file is an error.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: { soon: '30d', max: '1y' },
  optionSummaries: {
    soon: 'How long before its expiry a file is reported.',
    max: 'How long a file may be valid from today.',
  },
  messages: {
    expired: 'The file expired on {day}, so that nobody may use it; check what it says, and set a new expiry.',
    soon: 'The file expires on {day}; check what it says, and set a new expiry.',
    long: 'The file expires in a year or more ({day}); set a time below a year.',
  },
  kinds: ['security-txt'],
  examples: [
    { policy: expiring('2027-06-01'), now: '2026-11-20', problems: [] },
    { policy: expiring('2026-06-01'), now: '2026-11-20', problems: ['expired'] },
    { policy: expiring('2026-12-01'), now: '2026-11-20', problems: ['soon'] },
    { policy: expiring('2028-06-01'), now: '2026-11-20', problems: ['long'] },
  ],

  check({ companion, now }, { soon, max }) {
    if (companion?.kind !== 'security-txt') return []
    const field = companion.fields.find(({ key }) => key === 'expires')
    const expires = field ? parseDateTime(field.value) : null
    if (!field || !expires) return []

    const left = expires.getTime() - now.getTime()
    const within = (notation: string) => left < hours(parseDuration(notation) ?? { amount: 0, unit: 'd' }) * HOUR
    const problem = { place: field.valuePlace, data: { day: expires.toISOString().slice(0, 10) } }
    if (left <= 0) return [{ message: 'expired', ...problem }]
    if (within(soon)) return [{ message: 'soon', ...problem, severity: 'warning' }]
    return within(max) ? [] : [{ message: 'long', ...problem, severity: 'warning' }]
  },
})
