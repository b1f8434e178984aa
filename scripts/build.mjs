import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })

// The library: one module for each source file, so that bundlers of its users see what they use.
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })

// The command: one file, since that starts about twice as fast as the modules by themselves.
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: bin,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // Large, and needed by few documents: loaded from node_modules when a key or an address stands in the text. openpgp is also
  // under the LGPL, which asks that its users can replace it.
  external: ['openpgp', 'tldts'],
  banner: { js: "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.()" },
  legalComments: 'none',
  logLevel: 'warning',
})
chmodSync(bin, 0o755)
