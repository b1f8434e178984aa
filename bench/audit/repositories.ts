import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Policy, TEMPLATE_NAMES, WRITTEN_LANGUAGES, writePolicy } from '../../src/writing.js'

/** Groups that the repositories stand in, as on a forge. */
const GROUPS = ['platform', 'mobile', 'web', 'data', 'tools']

const NAMES = ['cairn', 'slate', 'tarn', 'fell', 'beck', 'scree', 'ghyll', 'crag', 'moor', 'tor']

/** Makes this many repositories below a folder with git itself; the same ones each time. */
export async function makeRepositories(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const name = `${NAMES[index % NAMES.length]}-${index}`
    const root = join(folder, GROUPS[index % GROUPS.length] ?? '', name)
    const files = { 'README.md': `# ${name}\n`, ...manifestOf(name, index), ...(await policyFiles(name, index)) }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    commit(root, name, tagsOf(index))
  }
}

function commit(root: string, name: string, tags: readonly string[]): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env: ENV, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', `https://github.com/cairnbox/${name}.git`)
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  for (const tag of tags) git('tag', tag)
}

/** The settings of who measures must not change what is made. */
const ENV = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@cairnbox.dev',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@cairnbox.dev',
}

/** Some have no releases, some many. */
function tagsOf(index: number): string[] {
  return Array.from({ length: (index * 7) % 12 }, (_, minor) => `v${1 + (index % 4)}.${minor}.0`)
}

function manifestOf(name: string, index: number): Record<string, string> {
  if (index % 3 === 0) return { 'package.json': `${JSON.stringify({ name, version: '1.0.0' }, null, 2)}\n` }
  if (index % 3 === 1) return { 'Cargo.toml': `[package]\nname = "${name}"\nversion = "1.0.0"\n` }
  return { 'pyproject.toml': `[project]\nname = "${name}"\nversion = "1.0.0"\n` }
}

/** What can be wrong with the policies of a large organisation, each in some of its repositories. */
async function policyFiles(name: string, index: number): Promise<Record<string, string>> {
  const text = await written(name, index)
  switch (index % 20) {
    case 3:
    case 11:
      return {}
    case 5:
      return { 'SECURITY.md': '# Security\n\nOpen an issue if you find a vulnerability.\n' }
    case 7:
      return { 'SECURITY.md': text.replaceAll('security@cairnbox.dev', 'TODO: address') }
    case 9:
      return { '.github/SECURITY.md': text, 'SECURITY.md': text.replaceAll('security@', 'old@') }
    case 13:
      return { 'SECURITY.rst': 'Security\n========\n\nWrite to security@cairnbox.dev.\n' }
    case 15:
      return {
        'SECURITY.md': text,
        '.well-known/security.txt': 'Contact: mailto:security@cairnbox.dev\nExpires: 2024-01-01T00:00:00Z\n',
      }
    case 17:
      return { 'SECURITY.md': text, 'CONTRIBUTING.md': 'Flaws: psirt@cairnbox.dev\n' }
    default:
      return { [index % 2 === 0 ? 'SECURITY.md' : '.github/SECURITY.md']: text }
  }
}

/** A policy that says more or less, by a template and in a language that change from one to the next. */
function written(name: string, index: number): Promise<string> {
  const says = (bit: number) => ((index * 2654435761) >>> bit) % 3 > 0
  const policy: Policy = {
    language: index % 10 === 0 ? (WRITTEN_LANGUAGES[index % WRITTEN_LANGUAGES.length] ?? 'en') : 'en',
    channels: [
      ...(index % 2 === 0 ? [{ kind: 'email' as const, target: 'security@cairnbox.dev' }] : []),
      ...(index % 3 < 2
        ? [{ kind: 'advisory' as const, target: `https://github.com/cairnbox/${name}/security/advisories/new` }]
        : []),
      ...(index % 6 === 5 ? [{ kind: 'email' as const, target: 'security@cairnbox.dev' }] : []),
    ],
    timeframes: [
      ...(says(4)
        ? [{ stage: 'acknowledge' as const, within: { amount: 3, unit: 'd' as const }, severity: null }]
        : []),
      ...(says(9) ? [{ stage: 'fix' as const, within: { amount: 90, unit: 'd' as const }, severity: null }] : []),
    ],
    ...(says(5) && { publicReports: 'discouraged' as const }),
    ...(says(6) && { reportContents: { items: [] } }),
    ...(says(7) && { process: true as const }),
    ...(says(8) && { coordination: { until: 'fix' as const } }),
    ...(says(10) && { credit: { optOut: true } }),
    ...(index % 4 === 0 && { safeHarbor: { degree: 'full' as const } }),
    ...(says(12) && { versions: { entries: [{ range: `${1 + (index % 3)}.x`, supported: true, ends: null }] } }),
  }
  return writePolicy(policy, { template: TEMPLATE_NAMES[index % TEMPLATE_NAMES.length] ?? 'package' })
}
