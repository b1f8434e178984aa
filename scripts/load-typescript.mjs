import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Below node_modules, so that packages that stay outside of the bundle are found.
const CACHE = fileURLToPath(new URL('../node_modules/.cache', import.meta.url))

/** Loads TypeScript of this repository, which Node 20 itself cannot. The options are those of esbuild that say where it is. */
export async function loadTypescript(options) {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(join(CACHE, 'typescript-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    await build({
      ...options,
      outfile,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
