/** What an operation does with a file, as the words for its errors say it. */
type Deed = 'read' | 'written'

const REFUSED: Record<Deed, string> = {
  read: 'This may not be read; check its permissions.',
  written: 'This may not be written; change the permissions of the file or of its folder.',
}

/** What is told where a folder stands in the place of a file. */
export const FOLDER_FAULT = 'This is a folder; a file belongs here.'

const FAULTS: Record<string, string> = {
  ENOENT: 'This path does not exist; check its spelling.',
  EISDIR: FOLDER_FAULT,
  ELOOP: 'This symbolic link leads back to itself; put the text itself here.',
  ENOTDIR: 'This path leads through a file that is no folder; check its spelling.',
  ENAMETOOLONG: 'This name is too long for the file system; check its spelling.',
  EROFS: 'This is on a file system that cannot be written to; choose another place.',
  ENOSPC: 'There is no room left on the device; make some.',
  EDQUOT: 'Your quota on the device is used up; make some room.',
}

/** The words for an error of the file system: what is wrong, then what to do. */
export function systemFault(error: unknown, deed: Deed = 'read'): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM') return REFUSED[deed]
  return FAULTS[code] ?? `This cannot be ${deed}: ${message}.`
}
