import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { loadTypescript } from './load-typescript.mjs'
import { precompileTemplates } from './precompile.mjs'
import { thirdPartyLicenses } from './third-party-licenses.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = new URL('../dist/', import.meta.url)
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

/** Large packages that few runs need. Each is a file of its own beside the command, so that other runs need not even scan it. */
const APART = [
  'character-entities',
  'diff',
  'fast-string-width',
  'htmlparser2',
  'jsonc-parser',
  'picomatch',
  'semver',
  'tldts',
  'toml-eslint-parser',
  'undici',
  'write-file-atomic',
  'yaml',
  'zod',
]

/** What is taken of those of them that are imported at the top of a module: only when that is used, the package is loaded. */
const LAZY = {
  'character-entities': ['characterEntities'],
  'fast-string-width': ['default'],
  htmlparser2: ['Tokenizer'],
  picomatch: ['isMatch'],
}

/** What gathers facts about a repository: one file, for the commands that need it. */
const SURROUNDINGS = /\/surroundings\/repository\/(index|gather|scope|organization)\.js$/

const LANGUAGES = readdirSync(new URL('../src/languages/', import.meta.url))
  .flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? [])
  .filter((tag) => tag !== 'en')

const TEMPLATES = readdirSync(new URL('../templates/', import.meta.url))

/** The templates of each language are a file that all parts of the command share. */
const templates = {
  name: 'templates',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^\\./(${TEMPLATES.join('|')})\\.generated\\.js$`) }, ({ path }) => ({
      path: basename(path, '.generated.js'),
      namespace: 'template',
    }))
    onResolve({ filter: /\.cjs$/, namespace: 'template' }, ({ path }) => external(path))
    onLoad({ filter: /./, namespace: 'template' }, ({ path }) => ({
      contents: `export default require('./template-${path}.cjs').default`,
    }))
  },
}

/** Lets the command load these files only when it needs them. */
const apart = {
  name: 'apart',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^(${APART.join('|')})$`) }, ({ path }) =>
      LAZY[path] ? { path, namespace: 'lazy' } : external(`./${path}.cjs`),
    )
    // What writes policies is larger than what reads them.
    onResolve({ filter: /\/init\/command\.js$/ }, () => external('./init.cjs'))
    onResolve({ filter: SURROUNDINGS }, () => external('./surroundings.cjs'))
    onResolve({ filter: /\/audit\/github\/index\.js$/ }, () => external('./audit-github.cjs'))
    onResolve({ filter: /\/audit\/html\/page\.js$/ }, () => external('./audit-page.cjs'))
    onResolve({ filter: /\/surroundings\/network\/network\.js$/ }, () => external('./network.cjs'))
    onResolve({ filter: /^\.\/requested-fixes\.js$/ }, () => external('./requested-fixes.cjs'))
    onResolve({ filter: /\.cjs$/, namespace: 'lazy' }, ({ path }) => external(path))
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => {
      const part = (name) => `require('./${path}.cjs').${name}`
      if (LAZY[path].includes('default'))
        return { contents: `module.exports = (...given) => ${part('default')}(...given)` }
      return {
        contents: `module.exports = { ${LAZY[path].map((name) => `get ${name}() { return ${part(name)} }`).join(', ')} }`,
      }
    })
    onLoad({ filter: /\/languages\/index\.generated\.ts$/ }, ({ path }) => ({
      contents: languagesApart(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
    onResolve({ filter: new RegExp(`^\\./(${LANGUAGES.join('|')})\\.cjs$`) }, ({ path }) => external(path))
    onLoad({ filter: /\/read\/ready-phrases\.ts$/ }, () => ({ contents: automata.module }))
    onLoad({ filter: /\/languages\/en\.ts$/ }, ({ path }) => ({
      contents: withoutWords(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
    // Whether to colour is ours to say; picocolors would open standard output to find out, which takes Node a while.
    onLoad({ filter: /\/picocolors\.js$/ }, ({ path }) => ({
      contents: `const process = { env: {} }\n${readFileSync(path, 'utf8')}`,
    }))
    // Commander starts programs for some commands, but never for ours.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'none', namespace: 'none' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** The same for a part that is itself loaded only when it is needed. */
const besides = {
  name: 'besides',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${APART.join('|')})$`) }, ({ path }) => external(`./${path}.cjs`))
  },
}

function external(path) {
  return { path, external: true }
}

/**
 * Each file is a module to Node, and to what keeps compiled code a script whose value is the module's function: so it need not be put
 * together with a wrapper in the memory, which takes as long as to load it.
 */
const BEFORE = `(typeof module === 'object' ? (run) => run(exports, require, module, __filename, __dirname) : (run) => run)((exports, require, module, __filename, __dirname) => {`
const AFTER = '})'

const options = {
  absWorkingDir: root,
  outdir: 'dist/command',
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

const { automataOf } = await loadTypescript({ entryPoints: [`${root}scripts/automata.ts`] })
const automata = automataOf(['en', ...LANGUAGES])
mkdirSync(new URL('command/', dist), { recursive: true })
for (const { name, cells } of automata.files) writeFileSync(new URL(`command/${name}`, dist), cells)

// The command: few files, since that starts about twice as fast as the modules by themselves.
const bundles = [
  await build({
    ...options,
    entryPoints: [
      ...entries(APART),
      ...entries(LANGUAGES, 'src/languages/'),
      ...TEMPLATES.map((tag) => ({ in: `src/write/compiled/${tag}.generated.ts`, out: `template-${tag}` })),
    ],
    // The main file of some packages chooses its parts when it runs, so that they cannot be put together.
    mainFields: ['module', 'main'],
    banner: { js: BEFORE },
    footer: { js: AFTER },
  }),
  await build({
    ...options,
    entryPoints: [
      { in: 'src/surroundings/repository/index.ts', out: 'surroundings' },
      { in: 'src/surroundings/network/network.ts', out: 'network' },
      { in: 'src/requested-fixes.ts', out: 'requested-fixes' },
      { in: 'src/audit/html/page.ts', out: 'audit-page' },
      { in: 'src/audit/github/index.ts', out: 'audit-github' },
    ],
    banner: { js: BEFORE },
    footer: { js: AFTER },
    plugins: [besides, templates],
    external: ['openpgp'],
    supported: { 'dynamic-import': false },
  }),
  await build({
    ...options,
    entryPoints: [...entries(['main'], 'src/cli/'), { in: 'src/cli/init/command.ts', out: 'init' }],
    banner: { js: BEFORE },
    footer: { js: AFTER },
    plugins: [apart, templates],
    // From node_modules, when needed: openpgp is under the LGPL, which asks that its users can replace it, and tinyglobby and tinypool ask
    // for the address of their own module, which a bundle has not; chardet loads all of its tables.
    external: ['chardet', 'openpgp', 'tinyglobby', 'tinypool'],
    // Functions whose compiled code was kept cannot import; of the packages that are left there, all can be required.
    supported: { 'dynamic-import': false },
  }),
]
inAscii(new URL('command/main.cjs', dist))
bundles.push(
  await build({
    ...options,
    outdir: 'dist',
    entryPoints: [
      { in: 'src/cli/start.ts', out: 'cli' },
      { in: 'src/cli/start-worker.ts', out: 'worker' },
    ],
    define: { BUILD: JSON.stringify(digest(new URL('command/', dist))) },
  }),
)
writeFileSync(new URL('cli.cjs', dist), `#!/usr/bin/env node\n${readFileSync(new URL('cli.cjs', dist), 'utf8')}`)
chmodSync(new URL('cli.cjs', dist), 0o755)

const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))
writeFileSync(new URL('THIRD-PARTY-LICENSES.txt', dist), thirdPartyLicenses(inputs, root))

function entries(names, folder = '') {
  return names.map((name) => ({ in: folder === '' ? name : `${folder}${name}.ts`, out: name }))
}

/** The index of languages, in which each but English is required where it is met. */
function languagesApart(source) {
  const imported = new RegExp(`^import \\{ (${LANGUAGES.join('|')}) \\} from .*\\n`, 'gm')
  const used = new RegExp(`\\(\\) => (${LANGUAGES.join('|')}),$`, 'gm')
  return source.replace(imported, '').replace(used, (_, tag) => `() => require('./${tag}.cjs').${tag},`)
}

/** A language without its words and headings, which the command has as phrases already. */
function withoutWords(source) {
  return ['WORDS: WordTexts', 'HEADINGS: Parameters<typeof headingsOf>[0]'].reduce((text, declaration) => {
    const start = text.indexOf(`const ${declaration} = {\n`)
    const end = text.indexOf('\n}\n', start)
    if (start < 0) throw new Error(`"${declaration}" was not found in the language.`)
    return `${text.slice(0, start)}const ${declaration} = {}\n${text.slice(end + 3)}`
  }, source)
}

/** Node reads a file in ASCII faster, and keeps it in half the room. Strings and patterns, raw ones too, mean the same with escapes. */
function inAscii(file) {
  writeFileSync(file, escaped(readFileSync(file, 'utf8')))
}

function escaped(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Tells the content of a folder from any other, in few characters. */
function digest(folder) {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(new URL(name, folder)))
  return hash.digest('hex').slice(0, 16)
}
