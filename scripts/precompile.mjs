import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import Handlebars from 'handlebars'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TEMPLATES = join(ROOT, 'templates')
const COMPILED = join(ROOT, 'src/write/compiled')

/**
 * Compiles the templates of each language to a module, so that no template is compiled, and no text evaluated, where policies are written.
 * The modules are made anew with each build and are not kept.
 */
export function precompileTemplates() {
  const tags = readdirSync(TEMPLATES).sort()
  rmSync(COMPILED, { recursive: true, force: true })
  mkdirSync(COMPILED, { recursive: true })
  for (const tag of tags) writeFileSync(join(COMPILED, `${tag}.generated.ts`), languageModule(tag))
  writeFileSync(join(COMPILED, 'index.generated.ts'), indexModule(tags))
}

function languageModule(tag) {
  const folder = join(TEMPLATES, tag)
  const terms = JSON.parse(readFileSync(join(folder, 'terms.json'), 'utf8'))
  const source = [
    'export default {',
    `tag: ${JSON.stringify(tag)},`,
    `terms: ${JSON.stringify(terms)},`,
    `policies: {${specifications(folder)}},`,
    `sections: {${specifications(join(folder, 'sections'))}},`,
    '}',
  ].join('\n')
  const { code } = transformSync(source, { minify: true, charset: 'utf8' })
  return `// @ts-nocheck\n// Made of templates/${tag} with each build.\n${code}`
}

/** What compiled templates repeat for runtimes older than the one that they come with. */
const FALLBACK = /container\.lookupProperty \|\| function\(parent, propertyName\) \{[\s\S]*?return undefined\s*\};/g

function specifications(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const template = readFileSync(join(folder, file), 'utf8')
      const options = {
        noEscape: true,
        preventIndent: true,
        srcName: undefined,
        knownHelpers: { part: true, number: true },
      }
      return `${JSON.stringify(basename(file, '.hbs'))}: ${Handlebars.precompile(template, options).replace(FALLBACK, 'container.lookupProperty;')}`
    })
    .join(',\n')
}

function indexModule(tags) {
  return [
    '// Made of the folders of templates with each build.',
    "import type { LanguagePack } from '../language-pack.js'",
    '',
    'export const LANGUAGES: Readonly<Record<string, () => Promise<LanguagePack>>> = {',
    ...tags.map((tag) => `  '${tag}': async () => (await import('./${tag}.generated.js')).default,`),
    '}',
    '',
  ].join('\n')
}

/** Before the unit tests: they see the templates as they are. */
export function setup() {
  precompileTemplates()
}
