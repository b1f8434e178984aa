import { detect } from 'chardet'
import { pattern } from '../pattern.js'

/** What no text holds: the sign for bytes that mean nothing in an encoding, and control characters. */
const SENSELESS = pattern(/[\uFFFD\0-\b]/)

/**
 * The text of a file that is not UTF-8, in the encoding that its bytes are most probably of; null where they are no text in any. Only
 * to tell what a policy says: what is judged and changed must be UTF-8, which no guess could give back as it was.
 */
export function textInOldEncoding(bytes: Uint8Array): { text: string; encoding: string } | null {
  const encoding = detect(bytes)
  if (encoding === null) return null
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return SENSELESS.test(text) ? null : { text, encoding }
  } catch {
    return null
  }
}
