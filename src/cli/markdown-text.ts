import picocolors from 'picocolors'
import type { Display } from '../formats/format.js'
import { wrap } from '../formats/wrap.js'

/**
 * Shows one of our own rule pages in a terminal: headings stand out, links show their address, code keeps its layout. Not for foreign
 * texts, which hold more of markdown and may hold escapes.
 */
export function markdownText(page: string, { color, width }: Display): string {
  const colors = picocolors.createColors(color)
  let isCode = false
  const lines = page
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        isCode = !isCode
        return []
      }
      if (isCode) return [`    ${line}`]
      const heading = /^#+ (.*)/.exec(line)?.[1]
      if (heading !== undefined) return [colors.bold(inline(heading))]
      return line.startsWith('|') ? [inline(line)] : wrap(inline(line), width)
    })
  return `${lines.join('\n')}\n`
}

function inline(line: string): string {
  return line.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)').replace(/`([^`]+)`/g, '$1')
}
