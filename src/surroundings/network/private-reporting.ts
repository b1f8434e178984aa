import { get, type RequestOptions } from './request.js'

/** Where GitHub is asked, and as whom. */
export interface GitHubAccess {
  /** Without a slash at the end. */
  api: string
  /** Null for nobody. */
  token: string | null
}

/** Whether a repository takes private reports. Null where GitHub does not say, as for a private repository, or one that has moved. */
export async function askPrivateReporting(
  repository: string,
  { api, token }: GitHubAccess,
  options: RequestOptions,
): Promise<boolean | null> {
  const path = repository.split('/').map(encodeURIComponent).join('/')
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  const answer = await get(new URL(`${api}/repos/${path}/private-vulnerability-reporting`), options, {
    largest: 64 * 1024,
    headers,
  })
  if (answer?.status !== 200) return null
  try {
    const { enabled } = JSON.parse(new TextDecoder().decode(answer.body)) as { enabled?: unknown }
    return typeof enabled === 'boolean' ? enabled : null
  } catch {
    return null
  }
}
