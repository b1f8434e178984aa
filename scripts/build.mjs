import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { precompileTemplates } from './precompile.mjs'
import { thirdPartyLicenses } from './third-party-licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = new URL('../dist/', import.meta.url)
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

/** Large packages that few runs need. Each is a file of its own beside the command, so that other runs need not even scan it. */
const APART = ['tldts', 'yaml', 'zod']

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${APART.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }))
  },
}

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  legalComments: 'none',
  // As written: words of other scripts would take three times the room as escapes.
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
}

rmSync(dist, { recursive: true, force: true })
precompileTemplates()

// The library: one module for each source file, so that bundlers of its users see what they use.
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(1)

// The command: few files, since that starts about twice as fast as the modules by themselves.
const bundles = [
  await build({ ...options, entryPoints: APART }),
  await build({
    ...options,
    entryPoints: [{ in: 'src/cli/main.ts', out: 'cli' }],
    plugins: [apart],
    // From node_modules, when needed: openpgp is under the LGPL, which asks that its users can replace it, and tinyglobby asks for the
    // address of its own module, which a bundle has not.
    external: ['openpgp', 'tinyglobby'],
    banner: { js: "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.()" },
  }),
]
chmodSync(new URL('cli.cjs', dist), 0o755)

const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))
writeFileSync(new URL('THIRD-PARTY-LICENSES.txt', dist), thirdPartyLicenses(inputs, root))
