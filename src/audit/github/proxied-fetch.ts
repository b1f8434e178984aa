/** A fetch that goes through the proxy of the environment; undefined where none is named, since Node has one that goes straight. */
export async function proxiedFetch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<typeof fetch | undefined> {
  const httpsProxy = env.https_proxy || env.HTTPS_PROXY
  const httpProxy = env.http_proxy || env.HTTP_PROXY
  if (!httpsProxy && !httpProxy) return undefined
  const { EnvHttpProxyAgent, fetch: undiciFetch } = await import('undici')
  const dispatcher = new EnvHttpProxyAgent({
    noProxy: env.no_proxy ?? env.NO_PROXY ?? '',
    ...(httpsProxy && { httpsProxy }),
    ...(httpProxy && { httpProxy }),
  })
  return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch
}
