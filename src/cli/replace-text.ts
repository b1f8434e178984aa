import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { readText, systemFault } from './read-text.js'

/** Any of the three permissions to write. */
const WRITABLE = 0o222

/**
 * Replaces the text of a file at one stroke, with its mode and through the symbolic links that {@link readText} follows. Gives what is
 * wrong where that cannot be done, or where the file no longer holds `before`; it then stays as it is.
 */
export async function replaceText(
  file: string,
  boundary: string,
  before: string,
  after: string,
): Promise<string | null> {
  const found = readText(file, boundary)
  if ('fault' in found) return found.fault
  if (found.text !== before) return 'This was changed by somebody else in the meantime; run the command again.'

  try {
    const target = realpathSync(file)
    // Renaming another file to this name would not ask for this permission.
    if ((statSync(target).mode & WRITABLE) === 0) return READ_ONLY
    accessSync(target, constants.W_OK)
    const { default: writeFileAtomic } = await import('write-file-atomic')
    await writeFileAtomic(target, after)
    return null
  } catch (error) {
    return writingFault(error)
  }
}

const READ_ONLY = 'This may not be written; change its permissions, or show the changes with --diff.'

/** The words for an error of the file system while writing. */
function writingFault(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return READ_ONLY
  return code === 'ENOENT' ? systemFault(error) : `This cannot be written: ${message}.`
}
