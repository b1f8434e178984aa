import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, inject, test } from 'vitest'
import { BAD_POLICY } from './installed.js'

const COMPILER = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

const USE = `
import { type Facts, facts, lint, read, type FileReport, type Settings } from 'secpolicy'

const text = ${JSON.stringify(BAD_POLICY)}
const settings: Settings = { preset: 'strict', rules: { credit: 'off' } }
const report: FileReport = await lint(text, { path: 'SECURITY.md', settings })
const said: Facts = facts(read(text).reading)
console.log(JSON.stringify({ rules: report.findings.map(({ rule }) => rule), kinds: said.channels.map(({ kind }) => kind) }))
`

test('is imported from TypeScript with all its types', () => {
  const folder = join(inject('installed'), 'typed')
  mkdirSync(folder)
  writeFileSync(join(folder, 'use.ts'), USE)
  const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--skipLibCheck', 'false', '--types', '']
  const args = [COMPILER, join(folder, 'use.ts'), ...options, '--lib', 'es2023,dom']
  expect(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout).toBe('')

  const result = JSON.parse(execFileSync(process.execPath, [join(folder, 'use.js')], { encoding: 'utf8' }))
  expect(result.rules).toContain('no-public-reports')
  expect(result.kinds).toEqual(['issue'])
})

test('runs where there is no Node', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: "export { facts, lint, read } from 'secpolicy'",
      resolveDir: inject('installed'),
    },
    bundle: true,
    platform: 'browser',
    // As for a worker, which has no document either.
    conditions: ['worker'],
    format: 'iife',
    globalName: 'secpolicy',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const [bundle] = outputFiles
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  expect(imports.filter(({ path, external }) => external || path.startsWith('node:'))).toEqual([])

  // What a browser has and the bare language has not.
  const browser = { TextDecoder, TextEncoder, URL, crypto, setTimeout, clearTimeout, console, text: BAD_POLICY }
  const rules = await runInNewContext(
    `${bundle?.text}; secpolicy.lint(text).then(({ findings }) => JSON.stringify(findings.map(({ rule }) => rule)))`,
    browser,
  )
  expect(JSON.parse(rules)).toContain('no-public-reports')
})

test('ships what it needs and nothing else', () => {
  const folder = join(inject('installed'), 'node_modules', 'secpolicy')
  const bundle = readFileSync(join(folder, 'dist', 'command', 'main.cjs'), 'utf8')
  // The LGPL asks that its users can replace the library, so it is never part of the bundle.
  expect(bundle).toMatch(/require\("openpgp"\)/)
  expect(bundle).not.toContain('PGP MESSAGE')
})
