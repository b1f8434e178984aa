import { latePattern } from '../pattern.js'

const SHOWN_AS_PICTURE = latePattern(() => /\p{Emoji_Presentation}|\uFE0F/u)

/** The marks by which somebody says yes and no. */
interface Style {
  yes: readonly string[]
  no: readonly string[]
}

/**
 * The ways of writing whether a version is supported by a mark alone; the first of each list is the usual one, and marks at the same place
 * belong together. A mark and the name by which a forge shows it are one way: readers see no difference.
 */
const STYLES: readonly Style[] = [
  {
    yes: ['✅', '✔️', '✔', '☑️', '✓', ':white_check_mark:', ':heavy_check_mark:', ':white_check_mark:'],
    no: ['❌', '✖️', '✖', '✘', '✗', ':x:', ':x:', ':negative_squared_cross_mark:'],
  },
  { yes: ['Yes', 'yes', 'YES'], no: ['No', 'no', 'NO'] },
]

/**
 * The verdicts of a table in the style that most of them have, the first one's where two are as frequent. A verdict that says more than
 * yes or no stays. Null where they have one style already.
 */
export function uniformVerdicts(verdicts: readonly string[]): string[] | null {
  const styles = verdicts.flatMap((verdict) => styleOf(verdict) ?? [])
  const count = (style: Style) => styles.filter((other) => other === style).length
  const [most, ...others] = [...new Set(styles)].sort((a, b) => count(b) - count(a))
  if (most === undefined || others.length === 0) return null

  const markOf = (marks: readonly string[], opposite: readonly string[]) => {
    const partner = verdicts.find((verdict) => opposite.includes(verdict)) ?? ''
    return verdicts.find((verdict) => marks.includes(verdict)) ?? marks[Math.max(0, opposite.indexOf(partner))] ?? ''
  }
  return verdicts.map((verdict) => {
    const style = styleOf(verdict)
    if (!style || style === most) return verdict
    return style.yes.includes(verdict) ? markOf(most.yes, most.no) : markOf(most.no, most.yes)
  })
}

/** Whether a verdict is nothing but yes or no. */
export function isVerdictMark(verdict: string): boolean {
  return styleOf(verdict) !== undefined
}

/** Columns of a terminal that a verdict takes: an emoji takes two. */
export function verdictWidth(verdict: string): number {
  return SHOWN_AS_PICTURE().test(verdict) ? 2 : verdict.length
}

function styleOf(verdict: string): Style | undefined {
  return STYLES.find(({ yes, no }) => yes.includes(verdict) || no.includes(verdict))
}
