import type { RepositoryAddress } from '../../policy/forge.js'
import type { Policy } from '../../policy/policy.js'
import type { Stage } from '../../policy/timeframe.js'
import { DEFAULT_TEMPLATE, type TemplateName, type WriteOptions } from '../../writing.js'
import { type AnswerFault, type Answers, textsOf } from './answer.js'
import { conflicts, generalFaults, isPage } from './answer-faults.js'
import { commitmentsIn } from './commitments.js'
import type { Key } from './keys.js'
import {
  contactIn,
  dateIn,
  fingerprintIn,
  fixTimeIn,
  NotationError,
  referenceIn,
  timeIn,
  versionIn,
  webAddressIn,
} from './values.js'

/** What is to be written, with what is wrong in the answers. */
export interface Draft {
  policy: Policy
  options: WriteOptions
  faults: AnswerFault[]
}

/** The answers that are times for every severity, and their stages. */
export const STAGE_KEYS: readonly (readonly [Key, Stage])[] = [
  ['acknowledge', 'acknowledge'],
  ['assess', 'assess'],
  ['update-every', 'update'],
  ['disclose-after', 'disclose'],
]

/** Makes a policy of answers. A faulty answer is left out and told. */
export function draftOf(answers: Answers, repository: RepositoryAddress | null): Draft {
  const faults: AnswerFault[] = generalFaults(answers)
  const faulty = new Set(faults.map(({ key }) => key))
  const each = <Value>(key: Key, read: (text: string) => Value): Value[] =>
    faulty.has(key) ? [] : textsOf(answers, key).flatMap((text) => attempt(key, () => read(text)))
  const attempt = <Value>(key: Key, read: () => Value): Value[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof NotationError)) throw error
      faults.push({ key, source: answers[key]?.source ?? '', words: error.message })
      return []
    }
  }
  const one = <Value>(key: Key, read: (text: string) => Value): Value | undefined => each(key, read)[0]
  const word = (key: Key) => one(key, (text) => text)

  const template = (word('template') ?? DEFAULT_TEMPLATE) as TemplateName
  const language = word('language') ?? 'en'
  const times = STAGE_KEYS.flatMap(([key, stage]) => each(key, (text) => timeIn(text, stage)))
  const [credit, bounty, degree] = [word('credit'), word('bounty'), word('safe-harbor')]
  const [key, fingerprint] = [one('key', webAddressIn), one('fingerprint', fingerprintIn)]
  const scope = { in: each('scope', String), out: each('out-of-scope', String) }
  const advisories = one('advisories', (text) => (text === 'yes' ? null : webAddressIn(text)))
  const [bugs, cve, reviewed] = [one('bugs', webAddressIn), word('cve'), one('reviewed', dateIn)]
  const versions = versionsOf(answers, each)
  const include = each('include', String)

  const policy: Policy = {
    language,
    channels: [
      ...each('contact', (text) => contactIn(text, repository)),
      ...each('fallback-contact', (text) => ({ ...contactIn(text, repository), conditional: true as const })),
    ],
    ...(bugs && { bugs }),
    timeframes: [...times, ...each('fix-within', fixTimeIn)],
    ...(versions && { versions }),
    ...(include.length > 0 && { reportContents: { items: include } }),
    ...(credit && { credit: { optOut: credit === 'optional' } }),
    ...(bounty && { bounty: { offered: bounty === 'yes' } }),
    ...(degree && { safeHarbor: { degree: degree as 'partial' | 'full' } }),
    ...(scope.in.length + scope.out.length > 0 && { scope }),
    ...((key || fingerprint) && { encryption: { url: key ?? null, fingerprint: fingerprint ?? null } }),
    ...(advisories !== undefined && { advisories: { url: advisories } }),
    ...(cve && { cve: true as const }),
    ...(reviewed && { reviewed }),
  }
  const steward = word('steward')
  const name = steward ?? word('manufacturer')
  const options: WriteOptions = {
    template,
    language,
    commitments: attempt('commit', () => commitmentsIn(textsOf(answers, 'commit'), template)).flat(),
    cveAuthority: cve && cve !== 'yes' ? cve : null,
    cyberResilience: name
      ? { role: steward ? 'steward' : 'manufacturer', name, supportEnds: one('support-until', dateIn) ?? null }
      : null,
    threatModel: one('threat-model', referenceIn) ?? null,
  }
  return { policy, options, faults: [...faults, ...conflicts(answers)] }
}

type Each = <Value>(key: Key, read: (text: string) => Value) => Value[]

/** One by one, or the page that lists them. */
function versionsOf(answers: Answers, each: Each): Policy['versions'] {
  if (textsOf(answers, 'supported').some(isPage)) {
    const [url] = each('supported', webAddressIn)
    return url === undefined ? undefined : { url }
  }
  const entries = [
    ...each('supported', (text) => versionIn(text, true)),
    ...each('unsupported', (text) => versionIn(text, false)),
  ]
  return entries.length > 0 ? { entries } : undefined
}
