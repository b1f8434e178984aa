import { printable } from '../../formats/printable.js'
import { pattern } from '../../pattern.js'
import { privateReportPage, type RepositoryAddress } from '../../policy/forge.js'
import type { PolicyFile, RepositoryFacts, Sourced } from '../../surroundings/facts.js'
import type { Key } from './keys.js'
import { proposedVersions, type VersionProposal } from './versions.js'

const OF_SECURITY = pattern(/security|vulnerab/i)
const LINE_BREAK = pattern(/\r?\n/)
const FIELD = pattern(/^(contact|encryption):\s*(\S+)\s*$/i)
const MAIL_LINK = pattern(/^mailto:/i)
const SECURE_LINK_OR_EMAIL = pattern(/^https:|@/i)
const WEB_ADDRESS = pattern(/^https?:/i)
const BLANK = pattern(/\s/)

/** An answer that the repository suggests, and where it says so. */
export interface Proposal {
  key: Key
  text: string
  /** `git remote origin`, `package.json line 4`. */
  from: string
}

/** What is known before anybody is asked. */
export interface Detected {
  repository: RepositoryAddress | null
  /** Of one key, the best one first. */
  proposals: Proposal[]
  versions: VersionProposal | null
  /** Policies where a forge looks for them, in its order. */
  policies: PolicyFile[]
}

/** The parts of the facts that proposals are made of. */
export const DETECTED_FACTS = [
  'remotes',
  'releases',
  'manifests',
  'changelog',
  'policies',
  'securityTxt',
  'issuePage',
] as const

export type DetectedFacts = Pick<RepositoryFacts, (typeof DETECTED_FACTS)[number]>

export function detect(facts: DetectedFacts): Detected {
  const [remote = null] = facts.remotes
  const proposals = [
    ...(remote ? ofRemote(remote) : []),
    ...facts.securityTxt.flatMap(ofSecurityTxt),
    ...facts.manifests.flatMap(({ contacts }) => contacts.flatMap(ofManifest)),
    ...facts.issuePage.contactLinks.flatMap(({ value, ...place }) =>
      OF_SECURITY.test(`${value.name} ${value.about}`) ? [at('contact', { value: value.url, ...place })] : [],
    ),
    ...(remote ? ofForge(remote) : []),
  ]
  return {
    repository: remote,
    proposals: proposals.filter(isUsable).filter(isFirst),
    versions: proposedVersions(facts),
    policies: facts.policies.filter(({ recognised }) => recognised),
  }
}

/** The proposals for one key. */
export function proposalsFor({ proposals }: Pick<Detected, 'proposals'>, key: Key): Proposal[] {
  return proposals.filter((proposal) => proposal.key === key)
}

function ofRemote(remote: RepositoryFacts['remotes'][number]): Proposal[] {
  const page = privateReportPage(remote)
  const from = `git remote ${remote.remote}`
  return [
    ...(page ? [{ key: 'contact' as const, text: page, from }] : []),
    ...(remote.forge === 'github'
      ? [{ key: 'advisories' as const, text: `${remote.web}/security/advisories`, from }]
      : []),
  ]
}

/** The tracker that every repository of a forge has; what a manifest names goes before. */
function ofForge({ forge, web, remote }: RepositoryFacts['remotes'][number]): Proposal[] {
  if (forge === 'unknown') return []
  return [{ key: 'bugs', text: forge === 'gitlab' ? `${web}/-/issues` : `${web}/issues`, from: `git remote ${remote}` }]
}

/** RFC 9116: `Contact` and `Encryption`, each a URI. */
function ofSecurityTxt({ path, text }: { path: string; text: string }): Proposal[] {
  return text.split(LINE_BREAK).flatMap((line, index) => {
    const [, field = '', value = ''] = FIELD.exec(line) ?? []
    const target = value.replace(MAIL_LINK, '')
    if (!SECURE_LINK_OR_EMAIL.test(target)) return []
    return [at(field.toLowerCase() === 'contact' ? 'contact' : 'key', { value: target, path, line: index + 1 })]
  })
}

function ofManifest({ value: { purpose, target }, ...place }: DetectedFacts['manifests'][number]['contacts'][number]) {
  if (purpose === 'security') return [at('contact', { value: target, ...place })]
  return purpose === 'bugs' && WEB_ADDRESS.test(target) ? [at('bugs', { value: target, ...place })] : []
}

function at(key: Key, { value, path, line }: Sourced<string>): Proposal {
  return { key, text: value, from: line === null ? path : `${path} line ${line}` }
}

/** Repositories are strangers' work: nothing that a terminal acts on, and no second value within the first. */
function isUsable({ text, from }: Proposal): boolean {
  return !BLANK.test(text) && [text, from].every((words) => printable(words) === words)
}

function isFirst({ key, text }: Proposal, index: number, all: readonly Proposal[]): boolean {
  return all.findIndex((other) => other.key === key && other.text === text) === index
}
