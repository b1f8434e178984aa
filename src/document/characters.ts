import { pattern } from '../pattern.js'

const BLANK = pattern(/[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/)

/** Whether a character is white space to a reader; zero-width characters are not. */
export function isBlank(character: string): boolean {
  return isBlankAt(character, 0)
}

/** The same for the UTF-16 unit at an index of a text; what is outside of it is not. */
export function isBlankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code <= SPACE
    ? code === SPACE || (code >= TAB && code <= RETURN)
    : code > ASCII && BLANK.test(text.charAt(index))
}

const TAB = 9
const RETURN = 13
const SPACE = 32
const ASCII = 127

/** Whether a UTF-16 unit belongs to a script that puts no blanks between words; Korean does. */
export function isCjk(unit: string): boolean {
  return (
    (unit >= '\u2e80' && unit <= '\u30ff') ||
    (unit >= '\u3400' && unit <= '\u9fff') ||
    (unit >= '\uf900' && unit <= '\ufaff') ||
    (unit >= '\uff00' && unit <= '\uff60')
  )
}
