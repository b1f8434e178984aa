import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { pretty } from '../../src/formats/pretty.js'
import { lint } from '../../src/index.js'
import { measure, nodeProcess, timeTable } from './measure.js'
import { install, installedSize, PEERS, pack } from './peers.js'

const USAGE = `npm run bench -- FOLDER [--pairs NUMBER] [--rounds NUMBER]

Times secpolicy beside other linters of markdown on all *.md of a folder. Needs "npm run build" and the npm registry.

  --pairs NUMBER   rounds of one process for one policy (default: 40)
  --rounds NUMBER  rounds over the whole folder (default: 5)`

/** The size in bytes of the policy that stands for all in the test of one file: that of a middling one. */
const MIDDLING = 3000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string', default: '40' }, rounds: { type: 'string', default: '5' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'secpolicy-bench-')))
  try {
    await main(folder, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function main(source: string, scratch: string): Promise<void> {
  const names = readdirSync(source).filter((name) => name.endsWith('.md'))
  const size = (name: string) => statSync(join(source, name)).size
  const [middling = ''] = [...names].sort((a, b) => Math.abs(size(a) - MIDDLING) - Math.abs(size(b) - MIDDLING))
  const bytes = names.reduce((sum, name) => sum + size(name), 0)
  console.log(
    `${names.length} files, ${bytes} bytes; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`,
  )

  const texts = names.map((name) => readFileSync(join(source, name), 'utf8'))
  await inProcess(texts, Number(values.rounds))

  const folders = [
    { name: 'secpolicy', folder: join(scratch, 'secpolicy') },
    ...PEERS.map(({ name }, index) => ({ name, folder: join(scratch, `peer-${index}`) })),
  ]
  for (const [index, { folder }] of folders.entries()) {
    mkdirSync(folder)
    install(folder, index === 0 ? [pack(process.cwd(), scratch)] : (PEERS[index - 1]?.packages ?? []))
    cpSync(source, join(folder, 'policies'), { recursive: true })
  }
  const parser = join(scratch, 'parse-only.cjs')
  await build({
    entryPoints: ['bench/speed/parse-only.ts'],
    outfile: parser,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })

  // These cost each process of Node more than a linter does.
  const { NODE_EXTRA_CA_CERTS, ...inherited } = process.env
  const env = { ...inherited, XDG_CACHE_HOME: scratch }
  const contestants = (paths: readonly string[]) => [
    nodeProcess('parse only', folders[0]?.folder ?? '', [parser, ...paths], env),
    nodeProcess('node -e 0', scratch, ['-e', '0'], env),
    nodeProcess(
      'secpolicy lint',
      folders[0]?.folder ?? '',
      ['node_modules/secpolicy/dist/cli.cjs', 'lint', '--no-config', ...paths],
      env,
    ),
    ...PEERS.map(({ name, script, args }, index) =>
      nodeProcess(name, folders[index + 1]?.folder ?? '', [`node_modules/${script}`, ...args(paths)], env),
    ),
  ]
  const show = async (title: string, paths: readonly string[], rounds: number) => {
    const results = await measure(contestants(paths), rounds)
    if (results[0]) console.log(`${timeTable(title, results, results[0])}\n`)
  }
  await show(`one process for ${middling}, ${size(middling)} bytes`, [`policies/${middling}`], Number(values.pairs))
  await show(
    'one process for all files',
    names.map((name) => `policies/${name}`),
    Number(values.rounds),
  )

  console.log('| installed | packages | MB |\n| --- | --- | --- |')
  for (const { name, folder } of folders) {
    const { packages, bytes } = installedSize(folder)
    console.log(`| ${name} | ${packages} | ${(bytes / 1e6).toFixed(1)} |`)
  }
}

/** Bare parsing by the libraries that we use, beside all that we do, in this process. */
async function inProcess(texts: readonly string[], rounds: number): Promise<void> {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  const [base, ours] = await measure(
    [
      { name: 'remark-parse and remark-gfm', run: () => texts.map((text) => processor.parse(text)) },
      { name: 'parse, read, judge, format', run: () => judgeAll(texts) },
    ],
    rounds,
  )
  if (base && ours) console.log(`${timeTable('in one process', [base, ours], base)}\n`)
}

async function judgeAll(texts: readonly string[]): Promise<void> {
  for (const text of texts) pretty({ files: [await lint(text)] }, { color: false, width: 80 })
}
