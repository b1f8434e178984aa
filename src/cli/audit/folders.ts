import { realpathSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { type AuditRow, brokenRow } from '../../audit/audit-row.js'
import { findRepositories } from '../../audit/repositories.js'
import { companionKind } from '../../index.js'
import { filePage } from '../../policy/forge.js'
import type { Surroundings } from '../../surroundings/facts.js'
import { locatePolicy } from '../locate-policy.js'
import { findPolicies } from '../policies.js'
import type { Policy } from '../policy.js'
import { sourceOf } from '../policy-source.js'
import { statsOf } from '../read-text.js'
import { isInside, slashed } from '../repository.js'
import { type AppliedSettings, settingsFor } from '../settings.js'
import type { SurroundingsFinder } from '../surroundings.js'
import { systemFault } from '../system-fault.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import { type AuditedDocument, judgeDocuments } from './judge.js'
import type { AuditCommandOptions } from './options.js'

/** The roots of all repositories in the folders, each once. Throws a usage error where there is none. */
export function rootsIn(folders: readonly string[], { cwd }: Terminal): string[] {
  const wrong = folders.filter((folder) => !statsOf(resolve(cwd, folder))?.isDirectory())
  if (wrong.length > 0)
    throw new UsageError(wrong.map((folder) => `"${folder}" is no folder; name one that holds repositories.`))
  const roots = folders.flatMap((folder) => findRepositories(realpathSync(resolve(cwd, folder))))
  if (roots.length > 0) return [...new Set(roots)]
  throw new UsageError(['No repository is in these folders; a repository has a ".git" in its root.'])
}

/** How a repository is called: by its path below the working directory, or below the only folder that the user named, else by all of it. */
export function nameOf(root: string, folders: readonly string[], { cwd }: Terminal): string {
  const bases = [realpathSync(cwd), ...(folders.length === 1 ? [realpathSync(resolve(cwd, folders[0] ?? ''))] : [])]
  if (bases.includes(root)) return basename(root)
  const base = bases.find((folder) => isInside(root, folder))
  return slashed(base === undefined ? root : relative(base, root))
}

/** Judges a repository. Throws what is wrong with it, its settings too. */
export async function judgeFolder(
  root: string,
  repository: string,
  options: AuditCommandOptions,
  terminal: Terminal,
  surroundingsOf: SurroundingsFinder,
): Promise<AuditRow> {
  const { policy, declined } = locatePolicy(root)
  const policies = await findPolicies([root], terminal, { companions: true })
  const settings = await settingsFor(policies, options, terminal)
  const documents: AuditedDocument[] = []
  for (const [index, policy] of policies.entries()) {
    documents.push(await documentOf(policy, root, settings[index], surroundingsOf))
  }
  const shown = policy ?? declined[0] ?? null
  // That there is no policy is no fault of a file.
  const files = documents.filter(({ path }) => shown !== null || companionKind(path) !== null)
  const { organizationPolicy } = options
  if (shown !== null || organizationPolicy === undefined)
    return judgeDocuments({ repository, traits: [], policy: shown, inherited: false }, files)
  const inherited = await inheritedDocument(organizationPolicy, options, terminal)
  return judgeDocuments({ repository, traits: [], policy: organizationPolicy, inherited: true }, [inherited, ...files])
}

/** Tells what is wrong with a repository in its row, so that the others come to theirs. */
export function brokenFolder(repository: string, error: unknown): AuditRow {
  return brokenRow(repository, error instanceof UsageError ? error.faults.join(' ') : systemFault(error))
}

/** The policy that the forge shows for a repository that has none. */
async function inheritedDocument(
  path: string,
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<AuditedDocument> {
  const [policy] = await findPolicies([path], terminal)
  const [applied] = await settingsFor(policy ? [policy] : [], options, terminal)
  const source = policy ? await sourceOf(policy, applied, async () => ({})) : { fault: '' }
  return { path, page: null, source }
}

async function documentOf(
  policy: Policy,
  root: string,
  settings: AppliedSettings | undefined,
  surroundingsOf: SurroundingsFinder,
): Promise<AuditedDocument> {
  // What has a fault before it is read is known by the path that the user sees.
  const path = slashed(relative(root, policy.file ?? policy.path)) || '.'
  const source = await sourceOf(policy, settings, surroundingsOf)
  const page = 'fault' in source ? null : await pageOf(path, source.options.surroundings ?? {})
  return { path, page, source }
}

async function pageOf(path: string, { gather }: Surroundings): Promise<string | null> {
  const { remotes = [], defaultBranch = null } = (await gather?.(['remotes', 'defaultBranch'])) ?? {}
  const [remote] = remotes
  return remote && defaultBranch !== null ? filePage(remote, defaultBranch, path) : null
}
