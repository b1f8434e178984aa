import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { cloneInto, ROOT } from './clone.js'
import { GOOD_POLICY, repositoryWith, secpolicy } from './installed.js'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The commands of the fenced blocks that say where they run. */
function commands(where: 'clone' | 'project'): string[] {
  const block = new RegExp(`^\`\`\`sh run=${where}\\n(.*?)^\`\`\``, 'gms')
  return [...README.matchAll(block)].flatMap(([, body = '']) => body.split('\n').filter((line) => line !== ''))
}

test.each(commands('project'))('in a project: %s', (command) => {
  const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY, 'packages/a/SECURITY.md': GOOD_POLICY })
  const path = `${join(inject('installed'), 'node_modules', '.bin')}${delimiter}${process.env.PATH}`
  // npx looks for the command in the project first, then on the path.
  const output = execFileSync('bash', ['-c', `set -eo pipefail; ${command.replaceAll('npx ', '')}`], {
    cwd: root,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  })
  expect(output).not.toBe('')
})

test.each(commands('clone'))('in a fresh clone: %s', { timeout: 300_000 }, (command) => {
  const clone = repositoryWith({})
  cloneInto(clone)
  const output = execFileSync('bash', ['-c', `set -e; ${command}`], { cwd: clone, encoding: 'utf8' })
  expect(output).toContain('1 file: no problems')
})

test('shows at its top what the command really prints', async () => {
  const example = readFileSync(new URL('example/SECURITY.md', import.meta.url), 'utf8')
  const { stdout } = await secpolicy(repositoryWith({ 'SECURITY.md': example }), ['lint', '--preset', 'minimal'])
  expect(README).toContain(`\`\`\`text\n${stdout}\`\`\``)
})

test('shows settings that are right', async () => {
  const [settings = ''] = [...README.matchAll(/^```json\n(.*?)^```/gms)].map(([, body = '']) => body)
  const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY, 'secpolicy.config.json': settings })
  const { stdout, stderr } = await secpolicy(root, ['lint', '--print-config'])
  expect(stderr).toBe('')
  expect(JSON.parse(stdout).rules['acknowledgement-time']).toEqual({ severity: 'error', options: { max: '5d' } })
})

test('all relative links of our pages lead somewhere', () => {
  for (const page of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
    const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link)
    for (const link of links.filter((target) => !/^(https:|\.\.)/.test(target))) {
      expect(() => readFileSync(join(ROOT, link)), `${page}: ${link}`).not.toThrow()
    }
  }
})
