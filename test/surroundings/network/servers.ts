import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import {
  type Answer,
  decode,
  encode,
  type Packet,
  type Question,
  RECURSION_AVAILABLE,
  RECURSION_DESIRED,
} from 'dns-packet'
import { onTestFinished } from 'vitest'
import { type NetworkOptions, openNetwork } from '../../../src/surroundings/network/network.js'
import { folderWith } from '../../cli/sandbox.js'

/** Names that the certificate is for; all of them lead to this machine. */
const NAMES = ['cairnbox.dev', 'www.cairnbox.dev', 'slate.dev', 'localhost']

/** A web server of this machine. */
export interface WebServer {
  /** Addresses of its pages, under one of its names. */
  at(path: string, name?: string): string
  port: number
  ca: string
  /** Paths that were asked for. */
  requests: string[]
}

/** Answers with TLS until the test is finished. */
export async function webServer(listener: RequestListener): Promise<WebServer> {
  const tls = certificate()
  const requests: string[] = []
  const server: Server = createServer(tls, (request, response) => {
    requests.push(request.url ?? '')
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, requests, ca: String(tls.cert), at: (path, name = 'cairnbox.dev') => `https://${name}:${port}${path}` }
}

function certificate(): ServerOptions {
  const folder = folderWith({})
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = `subjectAltName=${NAMES.map((name) => `DNS:${name}`).join(',')},IP:127.0.0.1`
  const options = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  execFileSync(
    'openssl',
    ['req', '-x509', ...options, '-subj', '/CN=cairnbox.dev', '-addext', names, '-keyout', key, '-out', cert],
    { stdio: 'pipe' },
  )
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

/** The network of a test: short pauses, and every name leads to this machine. */
export function networkFor(server: Pick<WebServer, 'ca'> | null, more: Partial<NetworkOptions> = {}) {
  return openNetwork({
    resolve: async () => ['127.0.0.1'],
    privateHosts: new Set(NAMES),
    timeout: 5000,
    retries: 2,
    pause: 5,
    nameServers: [],
    github: () => ({ api: 'https://cairnbox.dev', token: null }),
    ...(server && { ca: server.ca }),
    ...more,
  })
}

/** What a name server knows of a domain. */
export interface Zone {
  mx?: string[]
  a?: string
  /** An answer without records and with this code, such as 2 for a fault of the server. */
  code?: number
}

/** A name server of this machine; gives its address with the port. Domains that it does not know do not exist. */
export async function nameServer(zones: Record<string, Zone>): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const { id = 0, questions = [] } = decode(message)
    const [question] = questions
    const zone = zones[question?.name ?? '']
    const code = zone ? (zone.code ?? 0) : NXDOMAIN
    const answers = question && zone ? answersTo(question, zone) : []
    // The flags of a response to a recursive question, with the code in the last four bits.
    const response: Packet = {
      type: 'response',
      id,
      flags: RECURSION_DESIRED | RECURSION_AVAILABLE | code,
      questions,
      answers,
    }
    socket.send(encode(response), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void socket.close())
  return `127.0.0.1:${socket.address().port}`
}

const NXDOMAIN = 3

function answersTo({ name, type }: Question, { mx = [], a }: Zone): Answer[] {
  if (type === 'MX') return mx.map((exchange) => ({ name, type, ttl: 60, data: { exchange, preference: 0 } }))
  return type === 'A' && a !== undefined ? [{ name, type, ttl: 60, data: a }] : []
}
