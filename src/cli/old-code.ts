import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pattern } from '../pattern.js'
import { isPrivate } from './code-cache-folder.js'

/** The name of a folder of compiled code: the build, the version of Node, the processor. */
const OF_A_BUILD = pattern(/^[0-9a-f]{16}-v\d+\.\d+\.\d+-\w+$/)

/** So long, in milliseconds, nobody ran a build whose code is removed; code that is in use is refreshed every few hours at most. */
const UNUSED = 30 * 24 * 60 * 60 * 1000

/** So many are removed in one run, which nobody should notice. */
const MOST = 8

/** Removes the compiled code of builds that were not used for a month. Folders of another form, links and what belongs to others stay. */
export function removeOldCode(folder: string, current: string): void {
  readdirSync(folder)
    .filter((name) => name !== current && OF_A_BUILD.test(name))
    .map((name) => join(folder, name))
    .filter(isUnused)
    .slice(0, MOST)
    .forEach((path) => {
      rmSync(path, { recursive: true, force: true })
    })
}

function isUnused(path: string): boolean {
  if (!lstatSync(path).isDirectory() || !isPrivate(path)) return false
  const times = [path, ...readdirSync(path).map((name) => join(path, name))].map((one) => lstatSync(one).mtimeMs)
  return Math.max(...times) < Date.now() - UNUSED
}
