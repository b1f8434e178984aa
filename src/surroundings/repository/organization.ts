import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { OrganizationPolicy } from '../facts.js'
import { readInside } from './files.js'
import { askGit } from './git.js'

/** A policy that holds for all repositories of an owner, to be compared with those that these have. */
export interface Organization {
  /** What is known of it in view of the policy of a repository with this text. */
  besides(text: string): Promise<OrganizationPolicy>
}

/** Reads the policy of an organisation, by its absolute path; `shown` is the path that the user knows. Null where it cannot be read. */
export function readOrganization(file: string, shown: string): Organization | null {
  const target = realFile(file)
  if (target === null) return null
  const [folder, name] = [dirname(target), basename(target)]
  const text = readInside(folder, name)
  return text === null
    ? null
    : { besides: async (other) => ({ path: shown, text, wasThis: await wasOnce(other, folder, name) }) }
}

function realFile(file: string): string | null {
  try {
    return realpathSync(file)
  } catch {
    return null
  }
}

/** Whether a commit put a file with this text there, or took it away. Git keeps line endings as LF. */
async function wasOnce(text: string, folder: string, name: string): Promise<boolean> {
  const bytes = Buffer.from(text.replaceAll('\r\n', '\n'))
  const hash = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  const commit = await askGit(folder, ['log', '--max-count=1', '--format=%H', `--find-object=${hash}`, '--', name])
  return commit !== null && commit.trim() !== ''
}
