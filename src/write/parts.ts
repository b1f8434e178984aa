import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { pattern } from '../pattern.js'

const CARRIAGE_RETURNS = pattern(/\r\n?/g)

/** A section that was generated, or the hand-made text between two of them. */
export type Part =
  | {
      name: string
      content: string /** Of the content as it was generated; null where the mark holds none. */
      fingerprint: string | null
    }
  | { name: null; content: string }

/** Digits of a fingerprint: enough that no edit keeps it by accident. */
const FINGERPRINT_LENGTH = 12
const BEGIN = pattern(/^<!-- secpolicy:begin ([a-z-]+)(?: ([0-9a-f]{12}))? -->$/)
const END = pattern(/^<!-- secpolicy:end ([a-z-]+) -->$/)

export function beginMark(name: string, fingerprint?: string): string {
  return `<!-- secpolicy:begin ${name}${fingerprint ? ` ${fingerprint}` : ''} -->`
}

export function endMark(name: string): string {
  return `<!-- secpolicy:end ${name} -->`
}

/** Tells whether generated text was edited since; white space at its ends and the kind of line ends do not count. */
export function fingerprintOf(content: string): string {
  const text = content.replace(CARRIAGE_RETURNS, '\n').trim()
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, FINGERPRINT_LENGTH)
}

/** Marks were moved, doubled or left without their other half, so that nobody can tell what was generated. */
export class MarksError extends Error {
  override name = 'MarksError'
}

/** Takes a text apart at its marks. Throws a {@link MarksError} where they do not pair; joined again it is the same text. */
export function splitParts(text: string): Part[] {
  const parts: Part[] = []
  let lines: string[] = []
  let open: { name: string; fingerprint: string | null; line: number } | null = null
  const close = (part: (content: string) => Part) => {
    parts.push(part(lines.join('\n')))
    lines = []
  }
  for (const [index, line] of text.split('\n').entries()) {
    const mark = line.trim()
    const begin = BEGIN.exec(mark)
    const end = END.exec(mark)
    if (begin?.[1]) {
      if (open)
        throw new MarksError(
          `Line ${index + 1} begins the part "${begin[1]}" within the part "${open.name}", which line ${open.line} began.`,
        )
      close((content) => ({ name: null, content }))
      open = { name: begin[1], fingerprint: begin[2] ?? null, line: index + 1 }
    } else if (end?.[1]) {
      const { name, fingerprint } = open ?? {}
      if (name !== end[1]) throw new MarksError(`Line ${index + 1} ends the part "${end[1]}", which has not begun.`)
      close((content) => ({ name: end[1] ?? '', content, fingerprint: fingerprint ?? null }))
      open = null
    } else lines.push(line)
  }
  if (open) throw new MarksError(`The part "${open.name}", which line ${open.line} begins, has no end.`)
  close((content) => ({ name: null, content }))
  const names = parts.flatMap(({ name }) => name ?? [])
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice) throw new MarksError(`The part "${twice}" stands twice.`)
  return parts
}

/** The text with its marks; the fingerprints are those that the parts have. */
export function joinParts(parts: readonly Part[]): string {
  return parts
    .map((part) =>
      part.name === null
        ? part.content
        : [beginMark(part.name, part.fingerprint ?? undefined), part.content, endMark(part.name)].join('\n'),
    )
    .join('\n')
}
