import { join } from 'node:path'
import { pattern } from '../pattern.js'
import {
  isSecurityTxt,
  SECURITY_INSIGHTS_FOLDERS,
  SECURITY_INSIGHTS_NAME,
  SECURITY_TXT_FOLDERS,
} from '../surroundings/repository/companion-places.js'
import { fileNames, readInside } from '../surroundings/repository/files.js'

const SECURITY_TXT = pattern(/^security\.txt$/)

/** The companions of the policy in a folder, without links: paths relative to the folder, with slashes. */
export function locateCompanions(folder: string): string[] {
  const texts = filesIn(folder, SECURITY_TXT_FOLDERS, SECURITY_TXT).filter((path) => {
    const text = readInside(folder, path)
    return path.includes('.well-known/') || (text !== null && isSecurityTxt(text))
  })
  return [...texts, ...filesIn(folder, SECURITY_INSIGHTS_FOLDERS, SECURITY_INSIGHTS_NAME)]
}

function filesIn(root: string, folders: readonly string[], name: RegExp): string[] {
  return folders.flatMap((folder) =>
    fileNames(join(root, folder))
      .filter((found) => name.test(found))
      .map((found) => (folder === '.' ? found : `${folder}/${found}`)),
  )
}
