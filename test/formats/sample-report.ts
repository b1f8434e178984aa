import type { FileReport, Finding, Report } from '../../src/lint/report.js'
import type { Place, Point } from '../../src/policy/place.js'

/** A report on one text. */
export function reportOn(text: string, findings: Finding[], rest: Partial<FileReport> = {}): Report {
  const file = {
    path: 'SECURITY.md',
    text,
    kind: 'policy',
    language: 'en',
    suppressed: [],
    crashed: false,
    fault: null,
  }
  return { files: [{ ...file, findings, ...rest } as FileReport] }
}

/** A finding at the first place in the text where the words stand. */
export function findingAt(text: string, words: string, rest: Partial<Finding> = {}): Finding {
  return {
    rule: 'private-channel',
    messageId: 'missing',
    severity: 'error',
    message: 'No private way to report; give an e-mail address or a link to the private report form.',
    place: placeOf(text, words),
    url: 'https://example.org/docs/private-channel',
    controls: [],
    ...rest,
  }
}

function placeOf(text: string, words: string): Place {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" does not stand in the text`)
  return { start: pointAt(text, start), end: pointAt(text, start + words.length) }
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
