import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pattern } from '../pattern.js'

/** Where a repository keeps its policy, in the order in which GitHub looks, then the folders of other forges. */
export const POLICY_FOLDERS = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo']

const MARKDOWN = pattern(/^security\.(?:md|markdown)$/i)
const OTHER_MARKUP = pattern(/^security\.(?:rst|adoc|txt)$/i)

/** What stands where a policy is looked for; paths are relative to the folder, with slashes. */
export interface Located {
  /** The first policy in markdown; null where there is none. */
  policy: string | null
  /** Policies in a markup that is not read. */
  declined: string[]
}

/** Looks for the policy of the repository whose root the folder is. Throws where a folder cannot be read. */
export function locatePolicy(folder: string): Located {
  return locateAmong((place) => namesIn(join(folder, place)))
}

/** Names that people give to a policy and no forge looks for. */
const MISNAMED = pattern(
  /^(?:security|security[-_ ]?policy|vulnerability[-_ ]disclosure(?:[-_ ]policy)?)(?:\.(?:md|markdown))?$/i,
)

/** Most folders of a repository whose names are looked at. */
const MOST_FOLDERS = 200

/** A policy in a folder or under a name that no forge looks at; null where there is none. Throws where the folder cannot be read. */
export function misplacedPolicy(folder: string): string | null {
  const entries = readdirSync(folder, { withFileTypes: true })
  const misnamed = entries.find((entry) => entry.isFile() && MISNAMED.test(entry.name))
  if (misnamed) return misnamed.name
  const folders = entries.filter((entry) => entry.isDirectory() && !PASSED_OVER.has(entry.name)).slice(0, MOST_FOLDERS)
  for (const { name } of folders) {
    const found = namesIn(join(folder, name)).find(isPolicyName)
    if (found) return `${name}/${found}`
  }
  return null
}

/** What others have written. */
const PASSED_OVER: ReadonlySet<string> = new Set(['.git', 'node_modules', 'vendor'])

/** Looks for the policy where another one than the file system tells the names in a folder. */
export function locateAmong(names: (folder: string) => readonly string[]): Located {
  const paths = POLICY_FOLDERS.flatMap((place) =>
    names(place).map((name) => (place === '.' ? name : `${place}/${name}`)),
  )
  return {
    policy: paths.find((path) => isPolicyName(baseName(path))) ?? null,
    declined: paths.filter((path) => OTHER_MARKUP.test(baseName(path))),
  }
}

/** Whether forges take a file of this name for the policy. */
export function isPolicyName(name: string): boolean {
  return MARKDOWN.test(name)
}

/** Why a file is not read for its name; null for markdown and any other name. */
export function declinedMarkup(path: string): string | null {
  const markup = { rst: 'reStructuredText', adoc: 'AsciiDoc', txt: 'plain text' }[
    path.split('.').at(-1)?.toLowerCase() ?? ''
  ]
  return markup
    ? `This is ${markup}, which is not read; write the policy as SECURITY.md, which every forge shows.`
    : null
}

/** The names in a folder, capitals first. Throws where the folder cannot be read; one that does not exist holds nothing. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => isPolicyName(name) || OTHER_MARKUP.test(name))
      .sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
