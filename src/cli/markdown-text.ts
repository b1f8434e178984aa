import picocolors from 'picocolors'
import type { Display } from '../formats/format.js'
import { wrap } from '../formats/wrap.js'
import { pattern } from '../pattern.js'

const FENCE = pattern(/^`{3,}/)
const DELIMITER_ROW = pattern(/^\|[| -]+$/)
const HEADING = pattern(/^#+ (.*)/)
const LINK = pattern(/\[([^[\]]+)\]\(([^()]+)\)/g)
const CODE = pattern(/`([^`]+)`/g)
const AUTOLINK = pattern(/<(https:[^<>]+)>/g)

/**
 * Shows one of our own rule pages in a terminal: headings stand out, links show their address, code keeps its layout. Not for foreign
 * texts, which hold more of markdown and may hold escapes.
 */
export function markdownText(page: string, { color, width }: Display): string {
  const colors = picocolors.createColors(color)
  let fence: string | null = null
  const lines = page
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const mark = FENCE.exec(line)?.[0]
      if (mark && (fence === null || line === fence)) {
        fence = fence === null ? mark : null
        return []
      }
      if (fence !== null) return [`    ${line}`]
      if (DELIMITER_ROW.test(line)) return []
      const heading = HEADING.exec(line)?.[1]
      if (heading !== undefined) return [colors.bold(inline(heading))]
      return line.startsWith('|') ? [inline(line)] : wrap(inline(line), width)
    })
  return `${lines.join('\n')}\n`
}

function inline(line: string): string {
  return line.replace(LINK, '$1 ($2)').replace(CODE, '$1').replace(AUTOLINK, '$1')
}
