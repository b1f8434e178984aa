import { request as httpsRequest } from 'node:https'
import { project } from '../../project.generated.js'
import { guardedLookup, mayAsk } from './addresses.js'
import type { Answer, RequestOptions } from './request-options.js'

/** The longest time in milliseconds that a server can ask us to wait. */
const LONGEST_PAUSE = 5000

/** States of a server that may pass. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/** One GET, without following redirects, made again where that may help; null where it may not be made or got no answer. */
export async function get(
  url: URL,
  options: RequestOptions,
  { largest = 0, headers = {} }: { largest?: number; headers?: Record<string, string> } = {},
): Promise<Answer | null> {
  if (url.protocol !== 'https:' || !mayAsk(url.hostname, options.privateHosts)) return null
  for (let attempt = 0; ; attempt += 1) {
    const answer = await once(url, options, largest, headers)
    const passes = answer === 'failed' || (answer !== null && PASSING.has(answer.status))
    if (!passes || attempt >= options.retries) return answer === 'failed' ? null : answer
    await sleep(pauseOf(answer, options.pause * 2 ** attempt))
  }
}

/** Null where asking again would not help: the address is private. */
async function once(
  url: URL,
  options: RequestOptions,
  largest: number,
  more: Record<string, string>,
): Promise<Answer | null | 'failed'> {
  const headers = {
    'user-agent': `${project.name}/${project.version} (+${project.repository})`,
    accept: '*/*',
    ...more,
  }
  if (options.proxy === undefined) return getStraight(url, options, largest, headers)
  const { getThrough } = await import('./proxied.js')
  return getThrough(options.proxy, url, options, { largest, headers })
}

function getStraight(
  url: URL,
  { resolve, privateHosts, timeout, ca }: RequestOptions,
  largest: number,
  headers: Record<string, string>,
): Promise<Answer | null | 'failed'> {
  return new Promise((settle) => {
    const request = httpsRequest(url, {
      lookup: guardedLookup(resolve, privateHosts),
      headers,
      signal: AbortSignal.timeout(timeout),
      agent: false,
      ...(ca === undefined ? {} : { ca }),
    })
    request.on('error', (error) => settle(error.name === 'PrivateAddressError' ? null : 'failed'))
    request.on('response', (response) => {
      const chunks: Uint8Array[] = []
      let size = 0
      const finish = () => {
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).subarray(0, largest),
        })
        response.destroy()
      }
      if (largest === 0) return finish()
      response.on('data', (chunk: Uint8Array) => {
        chunks.push(chunk)
        size += chunk.length
        if (size >= largest) finish()
      })
      response.on('end', finish)
      response.on('error', () => settle('failed'))
    })
    request.end()
  })
}

/** As long as the server asks for, within bounds; a part by chance, so that not all come back at once. */
function pauseOf(answer: Answer | 'failed' | null, usual: number): number {
  const asked = answer === null || answer === 'failed' ? Number.NaN : Number(answer.headers['retry-after']) * 1000
  return Math.min(Number.isNaN(asked) ? usual * (1 + Math.random()) : asked, LONGEST_PAUSE)
}

function sleep(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}
