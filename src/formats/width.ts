import stringWidth from 'fast-string-width'
import { pattern } from '../pattern.js'

const ONE_COLUMN_EACH = pattern(/^[ -~‐-‧]*$/)

/** The columns that a printable text takes in a terminal; known at once for ASCII and the usual quotes and dashes. */
export function widthOf(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text)
}
