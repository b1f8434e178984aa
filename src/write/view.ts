import { pattern } from '../pattern.js'
import type { Duration } from '../policy/duration.js'
import type { Policy, PolicyChannel, PolicyTime } from '../policy/policy.js'
import type { Stage } from '../policy/timeframe.js'
import type { Choices } from './choices.js'
import type { Commitment } from './commitments.js'
import type { Counted, LanguagePack } from './language-pack.js'
import { plain, type Values } from './values.js'

const WEB_ADDRESS = pattern(/^https?:\/\//)
const GROUPS = pattern(/.{4}(?=.)/g)

/** What the templates can ask for. Names are the same in all languages; every value is a token, or a word of the language. */
export type View = ReturnType<typeof viewOf>

/** Makes a policy ready for the templates of a language. What is absent in the policy is absent, null or empty here. */
export function viewOf(policy: Policy, choices: Choices, pack: LanguagePack, values: Values) {
  const ways = policy.channels.filter(({ conditional }) => !conditional).map((channel) => wayOf(channel, values))
  const fallback = policy.channels.find(({ conditional }) => conditional)
  const within = (stage: Stage, since?: PolicyTime['since']) =>
    phrase(timeFor(policy, stage, since)?.within, pack, 'within')
  const { safeHarbor, encryption, scope, advisories } = policy
  const { cyberResilience } = choices
  return {
    does: Object.fromEntries(commitmentsOf(policy, choices).map((commitment) => [commitment, true])),
    oneWay: ways.length === 1 ? ways[0] : null,
    ways,
    fallback: fallback ? wayOf(fallback, values) : null,
    bugs: policy.bugs ? values.link(policy.bugs) : null,
    acknowledge: within('acknowledge'),
    assess: within('assess'),
    assessAfterReply: within('assess', 'acknowledgement'),
    update: phrase(timeFor(policy, 'update')?.within, pack, 'every'),
    fix: within('fix'),
    disclose: within('disclose'),
    embargo: within('disclose', 'announcement'),
    fixBySeverity: policy.timeframes.flatMap(({ stage, severity, within: time }) =>
      stage === 'fix' && severity
        ? [{ severity: pack.terms.severity[severity], within: phrase(time, pack, 'within') }]
        : [],
    ),
    versions: versionsView(policy.versions, values),
    reportContents: items(policy.reportContents?.items, values),
    credit: policy.credit ?? null,
    bounty: policy.bounty ?? null,
    safeHarborFull: safeHarbor?.degree === 'full',
    safeHarborPartial: safeHarbor?.degree === 'partial',
    scope: scope ? { in: items(scope.in, values), out: items(scope.out, values) } : null,
    key:
      encryption?.url || encryption?.fingerprint
        ? {
            url: encryption.url ? values.link(encryption.url) : null,
            fingerprint: encryption.fingerprint ? values.code(grouped(encryption.fingerprint)) : null,
          }
        : null,
    advisories: advisories ? { url: advisories.url ? values.link(advisories.url) : null } : null,
    cve: policy.cve === true,
    cveAuthority: choices.cveAuthority ? values.text(choices.cveAuthority) : null,
    cra: cyberResilience
      ? {
          steward: cyberResilience.role === 'steward',
          manufacturer: cyberResilience.role === 'manufacturer',
          name: values.text(cyberResilience.name),
          supportEnds: cyberResilience.supportEnds ? values.text(cyberResilience.supportEnds) : null,
        }
      : null,
    threatModel: choices.threatModel ? values.link(choices.threatModel) : null,
    reviewed: policy.reviewed ? values.text(policy.reviewed) : null,
  }
}

/** What is older is told only where something is said to be supported. */
function commitmentsOf({ versions }: Policy, { commitments }: Choices): readonly Commitment[] {
  return versions ? commitments : commitments.filter((commitment) => commitment !== 'older-flaws-are-bugs')
}

function wayOf({ kind, target }: PolicyChannel, values: Values) {
  const isAddress = target !== null && (kind === 'advisory' || kind === 'form' || WEB_ADDRESS.test(target))
  return {
    [kind]: true,
    address:
      target === null
        ? null
        : kind === 'email'
          ? values.email(target)
          : isAddress
            ? values.link(target)
            : values.text(target),
  }
}

/** The time for every severity. */
function timeFor({ timeframes }: Policy, stage: Stage, since?: PolicyTime['since']): PolicyTime | undefined {
  return timeframes.find((time) => time.stage === stage && time.severity === null && time.since === since)
}

function phrase(time: Duration | undefined, { tag, terms }: LanguagePack, form: 'within' | 'every'): string | null {
  if (!time) return null
  const words: Counted = terms[form][time.unit]
  const exact = time.amount === 1 ? words['=1'] : undefined
  const category = new Intl.PluralRules(tag).select(time.amount)
  return (exact ?? words[category] ?? words.other).replace(
    '{n}',
    new Intl.NumberFormat(tag, { useGrouping: false }).format(time.amount),
  )
}

function versionsView(versions: Policy['versions'], values: Values) {
  if (!versions) return null
  if ('url' in versions)
    return { rows: [], ends: false, latest: false, main: false, url: versions.url ? values.link(versions.url) : null }
  const named = (range: string) => versions.entries.some((entry) => entry.range === range && entry.supported)
  const rows = versions.entries.filter(({ range }) => range !== 'latest' && range !== 'main')
  return {
    rows: rows.map(({ range, supported, ends }) => ({
      range: values.text(range),
      supported,
      ends: ends ? values.text(ends) : '',
    })),
    ends: rows.some(({ ends }) => ends),
    latest: rows.length === 0 && named('latest'),
    main: rows.length === 0 && named('main'),
    url: null,
  }
}

function items(texts: readonly string[] | undefined, values: Values): string[] | null {
  const filled = (texts ?? []).filter((text) => plain(text) !== '')
  return filled.length > 0 ? filled.map((text) => values.text(text)) : null
}

/** A fingerprint in groups of four digits, as OpenPGP programs show it. */
function grouped(fingerprint: string): string {
  return fingerprint.replace(GROUPS, '$& ')
}
