import type { GitHubAccess } from './github-access.js'
import { get } from './request.js'
import type { RequestOptions } from './request-options.js'

/**
 * Whether a repository takes private reports: `owner/name`, on another server than github.com with its host before. Null where GitHub does
 * not say, as for a private repository, or one that has moved.
 */
export async function askPrivateReporting(
  repository: string,
  accessTo: (host: string) => GitHubAccess | null,
  options: RequestOptions,
): Promise<boolean | null> {
  const [name = '', owner = '', host = 'github.com'] = repository.split('/').reverse()
  const access = accessTo(host)
  if (access === null) return null
  const path = [owner, name].map(encodeURIComponent).join('/')
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(access.token === null ? {} : { authorization: `Bearer ${access.token}` }),
  }
  const answer = await get(new URL(`${access.api}/repos/${path}/private-vulnerability-reporting`), options, {
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
