import { generateKey } from 'openpgp'
import { describe, expect, test, vi } from 'vitest'
import { lint } from '../../../src/index.js'
import { parseRemote, type RepositoryAddress } from '../../../src/policy/forge.js'
import type { NetworkQuestion } from '../../../src/surroundings/facts.js'
import { isPublic } from '../../../src/surroundings/network/addresses.js'
import { nameServer, networkFor, webServer } from './servers.js'

/** Servers take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const pages = (...targets: string[]): NetworkQuestion[] => targets.map((target) => ({ about: 'page', target }))

const NOBODY: ReadonlySet<string> = new Set()

describe('pages', () => {
  test('tell their status, and where redirects lead', async () => {
    const server = await webServer((request, response) => {
      const to = { '/old': [301, '/new'], '/out': [302, '/login'], '/mixed': [301, '/out'], '/loop': [302, '/loop'] }[
        request.url ?? ''
      ]
      if (to) response.writeHead(Number(to[0]), { location: String(to[1]) }).end()
      else response.writeHead(request.url === '/gone' ? 404 : 200).end('text')
    })
    const paths = ['/new', '/gone', '/old', '/out', '/mixed', '/loop']
    const found = (await networkFor(server)(pages(...paths.map((path) => server.at(path))))).pages
    const facts = (status: number, path: string, movedForGood = false) => ({
      status,
      url: server.at(path),
      movedForGood,
    })
    expect(paths.map((path) => found.get(server.at(path)))).toEqual([
      facts(200, '/new'),
      facts(404, '/gone'),
      facts(200, '/new', true),
      facts(200, '/login'),
      facts(200, '/login'),
      undefined,
    ])
  })

  test('are asked once in a run, and again after a fault that may pass', async () => {
    let asked = 0
    const server = await webServer((_, response) => {
      asked += 1
      if (asked === 1) response.destroy()
      else response.writeHead(asked === 2 ? 503 : 200, { 'retry-after': '0' }).end()
    })
    const ask = networkFor(server)
    const answers = await Promise.all([ask(pages(server.at('/'))), ask(pages(server.at('/'), server.at('/')))])
    for (const answer of answers) expect(answer.pages.get(server.at('/'))?.status).toBe(200)
    expect(server.requests.length).toBe(3)
  })

  test('are not known where a server does not answer, is not trusted, or leads to what is not encrypted', async () => {
    const silent = await webServer((request, response) => {
      if (request.url === '/plain') response.writeHead(302, { location: 'http://cairnbox.dev/' }).end()
    })
    const targets = [silent.at('/slow'), silent.at('/plain'), silent.at('/').replace('https', 'http'), 'https://[']
    expect((await networkFor(silent, { timeout: 300 })(pages(...targets))).pages.size).toBe(0)
    expect((await networkFor(null)(pages(silent.at('/slow')))).pages.size).toBe(0)
    expect(silent.requests).not.toContain('/')
  })

  test('get no token and no password', async () => {
    const seen: (string | undefined)[] = []
    const server = await webServer((request, response) => {
      seen.push(request.headers.authorization)
      response.end()
    })
    const github = () => ({ api: server.at(''), token: 'secret' })
    await networkFor(server, { github })(pages(server.at('/').replace('//', '//ada:word@')))
    expect(seen).toEqual([undefined])
  })
})

describe('private hosts', () => {
  test('are not asked by address, by name, or by what a name resolves to, nor after a redirect', async () => {
    const server = await webServer((_, response) => {
      response.writeHead(302, { location: server.at('/inside', 'localhost') }).end()
    })
    const { port } = server
    const literal = [
      '127.0.0.1',
      '[::1]',
      '[::ffff:7f00:1]',
      '0x7f.1',
      '2130706433',
      '169.254.169.254',
      'localhost',
      'LOCALHOST.',
    ]
    const targets = [...literal.map((host) => `https://${host}:${port}/`), 'http://169.254.169.254/latest/meta-data']
    const guarded = networkFor(server, { privateHosts: NOBODY })
    expect((await guarded(pages(...targets, server.at('/named')))).pages.size).toBe(0)
    expect(server.requests).toEqual([])

    // The first host may be asked, and sends on to one that may not.
    await networkFor(server, { privateHosts: new Set(['cairnbox.dev']) })(pages(server.at('/redirect')))
    expect(server.requests).toEqual(['/redirect'])
  })

  test('are not reached by a name that has a public address, too, or that changes between two answers', async () => {
    const server = await webServer((_, response) => response.end())
    const both = networkFor(server, { privateHosts: NOBODY, resolve: async () => ['93.184.215.14', '127.0.0.1'] })
    expect((await both(pages(server.at('/')))).pages.size).toBe(0)
    let first = true
    const resolve = async () => {
      const answer = first ? ['192.0.2.1'] : ['127.0.0.1']
      first = false
      return answer
    }
    await networkFor(server, { privateHosts: NOBODY, resolve })(pages(server.at('/')))
    expect(server.requests).toEqual([])
  })

  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['127.8.8.8', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['nothing', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected)
  })
})

describe('mail', () => {
  test('is told by what the name servers say', async () => {
    const server = await nameServer({
      'mx.cairnbox.dev': { mx: ['mail.cairnbox.dev'] },
      'null.cairnbox.dev': { mx: [''] },
      'a.cairnbox.dev': { a: '93.184.215.14' },
      'none.cairnbox.dev': {},
      'broken.cairnbox.dev': { code: 2 },
    })
    const domains = ['mx', 'null', 'a', 'none', 'gone', 'broken'].map((name) => `${name}.cairnbox.dev`)
    const ask = networkFor(null, { nameServers: [server] })
    const { mail } = await ask(domains.map((target) => ({ about: 'mail', target })))
    expect(domains.map((domain) => mail.get(domain))).toEqual([
      'accepted',
      'refused',
      'accepted',
      'none',
      'no-domain',
      undefined,
    ])
  })

  test('is not known where no name server answers', async () => {
    const ask = networkFor(null, { nameServers: ['127.0.0.1:1'], timeout: 50 })
    expect((await ask([{ about: 'mail', target: 'cairnbox.dev' }])).mail.size).toBe(0)
  })
})

describe('private reporting', () => {
  test('is what GitHub answers; a refusal says nothing', async () => {
    const seen = new Set<string | undefined>()
    const answers: Record<string, [number, string]> = {
      on: [200, '{"enabled":true}'],
      off: [200, '{"enabled":false}'],
      secret: [404, '{"message":"Not Found"}'],
      denied: [403, '{}'],
      unknown: [401, '{}'],
      broken: [200, '<html>'],
      moved: [301, '{"url":"https://cairnbox.dev/"}'],
    }
    const server = await webServer((request, response) => {
      seen.add(request.headers.authorization)
      const name = /^\/repos\/cairn\/(\w+)\/private-vulnerability-reporting$/.exec(request.url ?? '')?.[1] ?? ''
      const [status, body] = answers[name] ?? [500, '']
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
    const ask = networkFor(server, { github: () => ({ api: server.at(''), token: 'secret' }) })
    const targets = Object.keys(answers).map((name) => `cairn/${name}`)
    const { privateReporting } = await ask(targets.map((target) => ({ about: 'private-reporting', target })))
    expect([...privateReporting]).toEqual([
      ['cairn/on', true],
      ['cairn/off', false],
    ])
    expect([...seen]).toEqual(['Bearer secret'])
  })
})

test('a key is read in both forms; a page about keys is none, and what is endless is cut', async () => {
  const { publicKey } = await generateKey({
    type: 'curve25519',
    userIDs: [{ email: 'security@cairnbox.dev' }],
    format: 'object',
  })
  const server = await webServer((request, response) => {
    if (request.url === '/key.asc') response.end(publicKey.armor())
    else if (request.url === '/key.gpg') response.end(publicKey.write())
    else if (request.url === '/endless') {
      response.on('error', () => {})
      const more = () =>
        response.write('-----BEGIN PGP PUBLIC KEY BLOCK-----\n'.repeat(10_000), () => !response.destroyed && more())
      more()
    } else response.end('<html>Our key is here.</html>')
  })
  const targets = ['/key.asc', '/key.gpg', '/page', '/endless'].map((path) => server.at(path))
  const { keys } = await networkFor(server)(targets.map((target) => ({ about: 'key', target })))
  const key = {
    fingerprint: publicKey.getFingerprint().toUpperCase(),
    userIds: ['<security@cairnbox.dev>'],
    expires: null,
  }
  expect(targets.map((target) => keys.get(target))).toEqual([key, key, undefined, undefined])
})

test('a run in which all goes wrong comes to an end, and finds nothing', async () => {
  const server = await webServer((request, response) => {
    const path = request.url ?? ''
    const status = Number(/^\/(\d+)/.exec(path)?.[1])
    response.on('error', () => {})
    if (path === '/reset') response.destroy()
    else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (path === '/inside') response.writeHead(301, { location: 'https://169.254.169.254/' }).end()
    else if (path === '/odd') response.writeHead(301, { location: 'https://[' }).end()
    else if (path === '/half') response.writeHead(200, { 'content-length': '1000' }).write('half')
    else if (path === '/key') response.end('-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n=broken')
    else if (status) response.writeHead(status, { 'retry-after': '3600' }).end()
    // Else it never answers.
  })
  const paths = ['silent', 'reset', 'loop', 'inside', 'odd', 'half', 'key', '401', '403', '408', '500', '503']
  const links = paths.map((path) => `- [PGP key for encryption](${server.at(`/${path}`)})`).join('\n')
  const text = `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev, or on [this page](../../security/advisories/new). Please encrypt your report:\n\n${links}\n`
  const ask = networkFor(server, {
    timeout: 300,
    nameServers: ['127.0.0.1:1'],
    github: () => ({ api: server.at('/500'), token: null }),
  })
  const remotes = [{ remote: 'origin', ...(parseRemote('git@github.com:cairn/box.git') as RepositoryAddress) }]
  const { findings, crashed } = await lint(text, {
    path: 'SECURITY.md',
    surroundings: { repository: { remotes }, ask },
  })
  const online = ['accepting-mail-domain', 'enabled-private-reporting', 'live-encryption-key', 'live-links']
  expect(findings.filter(({ rule }) => online.includes(rule))).toEqual([])
  expect(crashed).toBe(false)
  // Each page is asked for its state and for a key, and again where a fault may pass.
  for (const path of paths) expect(server.requests.filter((one) => one === `/${path}`).length, path).toBeLessThan(20)
  expect(server.requests).toContain('/503')
})
