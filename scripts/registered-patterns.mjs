import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Whoever makes a pattern imports one of these. */
const BUILDERS = /from '[./]+\/(?:pattern|letters)\.js'/

/** Every regular expression that the modules of `src` and `rules` register when they are loaded, by its text, in the order of that. */
export async function registeredPatterns() {
  const outfile = join(ROOT, `node_modules/.cache/patterns-${process.pid}.mjs`)
  const modules = ['src/pattern.ts', ...modulesWithPatterns()]
  await build({
    stdin: {
      contents: [
        "export { registeredPatterns } from './src/pattern.js'",
        ...modules.map((module) => `import './${module}'`),
      ].join('\n'),
      resolveDir: ROOT,
    },
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    // Else what is imported only to be loaded would be left out.
    ignoreAnnotations: true,
  })
  const loaded = await import(pathToFileURL(outfile).href).finally(() => rmSync(outfile))
  const byText = loaded.registeredPatterns().map((pattern) => [String(pattern), pattern])
  return new Map(byText.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function modulesWithPatterns() {
  return ['src', 'rules'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && BUILDERS.test(readFileSync(join(ROOT, path), 'utf8'))),
  )
}
