import { join } from 'node:path'
import { CachedModules } from './cached-modules.js'
import { codeCacheFolder } from './code-cache-folder.js'
import type * as command from './main.js'

/** Tells one build of the command from another; set when the command is bundled. */
declare const BUILD: string

/** Beside the file that this one is bundled into. */
const COMMAND = join(__dirname, 'command', 'main.cjs')

/**
 * Loads the command, with compiled code of earlier runs where there is any. Node's own cache (`module.enableCompileCache`) keeps a file as it
 * is before it runs, when next to none of its functions are compiled: with it the command takes twice as long to start.
 */
export function loadCommand(): typeof command {
  const folder = codeCacheFolder(process.env)
  if (folder === null) return require(COMMAND)
  const modules = new CachedModules(join(folder, `${BUILD}-${process.version}-${process.arch}`), require)
  return modules.load(COMMAND) as typeof command
}
