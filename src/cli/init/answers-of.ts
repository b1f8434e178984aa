import type { RepositoryAddress } from '../../policy/forge.js'
import type { Policy, PolicyChannel, PolicyVersion } from '../../policy/policy.js'
import type { MakingRecord } from '../../writing.js'
import type { Answer, Answers } from './answer.js'
import { draftOf, STAGE_KEYS } from './draft.js'
import type { Key } from './keys.js'
import { timeText } from './values.js'

/** The answers that a policy was, or could have been, made of; what no answer can say is left out. `source` is where it stands. */
export function answersOf(
  policy: Policy,
  options: MakingRecord | null,
  source: string,
  repository: RepositoryAddress | null,
): Answers {
  const texts = { ...policyTexts(policy), ...(options && optionTexts(options, policy.cve === true)) }
  const stated = Object.entries(texts).filter(([, words]) => words.length > 0)
  const answers: Answers = Object.fromEntries(
    stated.map(([key, words]): [string, Answer] => [key, { texts: words, source }]),
  )
  const faulty = new Set(draftOf(answers, repository).faults.map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !faulty.has(key as Key)))
}

function policyTexts(policy: Policy): Partial<Record<Key, readonly string[]>> {
  const { credit, bounty, safeHarbor, scope, encryption, advisories } = policy
  const ways = policy.channels.filter(({ kind, target }) => target !== null && WRITTEN.has(kind))
  const times = STAGE_KEYS.map(([key, stage]) => [
    key,
    policy.timeframes.filter((time) => time.stage === stage && time.severity === null).map(timeText),
  ])
  return {
    language: [policy.language],
    contact: ways.filter(({ conditional }) => !conditional).map(targetOf),
    'fallback-contact': ways
      .filter(({ conditional }) => conditional)
      .slice(0, 1)
      .map(targetOf),
    bugs: policy.bugs ? [policy.bugs] : [],
    ...versionTexts(policy.versions),
    ...Object.fromEntries(times),
    'fix-within': policy.timeframes
      .filter(({ stage }) => stage === 'fix')
      .map((time) => `${time.severity ? `${time.severity}=` : ''}${timeText(time)}`),
    credit: credit ? [credit.optOut ? 'optional' : 'yes'] : [],
    advisories: advisories ? [advisories.url ?? 'yes'] : [],
    include: policy.reportContents?.items ?? [],
    bounty: bounty ? [bounty.offered ? 'yes' : 'no'] : [],
    'safe-harbor': safeHarbor ? [safeHarbor.degree] : [],
    scope: scope?.in ?? [],
    'out-of-scope': scope?.out ?? [],
    key: encryption?.url ? [encryption.url] : [],
    fingerprint: encryption?.fingerprint ? [encryption.fingerprint] : [],
    cve: policy.cve ? ['yes'] : [],
    reviewed: policy.reviewed ? [policy.reviewed] : [],
  }
}

/** Ways to report that an answer can name. */
const WRITTEN: ReadonlySet<PolicyChannel['kind']> = new Set(['email', 'advisory', 'form'])

function targetOf({ target }: PolicyChannel): string {
  return target ?? ''
}

function versionTexts(versions: Policy['versions']): Partial<Record<Key, readonly string[]>> {
  if (!versions) return {}
  if ('url' in versions) return { supported: versions.url ? [versions.url] : [] }
  const text = ({ range, ends }: PolicyVersion) => (ends ? `${range}=${ends}` : range)
  return {
    supported: versions.entries.filter(({ supported }) => supported).map(text),
    unsupported: versions.entries.filter(({ supported }) => !supported).map(text),
  }
}

function optionTexts(options: MakingRecord, cve: boolean): Partial<Record<Key, readonly string[]>> {
  const { cyberResilience: act, cveAuthority, threatModel } = options
  return {
    template: [options.template],
    language: [options.language],
    commit: options.commitments,
    ...(cve && cveAuthority ? { cve: [cveAuthority] } : {}),
    ...(act ? { [act.role]: [act.name], 'support-until': act.supportEnds ? [act.supportEnds] : [] } : {}),
    'threat-model': threatModel ? [threatModel] : [],
  }
}
