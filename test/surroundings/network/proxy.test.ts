import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { NetworkQuestion } from '../../../src/surroundings/facts.js'
import { proxyIn } from '../../../src/surroundings/network/proxy.js'
import { folderWith, secpolicy } from '../../cli/sandbox.js'
import { networkFor, webServer } from './servers.js'

/** Servers take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const pages = (...targets: string[]): NetworkQuestion[] => targets.map((target) => ({ about: 'page', target }))

/** A proxy that takes every host for this machine; `asked` are the hosts, `refusal` a status that it answers instead. */
async function proxyServer(refusal?: number) {
  const asked: { host: string; authorization: string | undefined }[] = []
  const server = createServer()
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push({ host: url, authorization: headers['proxy-authorization'] })
    socket.on('error', () => {})
    if (refusal !== undefined) return void socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`)
    const upstream = connect(Number(url.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { asked, uri: `http://127.0.0.1:${port}`, authorized: `http://ada:word@127.0.0.1:${port}` }
}

describe('a proxy', () => {
  test('is what all is asked through, but the hosts that are excepted', async () => {
    const server = await webServer((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.end('text')
    })
    const { asked, authorized } = await proxyServer()
    const ask = networkFor(server, { proxy: { uri: authorized, noProxy: 'slate.dev' } })
    const [old, other] = [server.at('/old'), server.at('/', 'slate.dev')]
    const found = (await ask(pages(old, other))).pages
    expect(found.get(old)).toEqual({ status: 200, url: server.at('/new'), movedForGood: true })
    expect(found.get(other)?.status).toBe(200)
    const authorization = `Basic ${Buffer.from('ada:word').toString('base64')}`
    const connection = { host: `cairnbox.dev:${server.port}`, authorization }
    expect(asked).toEqual([connection, connection])
  })

  test('gets no host that is known to be private, and any that this machine does not know', async () => {
    const server = await webServer((_, response) => response.end())
    const { asked, uri } = await proxyServer()
    const resolve = async (host: string) => {
      if (host === 'slate.dev') return ['127.0.0.1']
      throw new Error('ENOTFOUND')
    }
    const ask = networkFor(server, { proxy: { uri, noProxy: '' }, privateHosts: new Set(), resolve })
    const hidden = ['https://169.254.169.254/', 'https://localhost/', 'https://[::1]/', server.at('/', 'slate.dev')]
    const known = server.at('/')
    const found = (await ask(pages(...hidden, known))).pages
    expect([...found.keys()]).toEqual([known])
    expect(asked.map(({ host }) => host)).toEqual([`cairnbox.dev:${server.port}`])
  })

  test('that refuses, or is not there, makes no finding', async () => {
    const server = await webServer((_, response) => response.end())
    for (const uri of [(await proxyServer(407)).uri, (await proxyServer(502)).uri, 'http://127.0.0.1:1']) {
      expect((await networkFor(server, { proxy: { uri, noProxy: '' } })(pages(server.at('/')))).pages.size).toBe(0)
    }
    expect(server.requests).toEqual([])
  })

  test.each([
    [{}, null],
    [{ HTTP_PROXY: 'http://proxy.cairnbox.dev' }, null],
    [
      { HTTPS_PROXY: 'http://a.cairnbox.dev', https_proxy: 'http://b.cairnbox.dev', NO_PROXY: 'x' },
      { uri: 'http://b.cairnbox.dev', noProxy: 'x' },
    ],
  ])('is found in the environment: %j', (env, expected) => {
    expect(proxyIn(env)).toEqual(expected)
  })

  test('that is no address is wrong usage, and its password is not shown', async () => {
    const env = { HTTPS_PROXY: 'ada:word@proxy:3128' }
    const { code, stderr } = await secpolicy(folderWith({ 'SECURITY.md': '' }), ['lint', '--online'], { env })
    expect([code, stderr]).toEqual([2, expect.stringContaining('HTTPS_PROXY is no address')])
    expect(stderr).not.toContain('word')
  })
})
