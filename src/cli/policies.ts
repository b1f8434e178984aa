import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { declinedMarkup, locatePolicy, POLICY_FOLDERS } from './locate-policy.js'
import { boundaryOf, POLICY, readStream, readText, statsOf, type TextOrFault } from './read-text.js'
import { replaceText } from './replace-text.js'
import { repositoryRoot, slashed } from './repository.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** The path that stands for standard input on the command line. */
export const STDIN = '-'

/** The name that it has in reports. */
const STDIN_NAME = '<stdin>'

/** A document to read, or a path that leads to none. */
export interface Policy {
  /** As the user named it, or as found from the working directory. */
  path: string
  /** Absolute; null for standard input without a name. */
  file: string | null
  /** Root of the repository that the file stands in; null where there is none. */
  repository: string | null
  /** Whether it comes from standard input, which can be read once only. */
  streamed: boolean
  /** The text, or why it cannot be had. */
  read(): TextOrFault | Promise<TextOrFault>
  /** Puts a text in the place of the one that was read; gives what is wrong where that cannot be done, and null otherwise. */
  write(before: string, after: string): Promise<string | null>
}

/** All policies that the paths lead to, each once; the policy of the repository around the working directory where there is no path. */
export async function findPolicies(
  paths: readonly string[],
  terminal: Terminal,
  stdinFilename?: string,
): Promise<Policy[]> {
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new UsageError(['Standard input can be read once only; give "-" once.'])
  }
  if (stdinFilename !== undefined && !paths.includes(STDIN)) {
    throw new UsageError(['--stdin-filename is the name of standard input; give "-" to read from there.'])
  }
  if (paths.length === 0) return policyOfFolder(repositoryRoot(terminal.cwd) ?? terminal.cwd, terminal)

  const found: Policy[] = []
  for (const path of paths) {
    found.push(...(path === STDIN ? [standardInput(terminal, stdinFilename)] : await policiesAt(path, terminal)))
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

async function policiesAt(path: string, terminal: Terminal): Promise<Policy[]> {
  const file = resolve(terminal.cwd, path)
  const stats = statsOf(file)
  if (stats?.isDirectory()) return policyOfFolder(file, terminal, path)
  if (stats === undefined && /[*?[\]{}!]/.test(path)) return policiesMatching(path, terminal)
  return [policyAt(path, terminal)]
}

/** The policy of a folder. `named` is how the user named it; a path from the working directory where he did not. */
function policyOfFolder(folder: string, { cwd }: Terminal, named?: string): Policy[] {
  const shown = (path: string) =>
    named === undefined ? slashed(relative(cwd, join(folder, path))) : `${named.replace(/[/\\]+$/, '')}/${path}`
  try {
    const real = realpathSync(folder)
    const repository = repositoryRoot(real)
    const { policy, declined } = locatePolicy(real)
    if (policy !== null) {
      const file = join(real, policy)
      return [{ path: shown(policy), file, repository, streamed: false, ...access(file, () => repository ?? real) }]
    }
    if (declined.length > 0) return declined.map((path) => fault(shown(path), declinedMarkup(path) ?? ''))
  } catch (error) {
    return [fault(named ?? folder, systemFault(error))]
  }
  return [fault(named ?? folder, nothingFound())]
}

function nothingFound(): string {
  const places = POLICY_FOLDERS.map((place) => (place === '.' ? 'its root' : `${place}/`))
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(places)
  return `No security policy found: there is no SECURITY.md in ${list}. Write one, or name the file to read.`
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
  const declined = declinedMarkup(path)
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
      ...access(file, () => boundaryOf(file, repository ?? cwd)),
    }
  } catch (error) {
    return fault(path, systemFault(error))
  }
}

/** The folder that the file may not leave is looked for anew each time, since the file may have become a link. */
function access(file: string, boundary: () => string): Pick<Policy, 'read' | 'write'> {
  return {
    read: () => readText(file, boundary, POLICY),
    write: async (before, after) =>
      before === after ? null : replaceText(file, boundary, { purpose: POLICY, before, after }),
  }
}

function standardInput({ stdin, stdout, cwd }: Terminal, filename?: string): Policy {
  const file = filename === undefined ? null : resolve(cwd, filename)
  return {
    path: filename ?? STDIN_NAME,
    file,
    repository: file === null ? null : repositoryRoot(dirname(file)),
    streamed: true,
    read: () => readStream(stdin, POLICY),
    write: async (_, after) => {
      stdout.write(after)
      return null
    },
  }
}

function fault(path: string, words: string): Policy {
  return {
    path,
    file: null,
    repository: null,
    streamed: false,
    read: () => ({ fault: words }),
    write: async () => words,
  }
}
