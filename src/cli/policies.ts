import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { companionKind } from '../index.js'
import { pattern } from '../pattern.js'
import { locateCompanions } from './locate-companions.js'
import { declinedMarkup, isPolicyName, locatePolicy, misplacedPolicy, POLICY_FOLDERS } from './locate-policy.js'
import { access, fault, type Policy, STDIN, standardInput } from './policy.js'
import { statsOf } from './read-text.js'
import { repositoryRoot, slashed } from './repository.js'
import { FOLDER_FAULT, systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

const GLOB = pattern(/[*?[\]{}!]/)
const FINAL_SLASHES = pattern(/(?<![/\\])[/\\]+$/)

/** How policies are looked for. */
export interface FindOptions {
  /** The name of standard input. */
  stdinFilename?: string | undefined
  /** Also look for security.txt and security-insights.yml where a folder is named. */
  companions?: boolean
}

/** All policies that the paths lead to, each once; the policy of the repository around the working directory where there is no path. */
export async function findPolicies(
  paths: readonly string[],
  terminal: Terminal,
  { stdinFilename, companions = false }: FindOptions = {},
): Promise<Policy[]> {
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new UsageError(['Standard input can be read once only; give "-" once.'])
  }
  if (stdinFilename !== undefined && !paths.includes(STDIN)) {
    throw new UsageError(['--stdin-filename is the name of standard input; give "-" to read from there.'])
  }
  const inFolder = companions ? policyWithCompanions : policyOfFolder
  if (paths.length === 0) return inFolder(repositoryRoot(terminal.cwd) ?? terminal.cwd, terminal)

  const found: Policy[] = []
  for (const path of paths) {
    found.push(
      ...(path === STDIN ? [standardInput(terminal, stdinFilename)] : await policiesAt(path, terminal, inFolder)),
    )
  }
  return onceEach(found)
}

/** Paths and globs may lead to a file several times: the first one names it. */
function onceEach(policies: readonly Policy[]): Policy[] {
  const first = new Map<string, Policy>()
  for (const policy of policies) {
    const key = policy.streamed ? STDIN : (policy.file ?? policy.path)
    if (!first.has(key)) first.set(key, policy)
  }
  return [...first.values()]
}

async function policiesAt(path: string, terminal: Terminal, inFolder: typeof policyOfFolder): Promise<Policy[]> {
  const file = resolve(terminal.cwd, path)
  const stats = statsOf(file)
  if (stats?.isDirectory()) return inFolder(file, terminal, path)
  if (stats === undefined && GLOB.test(path)) return policiesMatching(path, terminal)
  return [policyAt(path, terminal)]
}

/** The policy of a folder, and the files for machines beside it. */
function policyWithCompanions(folder: string, terminal: Terminal, named?: string): Policy[] {
  const policies = policyOfFolder(folder, terminal, named)
  const root = statsOf(folder)?.isDirectory() ? realpathSync(folder) : null
  const paths = root === null ? [] : locateCompanions(root)
  return [...policies, ...paths.map((path) => policyAt(shownPath(folder, path, terminal, named), terminal))]
}

/** The path of what stands in a folder, for users. */
function shownPath(folder: string, path: string, { cwd }: Terminal, named?: string): string {
  return named === undefined
    ? slashed(relative(cwd, join(folder, path)))
    : `${named.replace(FINAL_SLASHES, '')}/${path}`
}

/** The policy of a folder. `named` is how the user named it; a path from the working directory where he did not. */
function policyOfFolder(folder: string, terminal: Terminal, named?: string): Policy[] {
  const shown = (path: string) => shownPath(folder, path, terminal, named)
  try {
    const real = realpathSync(folder)
    const repository = repositoryRoot(real)
    const { policy, declined } = locatePolicy(real)
    if (policy !== null) {
      const file = join(real, policy)
      const boundary = { folder: repository ?? real, forLinks: false }
      return [{ path: shown(policy), file, repository, streamed: false, ...access(file, boundary) }]
    }
    if (declined.length > 0) return declined.map((path) => fault(shown(path), declinedMarkup(path) ?? ''))
  } catch (error) {
    return [fault(named ?? folder, systemFault(error))]
  }
  return [fault(named ?? folder, isPolicyName(basename(folder)) ? FOLDER_FAULT : nothingFound(folder))]
}

function nothingFound(folder: string): string {
  const places = POLICY_FOLDERS.map((place) => (place === '.' ? 'its root' : `${place}/`))
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(places)
  const misplaced = misplacedIn(folder)
  const advice = misplaced
    ? `No forge shows ${misplaced}: move it to .github/SECURITY.md, or name it here to judge it where it is.`
    : 'Write one, or name the file to read.'
  return `No security policy found: there is no SECURITY.md in ${list}. ${advice}`
}

/** Null also where the folder does not tell. */
function misplacedIn(folder: string): string | null {
  try {
    return misplacedPolicy(folder)
  } catch {
    return null
  }
}

/** A glob leads to files only, and not into the folders of version control and installed packages unless it names them. */
async function policiesMatching(pattern: string, terminal: Terminal): Promise<Policy[]> {
  const { glob } = await import('tinyglobby')
  const ignore = ['.git', 'node_modules'].filter((name) => !pattern.includes(name)).map((name) => `**/${name}/**`)
  const paths = await glob(slashed(pattern), {
    cwd: terminal.cwd,
    ignore,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  if (paths.length === 0) return [fault(pattern, 'No file matches this pattern; check its spelling.')]
  return paths.sort().map((path) => policyAt(path, terminal))
}

function policyAt(path: string, { cwd }: Terminal): Policy {
  const declined = companionKind(path) === null ? declinedMarkup(path) : null
  if (declined !== null) return fault(path, declined)

  const file = resolve(cwd, path)
  try {
    const folder = realpathSync(dirname(file))
    const repository = repositoryRoot(folder)
    return {
      path,
      file: join(folder, basename(file)),
      repository,
      streamed: false,
      ...access(file, { folder: repository ?? cwd, forLinks: true }),
    }
  } catch (error) {
    return fault(path, systemFault(error))
  }
}
