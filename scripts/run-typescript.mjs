// Runs a TypeScript file of this repository: `node scripts/run-typescript.mjs FILE [ARGUMENT ...]`. Node 20 itself cannot.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [file, ...rest] = process.argv.slice(2)
// Below node_modules, so that packages that stay outside of the bundle are found.
const folder = fileURLToPath(new URL('../node_modules/.cache/run-typescript', import.meta.url))
const outfile = join(folder, `${process.pid}.mjs`)

mkdirSync(folder, { recursive: true })
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
})
process.argv.splice(1, process.argv.length, file, ...rest)
await import(pathToFileURL(outfile).href).finally(() => rmSync(outfile))
