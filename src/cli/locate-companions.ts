import { join } from 'node:path'
import { pattern } from '../pattern.js'
import {
  isSecurityTxt,
  SECURITY_INSIGHTS_FOLDERS,
  SECURITY_INSIGHTS_NAME,
  SECURITY_TXT_FOLDERS,
} from '../surroundings/repository/companion-places.js'
import { fileNames, readInside } from '../surroundings/repository/files.js'
import type { Source } from '../surroundings/repository/repository.js'

const SECURITY_TXT = pattern(/^security\.txt$/)

/** The companions of the policy in a folder, without links: paths relative to the folder, with slashes. */
export function locateCompanions(folder: string): string[] {
  return companionsAmong({
    names: (place) => fileNames(join(folder, place)),
    read: (path) => readInside(folder, path),
  })
}

/** Looks for companions where another one than the file system tells the names in a folder, and their texts. */
export function companionsAmong({ names, read }: Pick<Source, 'names' | 'read'>): string[] {
  const filesIn = (folders: readonly string[], name: RegExp) =>
    folders.flatMap((folder) =>
      names(folder)
        .filter((found) => name.test(found))
        .map((found) => (folder === '.' ? found : `${folder}/${found}`)),
    )
  const texts = filesIn(SECURITY_TXT_FOLDERS, SECURITY_TXT).filter((path) => {
    const text = read(path)
    return path.includes('.well-known/') || (text !== null && isSecurityTxt(text))
  })
  return [...texts, ...filesIn(SECURITY_INSIGHTS_FOLDERS, SECURITY_INSIGHTS_NAME)]
}
