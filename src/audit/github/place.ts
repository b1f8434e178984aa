/** Where GitHub is asked, and as whom. */
export interface GitHubPlace {
  /** The address of the REST API, without a slash at the end. */
  api: string
  /** Null for nobody. */
  token: string | null
}

/** The software as a service: its API has a host of its own. */
const PUBLIC_API = 'https://api.github.com'

/** Hosts of enterprises that GitHub itself runs. */
const TENANT = '.ghe.com'

/**
 * The address of the API and the token, by what the user named and by the environment that GitHub's own tools use. An address of pages,
 * such as `https://github.example.org`, leads to the API of that server. Null for an address that must not get a token: no `https:`, but
 * on this machine.
 */
export function gitHubPlace(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): GitHubPlace | null {
  const address = named ?? (env.GITHUB_API_URL || PUBLIC_API)
  const url = parsed(address)
  if (url === null || (url.protocol !== 'https:' && !isThisMachine(url))) return null
  const api = apiOf(url)
  const enterprise = api === PUBLIC_API ? null : env.GH_ENTERPRISE_TOKEN || env.GITHUB_ENTERPRISE_TOKEN
  return { api, token: enterprise || env.GITHUB_TOKEN || env.GH_TOKEN || null }
}

function apiOf(url: URL): string {
  const path = url.pathname === '/' ? '' : url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname
  if (url.host === 'github.com' || url.host === 'api.github.com') return PUBLIC_API
  if (url.host.endsWith(TENANT)) return `https://${url.host.startsWith('api.') ? '' : 'api.'}${url.host}`
  return `${url.origin}${path === '' ? '/api/v3' : path}`
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
