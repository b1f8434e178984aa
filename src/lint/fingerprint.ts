import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { latePattern, pattern } from '../pattern.js'
import type { FileReport, Finding } from './report.js'

const BLANK_LINE = pattern(/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/)
const WORDS = latePattern(() => /[\p{L}\p{M}\p{N}]+/gu)

/** Half of SHA-256: enough that two findings do not meet by chance, and short enough to be read in a file. */
const LENGTH = 32

/**
 * What each finding of a file, suppressed and known ones included, can be known by in a later run: rule, message and the words of its place,
 * then the number of the finding among those that are alike. It stays the same where lines move, are wrapped anew or get other
 * markup, and where the wording of the message changes. It is unique in the file, not among files.
 */
export function fingerprints({ text, findings, suppressed, known = [] }: FileReport): Map<Finding, string> {
  const alike = new Map<string, number>()
  const inOrder = [...findings, ...suppressed, ...known].sort((a, b) => a.place.start.offset - b.place.start.offset)
  return new Map(
    inOrder.map((finding) => {
      const hash = digest(`${finding.rule}\n${finding.messageId}\n${wordsOf(finding, text)}`)
      const number = (alike.get(hash) ?? 0) + 1
      alike.set(hash, number)
      return [finding, `${hash}:${number}`]
    }),
  )
}

/** A short hexadecimal digest of a text: for telling texts apart, not for keeping one secret. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, LENGTH)
}

/** Up to the first blank line: of a whole section only its heading, so that work on the section does not change what is known of it. */
function wordsOf({ place: { start, end } }: Finding, text: string): string {
  const [first = ''] = text.slice(start.offset, end.offset).split(BLANK_LINE, 1)
  return (first.normalize('NFKC').toLowerCase().match(WORDS()) ?? []).join(' ')
}
