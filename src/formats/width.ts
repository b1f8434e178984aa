import stringWidth from 'fast-string-width'

/** The columns that a printable text takes in a terminal; known at once for ASCII and the usual quotes and dashes. */
export function widthOf(text: string): number {
  return /^[ -~‐-‧]*$/.test(text) ? text.length : stringWidth(text)
}
