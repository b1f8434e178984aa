import { type GitHubClient, type GitHubOptions, openClient, statusOf } from './client.js'
import { type HostedFile, HostedFiles } from './files.js'

/** A repository on GitHub. */
export interface HostedRepository {
  owner: string
  name: string
  /** The default branch. */
  branch: string
  /** The address of its page. */
  web: string
  archived: boolean
  fork: boolean
}

/** What is asked of GitHub. Whatever is asked may throw; {@link faultOf} says why. */
export interface GitHub {
  /** Those of an organisation or a user. */
  repositories(owner: string): Promise<HostedRepository[]>
  /** One of them; null where there is none that may be seen. */
  repository(owner: string, name: string): Promise<HostedRepository | null>
  files(repository: HostedRepository): Promise<HostedFiles>
  /** The text of a file by its hash; null where it is none in UTF-8. */
  text(repository: HostedRepository, sha: string): Promise<string | null>
  /** Names of tags. */
  tags(repository: HostedRepository): Promise<string[]>
  /** Whether private vulnerability reporting is on; null where GitHub does not say. */
  privateReporting(owner: string, name: string): Promise<boolean | null>
}

/** A page of a list: the most that GitHub gives. */
const PER_PAGE = 100

/** Folders that are asked for one by one where the whole tree is too large to be told. */
const SEPARATE = [
  '.github',
  '.github/ISSUE_TEMPLATE',
  '.well-known',
  'docs',
  'static',
  'static/.well-known',
  'public',
  'public/.well-known',
]

export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  const client = await openClient(options)
  return {
    repositories: (owner) => repositoriesOf(owner, client),
    repository: (owner, name) =>
      unless([404, 403], null, async () =>
        hosted((await client.request('GET /repos/{owner}/{repo}', { owner, repo: name })).data),
      ),
    files: (repository) => filesOf(repository, client),
    text: async ({ owner, name }, sha) => {
      const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        owner,
        repo: name,
        file_sha: sha,
      })
      return decoded(Buffer.from(data.content, 'base64'))
    },
    tags: async ({ owner, name }) => {
      const refs: { ref: string }[] = await unless([404, 409], [], () =>
        client.paginate('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
          owner,
          repo: name,
          ref: 'tags',
          per_page: PER_PAGE,
        }),
      )
      return refs.map(({ ref }) => ref)
    },
    privateReporting: (owner, name) =>
      unless([401, 403, 404, 422], null, async () => {
        const route = 'GET /repos/{owner}/{repo}/private-vulnerability-reporting'
        const { data } = await client.request(route, { owner, repo: name })
        return typeof data.enabled === 'boolean' ? data.enabled : null
      }),
  }
}

/** Why GitHub was asked in vain, and what to do. */
export function faultOf(error: unknown, api: string): string {
  const status = statusOf(error)
  const { host } = new URL(api)
  if (status === null) return `${host} cannot be reached: ${error instanceof Error ? error.message : String(error)}.`
  if (status === 401) return `${host} refuses the token (status 401); check GITHUB_TOKEN, or leave it out.`
  if (status === 403 || status === 429)
    return `${host} refuses to answer (status ${status}); give a token that may read this in GITHUB_TOKEN, or wait.`
  return `${host} answered with status ${status}; try again later.`
}

async function repositoriesOf(owner: string, client: GitHubClient): Promise<HostedRepository[]> {
  const ofOrganisation = await unless([404], null, () =>
    client.paginate('GET /orgs/{org}/repos', { org: owner, per_page: PER_PAGE }),
  )
  const found =
    ofOrganisation ?? (await client.paginate('GET /users/{username}/repos', { username: owner, per_page: PER_PAGE }))
  return found.map(hosted)
}

interface Described {
  name: string
  owner: { login: string }
  html_url: string
  default_branch?: string | undefined
  archived?: boolean | undefined
  fork: boolean
}

function hosted({
  name,
  owner,
  html_url,
  default_branch = 'main',
  archived = false,
  fork,
}: Described): HostedRepository {
  return { name, owner: owner.login, web: html_url, branch: default_branch, archived, fork }
}

async function filesOf({ owner, name, branch }: HostedRepository, client: GitHubClient): Promise<HostedFiles> {
  const treeAt = async (at: string, recursive: boolean) => {
    const path = { owner, repo: name, tree_sha: at }
    // A repository without commits has no tree: 409.
    return unless([404, 409], { tree: [], truncated: false }, async () => {
      const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
      return (await client.request(route, { ...path, ...(recursive && { recursive: '1' }) })).data
    })
  }
  const whole = await treeAt(branch, true)
  const files = new Map(whole.tree.flatMap((entry) => fileIn('', entry)))
  if (!whole.truncated) return new HostedFiles(files)
  const roots = ['', ...SEPARATE]
  const parts = await Promise.all(
    roots.map(async (folder) => ({ folder, ...(await treeAt(folder === '' ? branch : `${branch}:${folder}`, false)) })),
  )
  for (const { folder, tree } of parts) {
    for (const [path, file] of tree.flatMap((entry) => fileIn(folder, entry))) files.set(path, file)
  }
  return new HostedFiles(files)
}

interface Entry {
  path?: string | undefined
  mode?: string | undefined
  type?: string | undefined
  sha?: string | undefined
  size?: number | undefined
}

/** The mode of git for a symbolic link. */
const LINK = '120000'

/** Submodules are files for git, too; they hold no text. */
function fileIn(folder: string, { path, mode, type, sha, size = 0 }: Entry): [string, HostedFile][] {
  if (path === undefined || sha === undefined || type === 'tree') return []
  const file = { sha, size: type === 'commit' ? Number.POSITIVE_INFINITY : size, isLink: mode === LINK }
  return [[folder === '' ? path : `${folder}/${path}`, file]]
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What is asked, or another value where GitHub answers with one of these statuses. */
async function unless<Value, Other>(
  statuses: readonly number[],
  other: Other,
  ask: () => Promise<Value>,
): Promise<Value | Other> {
  try {
    return await ask()
  } catch (error) {
    const status = statusOf(error)
    if (status !== null && statuses.includes(status)) return other
    throw error
  }
}
