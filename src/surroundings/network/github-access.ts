/** Where a server of GitHub is asked, and as whom. */
export interface GitHubAccess {
  /** The address of the REST API, without a slash at the end. */
  api: string
  /** Null for nobody. */
  token: string | null
}

const PUBLIC_HOST = 'github.com'

/** Hosts of enterprises that GitHub itself runs. */
const TENANT = '.ghe.com'

/**
 * The access to a host by the environment that GitHub's own tools use; null where nothing says that the host is a server of GitHub. A
 * token goes to the host that it is for, and to no other: that of `GITHUB_TOKEN` is in `GITHUB_SERVER_URL`, that of `GH_ENTERPRISE_TOKEN` in `GH_HOST`.
 */
export function gitHubAccess(env: Readonly<Record<string, string | undefined>>): (host: string) => GitHubAccess | null {
  const server = hostOf(env.GITHUB_SERVER_URL) ?? PUBLIC_HOST
  const enterprise = env.GH_HOST?.toLowerCase() || null
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || null
  const enterpriseToken = env.GH_ENTERPRISE_TOKEN || env.GITHUB_ENTERPRISE_TOKEN || null
  return (host) => {
    const isServer = host === server
    const api = isServer && env.GITHUB_API_URL ? withoutSlash(env.GITHUB_API_URL) : apiOf(host)
    if (isServer) return { api, token }
    if (host === enterprise) return { api, token: host.endsWith(TENANT) ? token : enterpriseToken }
    const isGitHub = host === PUBLIC_HOST || host.endsWith(TENANT) || host.startsWith('github.')
    return isGitHub ? { api, token: null } : null
  }
}

function apiOf(host: string): string {
  if (host === PUBLIC_HOST) return 'https://api.github.com'
  return host.endsWith(TENANT) ? `https://api.${host}` : `https://${host}/api/v3`
}

function withoutSlash(address: string): string {
  return address.endsWith('/') ? address.slice(0, -1) : address
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null
}
