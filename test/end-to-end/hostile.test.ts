import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GOOD_POLICY, repositoryWith, secpolicy } from './installed.js'

test('several processes that fix one file leave it fixed, and nothing beside it', async () => {
  const filler = 'Use this section to tell people how to report a vulnerability.\n\n'
  const root = repositoryWith({ 'SECURITY.md': `${GOOD_POLICY}\n${filler}` })
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => secpolicy(root, ['lint', '--fix'])))
  for (const { code, stderr } of outcomes) {
    if (code === 3) expect(stderr).toMatch(/^error: SECURITY\.md: This was changed by somebody else in the meantime/)
    else expect(code).toBe(0)
  }
  expect(outcomes.map(({ code }) => code)).toContain(0)
  expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).not.toContain('Use this section')
  expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toContain('no later than 90 days after your report.')
  expect(readdirSync(root).sort()).toEqual(['.git', 'SECURITY.md'])
})

test('nothing in a repository is run, whatever the settings there are called', async () => {
  const code = `require('node:fs').writeFileSync('ran', '')`
  const module = `import { writeFileSync } from 'node:fs'; writeFileSync('ran', '')`
  const root = repositoryWith({
    'SECURITY.md': GOOD_POLICY,
    ...Object.fromEntries(['js', 'cjs'].map((ending) => [`secpolicy.config.${ending}`, code])),
    ...Object.fromEntries(['mjs', 'ts', 'mts'].map((ending) => [`secpolicy.config.${ending}`, module])),
    '.secpolicyrc.js': code,
    'node_modules/secpolicy/index.js': code,
    'package.json': JSON.stringify({ main: './secpolicy.config.js', scripts: { lint: 'touch ran' } }),
  })
  for (const args of [
    ['lint'],
    ['lint', '--fix'],
    ['extract'],
    ['audit'],
    ['init', '--no-input', '--contact', 'advisory'],
  ])
    await secpolicy(root, args)
  expect(existsSync(join(root, 'ran'))).toBe(false)

  const linked = repositoryWith({
    'SECURITY.md': GOOD_POLICY,
    'a.cjs': code,
    'package.json': '{"secpolicy": "./a.cjs"}',
  })
  const { code: refused, stderr } = await secpolicy(linked, ['lint'])
  expect(stderr).toContain('expected an object')
  expect(refused).toBe(2)
  expect(existsSync(join(linked, 'ran'))).toBe(false)
})
