import fc from 'fast-check'
import type { Duration, DurationUnit } from '../../src/policy/duration.js'
import { hours } from '../../src/policy/duration.js'
import type { Policy, PolicyChannel, PolicyTime, PolicyVersion } from '../../src/policy/policy.js'
import type { Severity, Stage } from '../../src/policy/timeframe.js'
import { TEMPLATES, type TemplateName } from '../../src/write/templates.js'
import type { WriteOptions } from '../../src/write/write-policy.js'

/** The longest time that the rules of the strict preset find acceptable, by stage, in hours; times grow from stage to stage. */
const LONGEST: Readonly<Record<Stage, number>> = {
  acknowledge: 14 * 24,
  assess: 30 * 24,
  update: 30 * 24,
  fix: 80 * 24,
  disclose: 90 * 24,
}

const unit = fc.constantFrom<DurationUnit>('h', 'd', 'bd', 'w', 'mo')

function duration(longest: number): fc.Arbitrary<Duration> {
  return fc
    .record({ amount: fc.integer({ min: 1, max: 72 }), unit })
    .map((time) =>
      hours(time) <= longest ? time : { amount: Math.max(1, Math.floor(longest / 24)), unit: 'd' as const },
    )
}

function time(stage: Stage, severity: Severity | null = null): fc.Arbitrary<PolicyTime> {
  return duration(LONGEST[stage]).map((within) => ({ stage, within, severity }))
}

const word = fc.constantFrom('alpha', 'beta7', 'kappa', 'omega-3', 'tau', 'rho_x', 'ピカ', 'слово', 'ω')
const host = fc.constantFrom('zulip.dev', 'a-b.co.uk', 'project.dev', 'sub.node.org')
const email = fc
  .tuple(fc.constantFrom('security', 'sec+inbox', 'a_b', 'psirt.team'), host)
  .map(([box, at]) => `${box}@${at}`)
const page = fc
  .tuple(host, fc.array(fc.constantFrom('a', 'b-c', 'd_e', 'f(g)', 'h~i', '%20', 'j*k'), { maxLength: 3 }))
  .map(([at, path]) => `https://${['www', at].join('.')}/${path.join('/')}`)

const channel: fc.Arbitrary<PolicyChannel> = fc.oneof(
  email.map((target) => ({ kind: 'email' as const, target })),
  fc
    .constantFrom('https://github.com/o/r/security/advisories/new', null)
    .map((target) => ({ kind: 'advisory' as const, target })),
  fc
    .constantFrom('https://hackerone.com/some-project', 'https://bugcrowd.com/x')
    .map((target) => ({ kind: 'form' as const, target })),
)

/** Reports travel by one to three ways, of which the last may be for a second try. */
const channels = fc
  .tuple(
    fc.uniqueArray(channel, {
      minLength: 1,
      maxLength: 3,
      selector: ({ kind, target }) => (kind === 'advisory' ? kind : target),
    }),
    fc.boolean(),
  )
  .map(([ways, last]) => {
    const fallback = ways.at(-1)
    return ways.length > 1 && last && fallback?.kind === 'email'
      ? [...ways.slice(0, -1), { ...fallback, conditional: true as const }]
      : ways
  })

/** Times without a fall from one stage to the next: nobody fixes before the first reply. */
const assessment = fc
  .tuple(time('assess'), fc.constantFrom(undefined, 'acknowledgement' as const))
  .map(([one, since]) => ({ ...one, ...(since && { since }) }))
const publication = fc
  .tuple(time('disclose'), fc.constantFrom(undefined, 'announcement' as const))
  .map(([one, since]) => ({ ...one, ...(since && { since }) }))
const timeframes = fc
  .tuple(
    fc.option(time('acknowledge')),
    fc.option(assessment),
    // "Every hour" and "every business day" are no rhythms that the reading knows.
    fc.option(time('update').filter(({ within }) => within.amount > 1 || 'dw'.includes(within.unit))),
    fc.option(time('fix')),
    fc
      .subarray<Severity>(['critical', 'high', 'medium', 'low'])
      .chain((severities) => fc.tuple(...severities.map((severity) => time('fix', severity)))),
    fc.option(publication),
  )
  .map(([acknowledge, assess, update, fix, bySeverity, disclose]) => {
    const steady = [...bySeverity].sort((a, b) => hours(a.within) - hours(b.within))
    const severities = bySeverity.map((one, index) => ({ ...one, within: steady[index]?.within ?? one.within }))
    return [acknowledge, assess, update, fix, ...(fix ? [] : severities), disclose].filter(
      (one) => one !== null && one !== undefined,
    )
  })

const version = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom('M.x', 'M.N.x', '>= M.N', '< M.N', 'M.N'),
  )
  .map(([major, minor, form]) => form.replace('M', String(major)).replace('N', String(minor)))

const versions: fc.Arbitrary<NonNullable<Policy['versions']>> = fc.oneof(
  fc
    .uniqueArray(fc.record({ range: version, ends: fc.constantFrom(null, '2031-05', '2032-11-30') }), {
      minLength: 1,
      maxLength: 1,
      selector: ({ range }) => range,
    })
    .map((rows) => ({ entries: rows.map((row) => ({ ...row, supported: true })) })),
  fc.constant<{ entries: PolicyVersion[] }>({
    entries: [
      { range: '3.x', supported: true, ends: null },
      { range: '2.x', supported: true, ends: '2031-05' },
      { range: '1.x', supported: false, ends: null },
    ],
  }),
  fc.constantFrom('latest', 'main').map((range) => ({ entries: [{ range, supported: true, ends: null }] })),
  page.map((url) => ({ url: `${url}/releases` })),
)

const item = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

/** Policies without a fault, with any part left out. */
export function policyArbitrary(language: string): fc.Arbitrary<Policy> {
  return fc
    .record(
      {
        language: fc.constant(language),
        channels,
        timeframes,
        bugs: fc.constant('https://github.com/o/r/issues'),
        versions,
        reportContents: fc.uniqueArray(item, { minLength: 2, maxLength: 4 }).map((items) => ({ items })),
        credit: fc.record({ optOut: fc.boolean() }),
        safeHarbor: fc.record({ degree: fc.constantFrom('partial' as const, 'full' as const) }),
        bounty: fc.record({ offered: fc.boolean() }),
        scope: fc
          .record({ in: fc.uniqueArray(item, { maxLength: 3 }), out: fc.uniqueArray(item, { maxLength: 3 }) })
          .filter((scope) => scope.in.length + scope.out.length > 0),
        encryption: fc
          .record({
            url: fc.option(page.map((url) => `${url}/key.asc`)),
            fingerprint: fc.option(fc.constant('0123456789ABCDEF0123456789ABCDEF01234567')),
          })
          .filter(({ url, fingerprint }) => url !== null || fingerprint !== null),
        advisories: fc.constantFrom({ url: 'https://github.com/o/r/security/advisories' }, { url: null }),
        cve: fc.constant(true as const),
        reviewed: fc.constantFrom('2026-11-20', '2026-10'),
      },
      { requiredKeys: ['language', 'channels', 'timeframes'] },
    )
    .map((policy) => policy as Policy)
}

/** Any choice among what a template can say. */
export function optionsArbitrary(
  template: TemplateName,
): fc.Arbitrary<WriteOptions & { commitments: NonNullable<WriteOptions['commitments']> }> {
  return fc.record({
    template: fc.constant(template),
    commitments: fc.subarray([...TEMPLATES[template].proposes]),
    cveAuthority: fc.constantFrom(null, 'GitHub'),
    threatModel: fc.constant(null),
    cyberResilience: fc.constantFrom(
      null,
      { role: 'steward' as const, name: 'Kappa', supportEnds: null },
      { role: 'manufacturer' as const, name: 'Kappa', supportEnds: '2031-05' },
    ),
  })
}
