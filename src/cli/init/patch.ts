import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { printable } from '../../formats/printable.js'

/** A file as it was, its path from the root; `text` is null where there was none. */
export interface Before {
  path: string
  text: string | null
}

/** A unified diff from one file to another, as git and patch take it. */
export function patchOf(before: Before, after: { path: string; text: string }): string {
  const from = before.text === null ? '/dev/null' : `a/${printable(before.path)}`
  return createTwoFilesPatch(from, `b/${printable(after.path)}`, before.text ?? '', after.text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
