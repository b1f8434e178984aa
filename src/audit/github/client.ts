import { Octokit } from '@octokit/core'
import { paginateRest } from '@octokit/plugin-paginate-rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { project } from '../../project.generated.js'
import { proxiedFetch } from './proxied-fetch.js'

/** How GitHub is asked. */
export interface GitHubOptions {
  /** The address of the REST API, without a slash at the end. */
  api: string
  /** Null for nobody, who may ask 60 times an hour. */
  token: string | null
  /** Where proxies are named. */
  env: Readonly<Record<string, string | undefined>>
  /** Called where GitHub wants us to wait this many seconds, or asks again later. */
  onWait(seconds: number): void
  /** What a second of waiting takes, in milliseconds; 1000 but in tests. */
  second?: number
}

/** A limit that comes back this often in a row is no matter of waiting. */
const MOST_WAITS = 5

/** Faults of the server that may pass are asked again this often. */
const RETRIES = 3

/** Answers that asking again does not change; 409 is that of a repository without commits. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 451]

const Client = Octokit.plugin(throttling, retry, paginateRest)

export type GitHubClient = InstanceType<typeof Client>

/** Octokit with what the guidelines of the API ask for: it waits when it is told to, and makes few requests at a time. */
export async function openClient({ api, token, env, onWait, second = 1000 }: GitHubOptions): Promise<GitHubClient> {
  const waits = (seconds: number, _request: object, _client: object, count: number): boolean => {
    if (count >= MOST_WAITS) return false
    onWait(seconds)
    return true
  }
  const fetch = await proxiedFetch(env)
  return new Client({
    baseUrl: api,
    userAgent: `${project.name}/${project.version} (+${project.repository})`,
    ...(token === null ? {} : { auth: token }),
    ...(fetch && { request: { fetch } }),
    throttle: { retryAfterBaseValue: second, onRateLimit: waits, onSecondaryRateLimit: waits },
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: FINAL },
    // What goes wrong is told in our own words.
    log: { debug() {}, info() {}, warn() {}, error() {} },
  })
}

/** The status of an error of Octokit; null where there was no answer. */
export function statusOf(error: unknown): number | null {
  const { status, response } = error as { status?: unknown; response?: unknown }
  return typeof status === 'number' && response !== undefined ? status : null
}
