import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the packed package is installed, as a user would. */
    installed: string
    /** The packed package, as it would be published. */
    archive: string
  }
}

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

/** Packs this package as it would be published, and installs the archive into an empty folder. */
export default function setup(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secpolicy-packed-')))
  const installed = join(folder, 'app')
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))

  npm(REPOSITORY, 'pack', '--pack-destination', folder)
  const archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  npm(installed, 'install', archive, '--prefer-offline', '--no-audit', '--no-fund')

  project.provide('installed', installed)
  project.provide('archive', archive)
  return () => rmSync(folder, { recursive: true, force: true })
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}
