import nodeModule from 'node:module'
import { join } from 'node:path'
import { CachedModules } from './cached-modules.js'
import { codeCacheFolder } from './code-cache-folder.js'
import type * as command from './main.js'

/** Tells one build of the command from another; set when the command is bundled. */
declare const BUILD: string

/** Beside the file that this one is bundled into. */
const COMMAND = join(__dirname, 'command', 'main.cjs')

/** Loads the command, with compiled code of earlier runs where there is any. */
export function loadCommand(): typeof command {
  const folder = codeCacheFolder(process.env)
  // From Node 22.1 on, Node itself keeps compiled code.
  const { enableCompileCache } = nodeModule as { enableCompileCache?(folder: string): unknown }
  if (folder === null) return require(COMMAND)
  if (!enableCompileCache) {
    const modules = new CachedModules(join(folder, `${BUILD}-${process.version}-${process.arch}`), require)
    return modules.load(COMMAND) as typeof command
  }
  enableCompileCache(folder)
  return require(COMMAND)
}
