import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTypescript } from './load-typescript.mjs'
import { precompileTemplates } from './precompile.mjs'

/**
 * Writes what follows from the rules, the languages, the templates and package.json: the indexes of rules and languages, the rules' pages
 * and table, the JSON Schemas of settings and answers, the tables and examples of what is generated, and the project's name and address. With `--check` it writes nothing, names
 * what is stale, and exits with 1.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = 'docs/rules'
const LANGUAGES = 'src/languages'
const AREAS = ['contact', 'response', 'versions', 'disclosure', 'document', 'surroundings', 'companions']

const project = projectOf(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
const index = indexSource()
precompileTemplates()
const { rulesByArea, rulePage, settingsJsonSchema, answersJsonSchema, generatedTables, examplePolicies } = await load(
  `${index}
export { rulePage } from '../src/lint/rule-page.js'
export { settingsJsonSchema } from '../src/lint/settings-schema.js'
export { answersJsonSchema } from '../src/cli/init/answers-schema.js'
export * from '../scripts/init-pages.js'
`,
  'rules',
)
const languages = await languagesSource()
const outputs = await outputsOf()

if (process.argv.includes('--check')) {
  const stale = [...outputs].filter(([path, text]) => read(path) !== text).map(([path]) => path)
  const wrong = [...stale, ...strayPages()].sort()
  for (const path of wrong) console.error(`${path} is stale; run "npm run generate".`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} else {
  for (const path of strayPages()) rmSync(join(ROOT, path))
  for (const [path, text] of outputs) write(path, text)
}

function projectOf({ name, version, repository }) {
  return { name, version, repository: repository.url.replace(/^git\+/, '').replace(/\.git$/, '') }
}

/** The folders decide which rules there are. */
function indexSource() {
  const areas = AREAS.map((area) => ({ area, ids: ruleIds(area) })).filter(({ ids }) => ids.length > 0)
  const imports = areas.flatMap(({ area, ids }) => ids.map((id) => `import ${camelCase(id)} from './${area}/${id}.js'`))
  const lists = areas.map(({ area, ids }) => `  ${area}: [${ids.map(camelCase).join(', ')}],`)
  return [
    '// Written by `npm run generate` from the folders beside this file.',
    "import type { Area, Rule } from '../src/lint/rule.js'",
    ...imports.sort(),
    '',
    '/** The rules of each area that has any. */',
    'export const rulesByArea: Readonly<Partial<Record<Area, readonly Rule[]>>> = {',
    ...lists,
    '}',
    '',
    '/** All rules, area by area. */',
    'export const rules: readonly Rule[] = Object.values(rulesByArea).flat()',
    '',
  ].join('\n')
}

function ruleIds(area) {
  try {
    return readdirSync(join(ROOT, 'rules', area))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .sort()
  } catch {
    return []
  }
}

function camelCase(id) {
  return id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}

/** The languages, English first, which what could be several is taken for; the words that tell a language stand apart from the rest. */
async function languagesSource() {
  const tags = readdirSync(join(ROOT, LANGUAGES))
    .flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? [])
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
  const languages = await load(tags.map((tag) => `export { ${tag} } from './${tag}.js'`).join('\n'), LANGUAGES)
  return [
    '// Written by `npm run generate` from the files beside this one.',
    ...tags.map((tag) => `import { ${tag} } from './${tag}.js'`),
    "import type { Language } from './language.js'",
    '',
    '/** Each language by its BCP 47 tag, looked at only when it is met, so that a bundle can load it then. */',
    'export const languages: Readonly<Record<string, () => Language>> = {',
    ...tags.map((tag) => `  ${tag}: () => ${tag},`),
    '}',
    '',
    '/** The function words of each language that is not told by its script. */',
    'export const functionWords: Readonly<Record<string, string>> = {',
    ...tags
      .filter((tag) => languages[tag].functionWords.length > 0)
      .map((tag) => `  ${tag}: ${JSON.stringify(languages[tag].functionWords.join(' '))},`),
    '}',
    '',
  ].join('\n')
}

/** Bundles a module that stands in a folder of the repository, and runs it, since Node itself does not run TypeScript everywhere. */
async function load(contents, folder) {
  return loadTypescript({
    stdin: { contents, resolveDir: join(ROOT, folder), loader: 'ts', sourcefile: 'index.generated.ts' },
  })
}

/** The text of each generated file by its path. */
async function outputsOf() {
  const rules = Object.values(rulesByArea).flat()
  const examples = await examplePolicies(read('docs/examples/answers.yaml'))
  return new Map([
    ['rules/index.generated.ts', index],
    [`${LANGUAGES}/index.generated.ts`, languages],
    ['src/project.generated.ts', projectSource()],
    schema('schemas/config.schema.json', (id) => settingsJsonSchema(rules, id)),
    schema('schemas/answers.schema.json', answersJsonSchema),
    ...examples.map(({ template, text }) => [`docs/examples/${template}.md`, text]),
    [`${PAGES}/README.md`, `# Rules\n\nWritten by \`npm run generate\` from the rules.\n\n${ruleTable('')}\n`],
    ['README.md', withPart('README.md', 'rules', ruleTable(`${PAGES}/`))],
    [
      'docs/generate.md',
      Object.entries(generatedTables).reduce(
        (page, [name, table]) => partIn(page, 'docs/generate.md', name, table),
        read('docs/generate.md'),
      ),
    ],
    ...rules.map((rule) => [`${PAGES}/${rule.id}.md`, rulePage(rule)]),
  ])
}

function projectSource() {
  const lines = Object.entries(project).map(([key, value]) => `  ${key}: '${value}',`)
  const object = `export const project = {\n${lines.join('\n')}\n} as const`
  const tags = new Set(readdirSync(join(ROOT, 'templates')).map((tag) => `'${tag.split('-')[0]}'`))
  const doc = '/** Primary tags of the languages that there are templates in. */'
  const list = `export const TEMPLATE_LANGUAGES: readonly string[] = [${[...tags].join(', ')}]`
  return `// Written by \`npm run generate\` from package.json and the templates.\n${object}\n\n${doc}\n${list}\n`
}

function schema(path, make) {
  const id = `${project.repository.replace('github.com', 'raw.githubusercontent.com')}/main/${path}`
  return [path, formatJson(path, make(id))]
}

/** A page with a part of it, which stands between two comments, made anew. */
function withPart(page, name, content) {
  return partIn(read(page), page, name, content)
}

function partIn(text, page, name, content) {
  const [before, rest] = text.split(`<!-- ${name}:begin -->`)
  const after = rest?.split(`<!-- ${name}:end -->`)[1]
  if (after === undefined) throw new Error(`${page} has no place for <!-- ${name}:begin --> and <!-- ${name}:end -->`)
  return `${before}<!-- ${name}:begin -->\n\n${content}\n\n<!-- ${name}:end -->${after}`
}

function ruleTable(folder) {
  const rows = Object.entries(rulesByArea).flatMap(([area, rules]) => [
    `| **${area}** | | | | |`,
    ...rules.map(
      ({ id, summary, severity: { minimal, recommended, strict } }) =>
        `| [\`${id}\`](${folder}${id}.md) | ${summary} | ${minimal} | ${recommended} | ${strict} |`,
    ),
  ])
  return ['| rule | wanted | minimal | recommended | strict |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** Laid out as the formatter of the repository wants it. */
function formatJson(path, value) {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: ROOT,
    input: JSON.stringify(value),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${path} cannot be formatted: ${stderr}`)
  return stdout
}

/** Pages of rules that are gone. */
function strayPages() {
  try {
    return readdirSync(join(ROOT, PAGES))
      .map((file) => `${PAGES}/${file}`)
      .filter((path) => !outputs.has(path))
  } catch {
    return []
  }
}

function read(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch {
    return ''
  }
}

function write(path, text) {
  if (read(path) === text) return
  mkdirSync(dirname(join(ROOT, path)), { recursive: true })
  writeFileSync(join(ROOT, path), text)
  console.log(relative(ROOT, join(ROOT, path)))
}
