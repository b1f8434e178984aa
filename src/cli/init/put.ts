import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import { boundaryOf, POLICY, readText } from '../read-text.js'
import { replaceText } from '../replace-text.js'
import { systemFault } from '../system-fault.js'

/** The text that stands in a file now, or that there is none. */
export type Present = { text: string | null } | { fault: string }

/** What stands where the policy is to be written. */
export function presentText(file: string, root: string): Present {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return { text: null }
  return readText(file, () => boundaryOf(file, root), POLICY)
}

/** Writes the file whole or not at all; gives what is wrong where it cannot be written, or where it no longer is as it was. */
export async function putText(
  file: string,
  root: string,
  before: string | null,
  after: string,
): Promise<string | null> {
  if (before !== null) return replaceText(file, () => boundaryOf(file, root), { purpose: POLICY, before, after })
  try {
    if (lstatSync(file, { throwIfNoEntry: false }))
      return 'This was made by somebody else in the meantime; run the command again.'
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(file, after)
    return null
  } catch (error) {
    const fault = systemFault(error, 'written')
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? `${dirname(file)} does not exist any more.` : fault
  }
}
