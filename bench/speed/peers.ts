import { execFileSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another linter of markdown, and how it is run on all `*.md` of a folder `policies`. */
export interface Peer {
  name: string
  packages: readonly string[]
  /** Below node_modules. */
  script: string
  args(paths: readonly string[]): readonly string[]
}

/** Each with the rules that it recommends; textlint has none, so it gets one that costs little. The newest that run on Node 20. */
export const PEERS: readonly Peer[] = [
  {
    name: 'remark-cli with remark-lint',
    packages: ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1'],
    script: 'remark-cli/cli.js',
    args: (paths) => ['--quiet', '--use', 'remark-preset-lint-recommended', ...paths],
  },
  {
    name: 'markdownlint-cli2',
    packages: ['markdownlint-cli2@0.22.1'],
    script: 'markdownlint-cli2/markdownlint-cli2-bin.mjs',
    args: (paths) => paths,
  },
  {
    name: 'textlint',
    packages: ['textlint@15.8.0', 'textlint-rule-no-todo@2.0.1'],
    script: 'textlint/bin/textlint.js',
    args: (paths) => ['--rule', 'no-todo', ...paths],
  },
  {
    name: 'eslint with @eslint/markdown',
    packages: ['eslint@10.15.0', '@eslint/markdown@8.0.3'],
    script: 'eslint/bin/eslint.js',
    args: (paths) => paths,
  },
]

const ESLINT_SETTINGS = `import markdown from '@eslint/markdown'
export default [...markdown.configs.recommended.map((one) => ({ ...one, language: 'markdown/gfm' }))]
`

/** Installs packages into an empty folder, without their scripts. */
export function install(folder: string, packages: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  writeFileSync(join(folder, 'eslint.config.js'), ESLINT_SETTINGS)
  npm(folder, 'install', ...packages, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline')
}

/** Packs this package as it would be published; gives the path of the archive. */
export function pack(repository: string, folder: string): string {
  npm(repository, 'pack', '--ignore-scripts', '--pack-destination', folder)
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
}

/** The number of installed packages, and the bytes of all their files. */
export function installedSize(folder: string): { packages: number; bytes: number } {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'))
  const paths = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
  const sizes = paths
    .map((path) => lstatSync(join(folder, 'node_modules', path)))
    .map((stats) => (stats.isFile() ? stats.size : 0))
  return { packages: Object.keys(lock.packages).length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}
