import type { AuditRow } from '../../audit/audit-row.js'
import type { GitHub, HostedFiles, HostedRepository } from '../../audit/github/index.js'
import { companionKind, type LintOptions } from '../../index.js'
import { filePage, gitHubName } from '../../policy/forge.js'
import type { NetworkFacts, OrganizationPolicy, Surroundings } from '../../surroundings/facts.js'
import type { Source } from '../../surroundings/repository/repository.js'
import { companionsAmong } from '../locate-companions.js'
import { declinedMarkup, locateAmong } from '../locate-policy.js'
import type { AppliedSettings } from '../settings.js'
import { type AuditedDocument, judgeDocuments } from './judge.js'

/** What is the same for all repositories of an owner. */
export interface HostedAudit {
  github: GitHub
  settings: AppliedSettings['settings']
  /** The policy in the owner's repository `.github`; null where there is none. */
  inherited: InheritedPolicy | null
  /** Asks the network, where that is allowed. */
  ask: Surroundings['ask']
}

/** A policy that holds for the repositories of an owner that have none. */
export interface InheritedPolicy extends OrganizationPolicy {
  /** Its address on the web. */
  page: string | null
}

/** Texts that lead to other texts are fetched in rounds; more of them are a maze. */
const MOST_ROUNDS = 8

/** Judges a repository on GitHub as one on this machine, by fetching what is read of it, and nothing else. */
export async function judgeHosted(repository: HostedRepository, audit: HostedAudit): Promise<AuditRow> {
  const files = await audit.github.files(repository)
  const source = sourceOf(repository, files, audit.github)
  for (let round = 0; ; round++) {
    const row = await judgeOnce(repository, files, source, audit)
    if (round === MOST_ROUNDS || !(await fetchWanted(repository, files, audit))) return row
  }
}

/** The policy that an owner has for all repositories; null where there is none. */
export async function inheritedPolicy(owner: string, github: GitHub): Promise<InheritedPolicy | null> {
  const repository = await github.repository(owner, '.github')
  if (repository === null) return null
  const files = await github.files(repository)
  const { policy } = locateAmong((folder) => files.names(folder))
  if (policy === null) return null
  for (let round = 0; round <= MOST_ROUNDS && files.read(policy) === null; round++) {
    if (!(await files.fetchWanted((sha) => github.text(repository, sha)))) return null
  }
  const text = files.read(policy)
  return text === null
    ? null
    : { path: `${owner}/.github/${policy}`, text, wasThis: false, page: pageOf(repository, policy) }
}

function fetchWanted(repository: HostedRepository, files: HostedFiles, { github }: HostedAudit): Promise<boolean> {
  return files.fetchWanted((sha) => github.text(repository, sha))
}

async function judgeOnce(
  repository: HostedRepository,
  files: HostedFiles,
  source: Source,
  audit: HostedAudit,
): Promise<AuditRow> {
  const located = locateAmong((folder) => files.names(folder))
  const own = located.policy ?? located.declined[0] ?? null
  const documents = [...(own === null ? [] : [own]), ...companionsAmong(source)].map((path): AuditedDocument => {
    const page = pageOf(repository, path)
    const text = files.read(path)
    const declined = companionKind(path) === null ? declinedMarkup(path) : null
    const fault = declined ?? (text === null ? faultOf(path, files) : null)
    return {
      path,
      page,
      source:
        fault === null ? { text: text ?? '', options: optionsFor(path, source, files, repository, audit) } : { fault },
    }
  })
  const { inherited, settings } = audit
  const traits = [...(repository.archived ? ['archived' as const] : []), ...(repository.fork ? ['fork' as const] : [])]
  const name = { repository: `${repository.owner}/${repository.name}`, traits }
  if (own !== null || inherited === null) return judgeDocuments({ ...name, policy: own, inherited: false }, documents)
  const { path, page, text } = inherited
  const borrowed = { path, page, source: { text, options: { path, settings } } }
  return judgeDocuments({ ...name, policy: path, inherited: true }, [borrowed, ...documents])
}

/** Before the first round has fetched it, a file is not there yet, and this is told to nobody. */
function faultOf(path: string, files: HostedFiles): string {
  return files.isTooLarge(path)
    ? 'This is larger than 1 MiB; keep it short and link to long material.'
    : 'This is not valid UTF-8, or a link that leads nowhere; save the text itself in that encoding.'
}

function optionsFor(
  path: string,
  source: Source,
  files: HostedFiles,
  { owner, name, web }: HostedRepository,
  { settings, inherited, ask, github }: HostedAudit,
): LintOptions {
  const surroundings: Surroundings = {
    path,
    exists: (other) => files.exists(other),
    read: (other) => files.read(other),
    gather: async (facts) => {
      const { gatherFor, openSource } = await import('../../surroundings/repository/index.js')
      return gatherFor(path, openSource(source), facts)
    },
    // Of its own repository GitHub is asked without more ado: that is what the audit is for.
    ask: async (questions) => {
      const own = gitHubName({ host: new URL(web).host, owner, name })
      const isOwn = (question: { about: string; target: string }) =>
        question.about === 'private-reporting' && question.target.toLowerCase() === own.toLowerCase()
      const others = await (ask?.(questions.filter((question) => !isOwn(question))) ?? NOTHING)
      const answer = questions.some(isOwn) ? await github.privateReporting(owner, name).catch(() => null) : null
      const answers = answer === null ? [] : questions.filter(isOwn).map(({ target }) => [target, answer] as const)
      return { ...others, privateReporting: new Map([...others.privateReporting, ...answers]) }
    },
    ...(inherited && name !== '.github' && { organizationPolicy: inherited }),
  }
  return { path, settings, surroundings }
}

const NOTHING: NetworkFacts = { privateReporting: new Map(), mail: new Map(), pages: new Map(), keys: new Map() }

/** Answers what is asked of git, and reads what was fetched. */
function sourceOf(repository: HostedRepository, files: HostedFiles, github: GitHub): Source {
  const { web, branch } = repository
  let tags: Promise<string[]> | null = null
  return {
    async git(command) {
      if (command === 'remote') return `origin\t${web} (fetch)\n`
      if (command === 'rev-parse') return 'false\n'
      if (command === 'ls-files') return files.paths.join('\0')
      if (command !== 'for-each-ref') return null
      tags ??= github.tags(repository)
      const refs = (await tags).map((ref) => `${ref} `)
      return [...refs, `refs/remotes/origin/HEAD refs/remotes/origin/${branch}`].join('\n')
    },
    read: (path) => files.read(path),
    target: (path) => files.target(path),
    names: (folder) => files.names(folder),
  }
}

function pageOf({ web, branch }: HostedRepository, path: string): string | null {
  return filePage({ forge: 'github', web }, branch, path)
}
