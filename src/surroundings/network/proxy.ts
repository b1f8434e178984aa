/** A proxy that the environment names. */
export interface HttpProxy {
  /** Its address, with name and password where it wants them. */
  uri: string
  /** Hosts that are asked without it, as in `NO_PROXY`. */
  noProxy: string
}

const SCHEMES = ['http:', 'https:', 'socks5:']

/** The proxy for `https:`, in lower or upper case as other programs take it; null where there is none. Throws where it is no address. */
export function proxyIn(env: Readonly<Record<string, string | undefined>>): HttpProxy | null {
  const uri = env.https_proxy || env.HTTPS_PROXY
  if (!uri) return null
  if (!URL.canParse(uri) || !SCHEMES.includes(new URL(uri).protocol)) {
    // It may hold a password, so that it is not repeated.
    throw new Error('HTTPS_PROXY is no address of a proxy; write one such as http://proxy.example.org:3128.')
  }
  return { uri, noProxy: env.no_proxy ?? env.NO_PROXY ?? '' }
}
