import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { type Purpose, readText } from './read-text.js'
import { systemFault } from './system-fault.js'

/** Any of the three permissions to write. */
const WRITABLE = 0o222

/**
 * Replaces the text of a file at one stroke, with its mode and through the symbolic links that {@link readText} follows. Gives what is
 * wrong where that cannot be done, or where the file no longer holds `before`; it then stays as it is.
 */
export async function replaceText(
  file: string,
  boundary: () => string,
  { purpose, before, after }: { purpose: Purpose; before: string; after: string },
): Promise<string | null> {
  const found = readText(file, boundary, purpose)
  if ('fault' in found) return found.fault
  if (found.text !== before) return 'This was changed by somebody else in the meantime; run the command again.'

  try {
    const target = realpathSync(file)
    // Renaming another file to this name would not ask for this permission.
    if ((statSync(target).mode & WRITABLE) === 0) return systemFault({ code: 'EACCES' }, 'written')
    accessSync(target, constants.W_OK)
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(target, after)
    return null
  } catch (error) {
    return systemFault(error, 'written')
  }
}
