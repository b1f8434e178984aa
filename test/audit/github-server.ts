import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A repository on the forge of a test. */
export interface Stored {
  /** Texts by path; a text behind `->` is a symbolic link to the path in it. */
  files?: Record<string, string | Uint8Array>
  tags?: string[]
  archived?: boolean
  fork?: boolean
  /** Whether private vulnerability reporting is on; who asks is refused where absent. */
  privateReporting?: boolean
  /** The tree is so large that it is told in parts alone. */
  huge?: boolean
}

/** An answer in place of the true one, given once. */
interface Fault {
  path: RegExp
  status: number
  headers?: Record<string, string>
  message?: string
}

/** A server that answers as the REST API of GitHub. */
export interface GitHubServer {
  /** The address of the API. */
  api: string
  /** Paths that were asked for, with what follows them. */
  requests: string[]
  /** Times of the requests, in milliseconds. */
  times: number[]
  faults: Fault[]
}

/** Items on a page at most: the real limit would need hundreds of repositories. */
const PAGE = 2

export async function gitHubServer(
  owners: Record<string, Record<string, Stored>>,
  { users = [], token = 'secret' }: { users?: string[]; token?: string | null } = {},
): Promise<GitHubServer> {
  const state: GitHubServer = { api: '', requests: [], times: [], faults: [] }
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    state.requests.push(url.replace('/api/v3', ''))
    state.times.push(Date.now())
    const fault = state.faults.find(({ path }) => path.test(url))
    if (fault) {
      state.faults.splice(state.faults.indexOf(fault), 1)
      return void send(response, fault.status, { message: fault.message ?? '' }, fault.headers)
    }
    if (token !== null && request.headers.authorization !== `token ${token}`)
      return void send(response, 401, { message: 'Bad credentials' })
    answer(request, response, owners, users, state.api)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  state.api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`
  return state
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  owners: Record<string, Record<string, Stored>>,
  users: readonly string[],
  api: string,
): void {
  const url = new URL(request.url ?? '', api)
  const path = decodeURIComponent(url.pathname.replace('/api/v3', ''))
  const [, kind, owner = '', list] = /^\/(orgs|users)\/([^/]+)\/(repos)$/.exec(path) ?? []
  if (list) {
    const found = owners[owner]
    if (!found || users.includes(owner) !== (kind === 'users')) return void notFound(response)
    return void sendPage(
      response,
      Object.keys(found).map((name) => described(owner, name, found[name] ?? {})),
      url,
    )
  }
  const [, login = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const stored = owners[login]?.[name]
  if (!stored) return void notFound(response)
  if (rest === '') return void send(response, 200, described(login, name, stored))
  if (rest === '/private-vulnerability-reporting') {
    if (stored.privateReporting === undefined) return void send(response, 403, { message: 'Forbidden' })
    return void send(response, 200, { enabled: stored.privateReporting })
  }
  if (rest.startsWith('/git/trees/')) return void sendTree(response, stored, rest.slice('/git/trees/'.length), url)
  if (rest === '/git/matching-refs/tags')
    return void send(
      response,
      200,
      (stored.tags ?? []).map((tag) => ({ ref: `refs/tags/${tag}` })),
    )
  const content = Object.values(stored.files ?? {}).find((text) => rest === `/git/blobs/${hash(text)}`)
  if (content === undefined) return void notFound(response)
  send(response, 200, { encoding: 'base64', content: Buffer.from(withoutMark(content)).toString('base64') })
}

function described(owner: string, name: string, { archived = false, fork = false }: Stored): object {
  const html_url = `https://github.com/${owner}/${name}`
  return { name, owner: { login: owner }, html_url, default_branch: 'main', archived, fork }
}

function sendTree(response: ServerResponse, { files = {}, huge = false }: Stored, at: string, url: URL): void {
  if (Object.keys(files).length === 0) return void send(response, 409, { message: 'Git Repository is empty.' })
  const folder = at.includes(':') ? `${at.slice(at.indexOf(':') + 1)}/` : ''
  const recursive = url.searchParams.has('recursive')
  const tree = Object.entries(files).flatMap(([path, text]) => {
    const inner = path.startsWith(folder) ? path.slice(folder.length) : ''
    if (inner === '' || (!recursive && inner.includes('/'))) return []
    const mode = typeof text === 'string' && text.startsWith('->') ? '120000' : '100644'
    return [{ path: inner, mode, type: 'blob', sha: hash(text), size: withoutMark(text).length }]
  })
  if (tree.length === 0) return void notFound(response)
  send(response, 200, recursive && huge ? { tree: [], truncated: true } : { tree, truncated: false })
}

function sendPage(response: ServerResponse, items: readonly object[], url: URL): void {
  const page = Number(url.searchParams.get('page') ?? 1)
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  const link = page * PAGE < items.length ? { link: `<${next.href}>; rel="next"` } : {}
  send(response, 200, items.slice((page - 1) * PAGE, page * PAGE), link)
}

function notFound(response: ServerResponse): void {
  send(response, 404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' })
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(body)
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', etag: `W/"${hash(text)}"`, ...headers })
    .end(text)
}

function hash(text: string | Uint8Array): string {
  return createHash('sha1').update(text).digest('hex')
}

function withoutMark(text: string | Uint8Array): string | Uint8Array {
  return typeof text === 'string' ? text.replace(/^->/, '') : text
}
