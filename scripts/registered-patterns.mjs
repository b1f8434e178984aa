import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTypescript } from './load-typescript.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Whoever makes a pattern imports one of these. */
const BUILDERS = /from '[./]+\/(?:pattern|letters)\.js'/

/** Every regular expression that the modules of `src` and `rules` register when they are loaded, by its text, in the order of that. */
export async function registeredPatterns() {
  const modules = ['src/pattern.ts', ...modulesWithPatterns()]
  const loaded = await loadTypescript({
    stdin: {
      contents: [
        "export { registeredPatterns } from './src/pattern.js'",
        ...modules.map((module) => `import './${module}'`),
      ].join('\n'),
      resolveDir: ROOT,
    },
    // Else what is imported only to be loaded would be left out.
    ignoreAnnotations: true,
  })
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
