import type { IncomingHttpHeaders } from 'node:http'
import type { Resolve } from './addresses.js'
import type { HttpProxy } from './proxy.js'

/** How servers are asked. */
export interface RequestOptions {
  resolve: Resolve
  /** Names and addresses that may be asked although they are in a private network. */
  privateHosts: ReadonlySet<string>
  /** In milliseconds, for one request. */
  timeout: number
  /** How often a request is made again that failed in a way that may pass. */
  retries: number
  /** The first pause between two of them, in milliseconds; each later one is twice as long. */
  pause: number
  /** Certificates to trust beside those of Node. */
  ca?: string
  /** What all requests go through but those to its exceptions; absent where none is named. */
  proxy?: HttpProxy
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** Empty where no body was wanted. */
  body: Uint8Array
}
