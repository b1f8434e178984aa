import type { Dispatcher } from 'undici'
import { guardedLookup, isPublic } from './addresses.js'
import type { HttpProxy } from './proxy.js'
import type { Answer, RequestOptions } from './request-options.js'

/** Dispatchers by their options, each of which holds for a run. */
const OPENED = new WeakMap<RequestOptions, Promise<Dispatcher>>()

/**
 * One GET through the proxy, or past it for the hosts in `NO_PROXY`. The proxy finds the address of a host by itself, so that only what this
 * machine knows of it can be checked: null where that is private.
 */
export async function getThrough(
  proxy: HttpProxy,
  url: URL,
  options: RequestOptions,
  { largest, headers }: { largest: number; headers: Record<string, string> },
): Promise<Answer | null | 'failed'> {
  if (await isKnownAsPrivate(url.hostname, options)) return null
  const { request } = await import('undici')
  const opened = OPENED.get(options) ?? open(proxy, options)
  OPENED.set(options, opened)
  try {
    const signal = AbortSignal.timeout(options.timeout)
    const answer = await request(url, { dispatcher: await opened, headers, signal, reset: true })
    return { status: answer.statusCode, headers: answer.headers, body: await beginningOf(answer.body, largest) }
  } catch (error) {
    return error instanceof Error && error.name === 'PrivateAddressError' ? null : 'failed'
  }
}

async function open({ uri, noProxy }: HttpProxy, { resolve, privateHosts, ca }: RequestOptions): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import('undici')
  const trust = ca === undefined ? {} : { ca }
  return new EnvHttpProxyAgent({
    httpsProxy: uri,
    // Not that of the process: nothing but https is asked.
    httpProxy: '',
    noProxy,
    connect: { lookup: guardedLookup(resolve, privateHosts), ...trust },
    requestTls: trust,
  })
}

/** A name that this machine cannot resolve says nothing: behind a proxy that is usual. */
async function isKnownAsPrivate(host: string, { resolve, privateHosts }: RequestOptions): Promise<boolean> {
  if (privateHosts.has(host)) return false
  try {
    return !(await resolve(host)).every(isPublic)
  } catch {
    return false
  }
}

async function beginningOf(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown; on: NodeJS.EventEmitter['on'] },
  largest: number,
) {
  const chunks: Uint8Array[] = []
  let size = 0
  body.on('error', () => {})
  if (largest > 0) {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= largest) break
    }
  }
  body.destroy()
  return Buffer.concat(chunks).subarray(0, largest)
}
