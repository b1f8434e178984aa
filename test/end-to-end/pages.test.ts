import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { cloneInto, ROOT } from './clone.js'
import { GOOD_POLICY, repositoryWith, secpolicy } from './installed.js'

const DOCS = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'))
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...DOCS.map((name) => `docs/${name}`)]

/** The fenced blocks of our pages whose first line is this. */
function blocks(info: string): { page: string; body: string }[] {
  return PAGES.flatMap((page) => {
    const block = new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\``, 'gms')
    return [...readFileSync(join(ROOT, page), 'utf8').matchAll(block)].map(([, body = '']) => ({ page, body }))
  })
}

test.each(blocks('sh run=project'))('in a project, $page: $body', ({ body }) => {
  const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY, 'packages/a/SECURITY.md': GOOD_POLICY })
  const path = `${join(inject('installed'), 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  // npx looks for the command in the project first, then on the path.
  for (const command of body.split('\n').filter(Boolean)) {
    const run = () =>
      execFileSync('bash', ['-c', `set -eo pipefail; ${command.replaceAll('npx ', '')}`], {
        cwd: root,
        env: { ...process.env, PATH: path },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    expect(run, command).not.toThrow()
  }
})

test.each([
  ...blocks('sh run=fresh').map((block) => ({ ...block, policy: {} })),
  ...blocks('sh run=old').map((block) => ({ ...block, policy: { 'SECURITY.md': GOOD_POLICY } })),
])('in a repository on a forge, $page: $body', ({ body, policy }) => {
  const answers = readFileSync(join(ROOT, 'docs/examples/answers.yaml'), 'utf8')
  const root = repositoryWith({ 'answers.yaml': answers, ...policy })
  for (const args of [
    ['init', '--quiet'],
    ['remote', 'add', 'origin', 'https://github.com/cairnbox/cairn'],
  ])
    execFileSync('git', args, { cwd: root })
  const path = `${join(inject('installed'), 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  const options = { cwd: root, env: { ...process.env, PATH: path }, stdio: 'pipe' } as const
  expect(() => execFileSync('bash', ['-ec', body.replaceAll('npx ', '')], options)).not.toThrow()
  expect(existsSync(join(root, 'SECURITY.md'))).toBe(true)
})

test.each(blocks('sh run=clone'))('in a fresh clone, $page: $body', { timeout: 300_000 }, ({ body }) => {
  const clone = repositoryWith({})
  cloneInto(clone)
  const output = execFileSync('bash', ['-c', `set -e; ${body}`], { cwd: clone, encoding: 'utf8' })
  expect(output).toContain('1 file: no problems')
})

test.each(blocks('js run=module'))('as a module, $page: $body', ({ body }) => {
  const folder = mkdtempSync(join(inject('installed'), 'module-'))
  writeFileSync(join(folder, 'use.mjs'), body)
  const output = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })
  expect(output).toContain('security@fish.dev')
  if (body.includes('place.start')) expect(output).toMatch(/^\d+:\d+ (error|warning) [\w-]+: /m)
})

test.each(blocks('json').filter(({ body }) => body.includes('"$schema"')))(
  'shows settings that are right: $page',
  async ({ body }) => {
    const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY, 'secpolicy.config.json': body })
    const { stdout, stderr } = await secpolicy(root, ['lint', '--print-config'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).rules['acknowledgement-time']).toEqual({ severity: 'error', options: { max: '5d' } })
  },
)

test('shows in its picture what the command really prints', () => {
  const command = join(inject('installed'), 'node_modules', 'secpolicy', 'dist', 'cli.cjs')
  const script = join(ROOT, 'scripts', 'picture.mjs')
  expect(() => execFileSync(process.execPath, [script, command, '--check'], { stdio: 'pipe' })).not.toThrow()
})

test('all relative links of our pages lead somewhere', () => {
  for (const page of PAGES) {
    const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link)
    for (const link of links.filter((target) => !/^(https:|\.\.\/\.\.)/.test(target))) {
      expect(existsSync(join(ROOT, dirname(page), link)), `${page}: ${link}`).toBe(true)
    }
  }
})

test('names the present version wherever users are to write one', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const named = PAGES.flatMap((page) => [
    ...readFileSync(join(ROOT, page), 'utf8').matchAll(/(?:rev: |secpolicy@)v(\S+)/g),
  ])
  expect(named.map(([, name]) => name)).toEqual(named.map(() => version))
})
