import { existsSync, type FSWatcher, watch } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EXIT } from './exit-code.js'
import { tellErrors } from './log-text.js'
import type { Policy } from './policy.js'
import { foldersUpward } from './repository.js'
import { SETTINGS_NAMES } from './settings-file.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** Editors write a file in several steps; that long, in milliseconds, after the last one it is read. */
const SETTLING_TIME = 100

/** Empties a terminal and puts the cursor into its first column. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

/**
 * Runs at once, and again whenever one of the files changes, until the user interrupts. A fault in settings, which may be half written,
 * is told and waited out.
 */
export async function watchFiles(
  files: ReadonlySet<string>,
  run: () => Promise<unknown>,
  terminal: Terminal,
): Promise<number> {
  const again = async () => {
    if (terminal.stdout.isTTY) terminal.stdout.write(CLEAR)
    await run().catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error
      tellErrors(error.faults, terminal)
    })
    terminal.stderr.write('Waiting for changes; Ctrl-C ends this.\n')
  }
  const interrupted = terminal.interrupted()
  const changes = watchFolders(files)
  try {
    await again()
    for (;;) {
      const stopped = await Promise.race([interrupted.then(() => true), changes.next().then(() => false)])
      if (stopped) return EXIT.clean
      await again()
    }
  } finally {
    changes.close()
  }
}

/** Files whose change may change the report: the policies, the settings that were named, and all places where settings may come to stand. */
export function concernedFiles(
  policies: readonly Policy[],
  config: string | boolean | undefined,
  cwd: string,
): Set<string> {
  const folders = policies.flatMap(({ file, repository }) =>
    file === null || repository === null ? [cwd] : foldersUpward(dirname(file), repository),
  )
  return new Set([
    ...policies.flatMap(({ file }) => (file === null ? [] : [file])),
    ...(typeof config === 'string' ? [resolve(cwd, config)] : []),
    ...(config === undefined ? folders.flatMap((folder) => SETTINGS_NAMES.map((name) => join(folder, name))) : []),
  ])
}

interface Changes {
  /** Settles some time after the next change, or at once where there was one since the last call. */
  next(): Promise<void>
  close(): void
}

/** Folders are watched rather than files, since many editors put a new file in the place of the old one. */
function watchFolders(files: ReadonlySet<string>): Changes {
  let changed = false
  let tell = () => {}
  let timer: NodeJS.Timeout | undefined
  const settled = () => {
    changed = true
    tell()
  }
  const folders = [...new Set([...files].map((file) => dirname(file)))].filter((folder) => existsSync(folder))
  const watchers = watchEach(folders, (file) => {
    if (file !== null && !files.has(file)) return
    clearTimeout(timer)
    timer = setTimeout(settled, SETTLING_TIME)
  })
  return {
    async next() {
      if (!changed)
        await new Promise<void>((resolve) => {
          tell = resolve
        })
      changed = false
    },
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** Calls with each file that changes, or with null where the system does not tell which. Throws a usage error where it watches no more. */
function watchEach(folders: readonly string[], onChange: (file: string | null) => void): FSWatcher[] {
  const watchers: FSWatcher[] = []
  try {
    for (const folder of folders) {
      const watcher = watch(folder, (_, name) => onChange(name === null ? null : join(folder, name)))
      watchers.push(watcher.on('error', () => onChange(null)))
    }
    return watchers
  } catch (error) {
    for (const watcher of watchers) watcher.close()
    throw new UsageError([`--watch: ${watchingFault(error as NodeJS.ErrnoException)}`])
  }
}

function watchingFault({ code = '', message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' || code === 'EMFILE'
    ? 'the system lets no more folders be watched; raise its limit (on Linux fs.inotify.max_user_watches and max_user_instances), or run without --watch.'
    : `the folders cannot be watched (${message}); run without --watch.`
}
