import type { PlaceFinder } from '../document/places.js'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { Signature } from './companion.js'

const BYTE_ORDER_MARK = pattern(/^\ufeff/)

/** A line of the source without its ending. */
export interface Line {
  start: number
  content: string
}

const HEADER = '-----BEGIN PGP SIGNED MESSAGE-----'
const BEGIN = '-----BEGIN PGP SIGNATURE-----'
const END = '-----END PGP SIGNATURE-----'

/** Null where no line belongs to a signature. The library is loaded only for a signature whose lines are in place. */
export async function readSignature(
  text: string,
  lines: readonly Line[],
  placeOf: PlaceFinder,
): Promise<Signature | null> {
  const at = (mark: string) => lines.findIndex(({ content }) => content.trimEnd() === mark)
  const [header, begin, end] = [at(HEADER), at(BEGIN), at(END)]
  const first = [header, begin, end].filter((index) => index >= 0).sort((a, b) => a - b)[0]
  if (first === undefined) return null

  const blank = lines.findIndex(({ content }, index) => index > header && content.trim() === '')
  const contentStart = lines[header < 0 ? 0 : (blank < 0 ? header : blank) + 1]?.start ?? text.length
  const contentEnd = lines[begin < 0 ? (end < 0 ? lines.length : end) : begin]?.start ?? text.length
  const signature = {
    content: placeOf(contentStart, Math.max(contentStart, contentEnd)),
    place: placeOfLine(lines[first], placeOf),
    rest: end < 0 ? null : restAfter(lines.slice(end + 1), placeOf),
  }
  if (header !== 0) return { ...signature, fault: 'misplaced' }
  if (begin < 0 || end < begin || blank < 0 || blank > begin) return { ...signature, fault: 'incomplete' }
  return { ...signature, fault: (await isReadable(text)) ? null : 'unreadable' }
}

async function isReadable(text: string): Promise<boolean> {
  const { readCleartextMessage } = await import('openpgp')
  try {
    const message = await readCleartextMessage({ cleartextMessage: text.replace(BYTE_ORDER_MARK, '') })
    return message.getSigningKeyIDs().length > 0
  } catch {
    return false
  }
}

/** One line ending belongs to the signature; more of them, and any text, do not. */
function restAfter(lines: readonly Line[], placeOf: PlaceFinder): Signature['rest'] {
  const written = lines.find(({ content }) => content.trim() !== '')
  const line = written ?? lines[0]
  return line ? { place: placeOfLine(line, placeOf), blank: written === undefined } : null
}

function placeOfLine(line: Line | undefined, placeOf: PlaceFinder): Place {
  return placeOf(line?.start ?? 0, (line?.start ?? 0) + (line?.content.length ?? 0))
}
