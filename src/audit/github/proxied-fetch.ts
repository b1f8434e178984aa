import { proxyIn } from '../../surroundings/network/proxy.js'

/** A fetch that goes through the proxy of the environment; undefined where none is named, since Node has one that goes straight. */
export async function proxiedFetch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<typeof fetch | undefined> {
  const proxy = proxyIn(env)
  if (proxy === null) return undefined
  const { EnvHttpProxyAgent, fetch: undiciFetch } = await import('undici')
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy: proxy.uri, httpProxy: '', noProxy: proxy.noProxy })
  return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch
}
