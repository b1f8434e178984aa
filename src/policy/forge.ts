import { pattern } from '../pattern.js'

const LEADING_SLASHES = pattern(/^\/+/)
const GIT_PREFIX = pattern(/^git\+/)
const REMOTE_PROTOCOL = pattern(/^(?:https?|ssh|git):$/)
const WEB_PROTOCOL = pattern(/^https?:$/)
const WWW = pattern(/^www\./)
const GIT_SUFFIX = pattern(/\.git$/)

/** The software that serves a repository; `unknown` where its host does not tell. */
export type Forge = 'github' | 'gitlab' | 'gitea' | 'bitbucket' | 'unknown'

/** Where a repository lives on the web. */
export interface RepositoryAddress {
  forge: Forge
  /** In lower case, with a port where the web uses one. */
  host: string
  /** User, organisation or group; groups within groups with slashes. */
  owner: string
  name: string
  /** The address of its page, without a slash at the end. */
  web: string
}

const HOSTS: ReadonlyMap<string, Forge> = new Map<string, Forge>([
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['codeberg.org', 'gitea'],
  ['gitea.com', 'gitea'],
  ['bitbucket.org', 'bitbucket'],
])

/** Names under which forges take SSH where port 22 is closed. */
const SSH_HOSTS: ReadonlyMap<string, string> = new Map([
  ['ssh.github.com', 'github.com'],
  ['altssh.gitlab.com', 'gitlab.com'],
  ['altssh.bitbucket.org', 'bitbucket.org'],
])

/** The first name of a host that serves its own forge: `gitlab.example.org`. */
const FIRST_NAMES: ReadonlyMap<string, Forge> = new Map<string, Forge>([
  ['github', 'github'],
  ['gitlab', 'gitlab'],
  ['gitea', 'gitea'],
  ['forgejo', 'gitea'],
  ['bitbucket', 'bitbucket'],
])

/** `git@host:owner/name`, which is no URL; a letter and a colon are a drive of Windows. */
const SCP = pattern(/^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/)

/** Reads the address of a git remote in any form that git takes; null for a path on this machine and what is no address. */
export function parseRemote(remote: string): RepositoryAddress | null {
  const scp = SCP.exec(remote)
  const url = parsed(scp ? `ssh://${scp[1]}/${scp[2]?.replace(LEADING_SLASHES, '')}` : remote.replace(GIT_PREFIX, ''))
  if (url === null || !REMOTE_PROTOCOL.test(url.protocol)) return null
  const isWeb = WEB_PROTOCOL.test(url.protocol)
  return addressOf(isWeb ? url.protocol : 'https:', webHost(isWeb ? url.host : url.hostname), url.pathname)
}

/** The repository that a page of a known forge belongs to, such as that of an advisory; null for any other page. */
export function repositoryOfPage(page: string): RepositoryAddress | null {
  const url = parsed(page)
  if (url === null || !WEB_PROTOCOL.test(url.protocol)) return null
  const host = url.host.toLowerCase().replace(WWW, '')
  const forge = forgeOf(host)
  if (forge === 'unknown') return null
  const path = forge === 'gitlab' ? url.pathname.split('/-/')[0] : url.pathname.split('/').slice(0, 3).join('/')
  const [first = ''] = (path ?? '').split('/').filter(Boolean)
  return PAGES_OF_FORGES.has(first.toLowerCase()) ? null : addressOf(url.protocol, host, path ?? '')
}

/** First steps of paths on a forge that are no owner. */
const PAGES_OF_FORGES: ReadonlySet<string> = new Set([
  'about',
  'advisories',
  'apps',
  'collections',
  'contact',
  'enterprise',
  'explore',
  'features',
  'login',
  'marketplace',
  'orgs',
  'organizations',
  'security',
  'settings',
  'sponsors',
  'topics',
  'user',
  'users',
])

/** The page on which the forge takes a private report; null where it has none. */
export function privateReportPage({ forge, web }: RepositoryAddress): string | null {
  if (forge === 'github') return `${web}/security/advisories/new`
  return forge === 'gitlab' ? `${web}/-/issues/new?issue[confidential]=true` : null
}

/** How a repository on a server of GitHub is named where its private reporting is asked for: with the host, where that is not github.com. */
export function gitHubName({ host, owner, name }: Pick<RepositoryAddress, 'host' | 'owner' | 'name'>): string {
  return host === 'github.com' ? `${owner}/${name}` : `${host}/${owner}/${name}`
}

/** How the forges show a file of a branch. */
const FILES: Readonly<Partial<Record<Forge, string>>> = {
  github: 'blob',
  gitlab: '-/blob',
  gitea: 'src/branch',
}

/** The page of a file; null where the forge is not known. A line is named by `#L12` behind it. */
export function filePage(
  { forge, web }: Pick<RepositoryAddress, 'forge' | 'web'>,
  branch: string,
  path: string,
): string | null {
  const steps = [...branch.split('/'), ...path.split('/')].map(encodeURIComponent).join('/')
  const folder = FILES[forge]
  return folder === undefined ? null : `${web}/${folder}/${steps}`
}

/** Whether both are the same repository: forges tell no capitals apart. */
export function isSameRepository(a: RepositoryAddress, b: RepositoryAddress): boolean {
  return keyOf(a) === keyOf(b)
}

function keyOf({ host, owner, name }: RepositoryAddress): string {
  return `${host}/${owner}/${name}`.toLowerCase()
}

function addressOf(protocol: string, host: string, path: string): RepositoryAddress | null {
  const steps = path.split('/').filter(Boolean).map(decoded)
  const name = steps.at(-1)?.replace(GIT_SUFFIX, '') ?? ''
  const owner = steps.slice(0, -1).join('/')
  if (host === '' || name === '' || owner === '') return null
  return { forge: forgeOf(host), host, owner, name, web: `${protocol}//${host}/${owner}/${name}` }
}

/** The host behind its names for SSH, and behind an alias such as `github.com-work` for a second account. */
function webHost(host: string): string {
  const lower = host.toLowerCase()
  const aliased = [...HOSTS.keys()].find((known) => lower.startsWith(`${known}-`))
  return aliased ?? SSH_HOSTS.get(lower) ?? lower
}

function forgeOf(host: string): Forge {
  if (host.endsWith('.ghe.com')) return 'github'
  return HOSTS.get(host) ?? FIRST_NAMES.get(host.split('.')[0] ?? '') ?? 'unknown'
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
