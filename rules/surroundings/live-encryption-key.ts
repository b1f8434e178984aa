import { type Context, defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import type { FetchedKey } from '../../src/surroundings/facts.js'

const SECURE_LINK = pattern(/^https:\/\//i)

const ADDRESS = 'https://cairnbox.dev/key.asc'
const POLICY = `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please encrypt your report with [our PGP key](${ADDRESS}).\n`
const key = (facts: Partial<FetchedKey>) => ({
  keys: {
    [ADDRESS]: { fingerprint: '0'.repeat(40), userIds: ['Box <security@cairnbox.dev>'], expires: null, ...facts },
  },
})

export default defineRule({
  id: 'live-encryption-key',
  summary:
    'The OpenPGP key behind a link has not expired, names the contact, and has the fingerprint that the text gives.',
  why: 'Programs refuse to encrypt to an expired key, and a report encrypted to the key of somebody else cannot be read. A page without a key is not judged. Judged with `--online`.',
  source: 'https://github.com/go-gitea/gitea/issues/31591',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    expired: 'The key at {url} expired on {date}; extend it, or link to a new one.',
    foreign:
      'The key at {url} belongs to "{owner}", and no address for reports is of the same domain; link to your own.',
    fingerprint:
      'The key at {url} has the fingerprint {fingerprint}, which is not the one given here; correct one of them.',
  },
  examples: [
    { policy: POLICY, network: key({}), problems: [] },
    { policy: POLICY, network: {}, problems: [] },
    { policy: POLICY, network: key({ expires: new Date('2025-01-01') }), now: '2026-11-20', problems: ['expired'] },
    { policy: POLICY, network: key({ userIds: ['Ada <ada@slate.dev>'] }), problems: ['foreign'] },
    {
      policy: `${POLICY}\nIts PGP fingerprint is 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567.\n`,
      network: key({}),
      problems: ['fingerprint'],
    },
  ],

  asks: (context) => linksIn(context).map(({ url }) => ({ about: 'key', target: url })),
  check(context) {
    const { reading, surroundings, now } = context
    const houses = reading.channels.flatMap(({ value: { kind, target } }) =>
      kind === 'email' && target ? [target.slice(target.lastIndexOf('@')).toLowerCase()] : [],
    )
    return linksIn(context).flatMap(({ url, place }): Problem<'expired' | 'foreign' | 'fingerprint'>[] => {
      const found = surroundings.network?.keys.get(url)
      if (!found) return []
      const { expires, userIds, fingerprint } = found
      if (expires && expires < now) {
        return [{ message: 'expired', place, data: { url, date: expires.toISOString().slice(0, 10) } }]
      }
      const isOurs = userIds.some((id) => houses.some((house) => id.toLowerCase().includes(house)))
      if (!isOurs && houses.length > 0 && userIds.length > 0) {
        return [{ message: 'foreign', place, data: { url, owner: userIds[0] ?? '' } }]
      }
      const { fingerprints } = reading
      const isNamed = fingerprints.length === 0 || fingerprints.some(({ value }) => fingerprint.endsWith(value))
      return isNamed ? [] : [{ message: 'fingerprint', place, data: { url, fingerprint } }]
    })
  },
})

/** Links of statements on encryption that are addresses by themselves. */
function linksIn({ reading }: Pick<Context, 'reading'>) {
  return reading.topics.flatMap(({ value, place }) =>
    value.topic === 'encryption' && value.url && SECURE_LINK.test(value.url) ? [{ url: value.url, place }] : [],
  )
}
