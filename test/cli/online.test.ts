import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith, secpolicy } from './sandbox.js'

/** Counts who connects to this machine. */
async function listener(): Promise<{ port: number; connections: () => number }> {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, connections: () => connections }
}

function folderWithLinks(port: number): string {
  const links = [
    'http://169.254.169.254/',
    `https://localhost:${port}/`,
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
  ]
  const list = links.map((link) => `- [page](${link})`).join('\n')
  return folderWith({
    'SECURITY.md': `# Security Policy\n\nReport vulnerabilities on one of these pages.\n\n${list}\n`,
  })
}

const RULES = ['--preset', 'minimal', '--rule', 'live-links=error', '--format', 'json']

test('a policy that names hosts of this machine makes no request, and gets no finding for it', async () => {
  const { port, connections } = await listener()
  const { stdout } = await secpolicy(folderWithLinks(port), ['lint', '--online', ...RULES])
  expect(stdout).not.toContain('live-links')
  expect(connections()).toBe(0)
})

test('a host that is allowed is asked, also without --online; a fault is no finding', async () => {
  const { port, connections } = await listener()
  const { stdout } = await secpolicy(folderWithLinks(port), ['lint', '--allow-private-host', '127.0.0.1', ...RULES])
  expect(stdout).not.toContain('live-links')
  expect(connections()).toBe(3)
})

test('a terminal is told what is asked, and that is taken away', async () => {
  const { port } = await listener()
  const args = ['lint', '--allow-private-host', '127.0.0.1', ...RULES]
  const { stderr } = await secpolicy(folderWithLinks(port), args, { isTTY: true })
  expect(stderr).toContain('127.0.0.1')
  expect(stderr.endsWith('\r\u001b[2K')).toBe(true)
})

test('nothing is asked unless told so', async () => {
  const { port, connections } = await listener()
  await secpolicy(folderWithLinks(port), ['lint', ...RULES])
  expect(connections()).toBe(0)
})
