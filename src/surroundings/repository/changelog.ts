import { pattern } from '../../pattern.js'
import type { Sourced } from '../facts.js'
import { type Gatherer, textFiles } from './repository.js'

const LINE_BREAK = pattern(/\r?\n/)
const HEADING_MARK = pattern(/^(?:#{1,6}|={1,6})\s/)
const UNDERLINE = pattern(/^(?:[=\-~^*]{3,})\s*$/)
const VERSION_LINE = pattern(/^\[?v?\d{1,9}\.[\w.-]{1,60}\]?(?:[\s(/:–—-]{1,6}[\d-]{8,10}\)?)?:?\s*$/i)

const NAME = pattern(
  /^(?:changelog|changes|history|news|releases|release[-_]notes)(?:\.(?:md|markdown|rst|txt|adoc))?$/i,
)

/** The newest versions stand first; older ones tell nothing new. */
const MOST = 50

/** A heading by its mark, or a line that begins with a version; with its date, its links and its brackets. */
const HEADING = pattern(
  /^(?:#{1,6}|={1,6})?\s*(?:[*_]{2})?(?:\p{L}[\p{L}\p{N}._-]*\s+){0,2}\[?v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9}){0,2}(?:[-.]?[a-z][\w.]*)?)\]?(?=[\s:(,)*_\]]|$)/iu,
)

export const gatherChangelog: Gatherer<'changelog'> = async (repository) => {
  const [file] = textFiles(repository, ['.', 'docs'], NAME)
  if (!file) return []
  const lines = file.text.split(LINE_BREAK)
  const found: Sourced<string>[] = []
  for (const [index, line] of lines.entries()) {
    const version = isHeading(line, lines[index + 1] ?? '') ? HEADING.exec(line)?.[1] : undefined
    if (version !== undefined) found.push({ value: version, path: file.path, line: index + 1 })
    if (found.length === MOST) break
  }
  return found
}

/** Marked as one, underlined, or a version with nothing but a date. */
function isHeading(line: string, next: string): boolean {
  if (line.length > 200) return false
  return HEADING_MARK.test(line) || UNDERLINE.test(next) || VERSION_LINE.test(line)
}
