import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { NetworkQuestion, Surroundings } from '../surroundings/facts.js'
import { readInside } from '../surroundings/repository/files.js'
import type { Repository } from '../surroundings/repository/index.js'
import type { Policy } from './policy.js'
import { progressOn } from './progress.js'
import { isInside, slashed } from './repository.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** What the command line says of surroundings. */
export interface SurroundingsOptions {
  /** The file with the policy that the organisation has for all its repositories. */
  organizationPolicy?: string
  /** Ask the network, too. */
  online?: boolean
  /** Hosts that may be asked although they are in a private network. */
  allowPrivateHost?: string[]
}

/** Tells the surroundings of a policy with this text. */
export type SurroundingsFinder = (policy: Pick<Policy, 'file' | 'repository'>, text: string) => Promise<Surroundings>

/** What is gathered of a repository is gathered once for all of its policies. Throws a usage error for options that lead nowhere. */
export async function surroundingsFinder(
  options: SurroundingsOptions,
  terminal: Pick<Terminal, 'cwd' | 'env' | 'stderr'>,
): Promise<SurroundingsFinder> {
  const { organizationPolicy } = options
  const repositories = new Map<string, Promise<Repository>>()
  const organization = organizationPolicy === undefined ? null : await organizationAt(organizationPolicy, terminal.cwd)
  const ask = await askNetwork(options, terminal)
  return async ({ file, repository }, text) => ({
    ...(file === null ? {} : around(file, repository, repositories)),
    ...(ask && { ask }),
    ...(organization && { organizationPolicy: await organization.besides(text) }),
  })
}

/** Asks the network, where the command line allows it; on a terminal a line tells how far that is. */
export async function askNetwork(
  { online = false, allowPrivateHost = [] }: SurroundingsOptions,
  terminal: Pick<Terminal, 'env' | 'stderr'>,
): Promise<Surroundings['ask']> {
  if (!online) return undefined
  const { defaultOptions, openNetwork } = await import('../surroundings/network/network.js')
  const progress = progressOn(terminal, null)
  const onQuestion = ({ target }: NetworkQuestion) => {
    progress.begin(target)
    return progress.finish
  }
  try {
    const ask = openNetwork({ ...defaultOptions(terminal.env, allowPrivateHost), onQuestion })
    return async (questions) => {
      const facts = await ask(questions)
      if (questions.length > 0) progress.clear()
      return facts
    }
  } catch (error) {
    throw new UsageError([(error as Error).message])
  }
}

async function organizationAt(path: string, cwd: string) {
  const { readOrganization } = await import('../surroundings/repository/index.js')
  const organization = readOrganization(resolve(cwd, path), path)
  if (organization) return organization
  throw new UsageError([`--organization-policy "${path}": this cannot be read; name a file in UTF-8.`])
}

function around(file: string, root: string | null, repositories: Map<string, Promise<Repository>>): Surroundings {
  if (root === null || !isInside(file, root)) return {}
  const path = slashed(relative(root, file))
  return {
    path,
    exists: (other) => existsBelow(root, other),
    read: (other) => readInside(root, other),
    gather: async (facts) => {
      const { gatherFor } = await import('../surroundings/repository/index.js')
      const repository = repositories.get(root) ?? opened(root)
      repositories.set(root, repository)
      return gatherFor(path, await repository, facts)
    },
  }
}

/** Most runs need nothing of it, and need not wait for what gathers it. */
async function opened(root: string): Promise<Repository> {
  const { openRepository } = await import('../surroundings/repository/index.js')
  return openRepository(root)
}

function existsBelow(root: string, path: string): boolean {
  const file = resolve(root, path)
  return isInside(file, root) && existsSync(file)
}
