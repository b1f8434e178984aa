import type { Tool } from '../../src/formats/format.js'
import type { FileReport, Finding, Report } from '../../src/lint/report.js'
import type { Place, Point } from '../../src/policy/place.js'

export const display = { color: false, width: 80 }

export const tool: Tool = {
  name: 'secpolicy',
  version: '1.2.3',
  url: 'https://example.org/tool',
  rules: ['credit', 'private-channel'].map((id) => ({
    id,
    summary: `The policy has ${id}.`,
    why: 'Reporters ask for it.',
    page: `# ${id}\n`,
    url: `https://example.org/docs/${id}`,
    controls: ['OSPS-VM-03.01'],
    severity: 'warning',
  })),
}

/** Text that would break out of one format or another: escapes, workflow commands, line breaks, HTML, XML, markdown. */
export const HOSTILE =
  '\u001b[31m\r\n::error::x %0A##[add-mask]x ]]></a> <script>alert(1)</script> &amp; "\' | [a](https://e.example) @octocat www.e.example `c` \u202e\u0000\ufffe\ud800'

/** A report in which everything that may come from outside is hostile. */
export function hostileReport(): Report {
  const message = `No ${HOSTILE}`
  const [read, unread] = [
    reportOn(HOSTILE, [findingAt(HOSTILE, 'script', { message })], { path: `${HOSTILE}.md` }),
    reportOn('', [], { path: HOSTILE, kind: null, language: null, fault: HOSTILE }),
  ]
  return { files: [...read.files, ...unread.files] }
}

/** What a file's report is where it could not be read. */
export function unreadReport(fault = 'This path does not exist; check its spelling.'): Report {
  return reportOn('', [], { path: 'b.md', kind: null, language: null, fault })
}

/** What a report is where a rule crashed. */
export function crashedReport(text: string): Report {
  const message = 'The rule "credit" failed (x is null); report this as a bug of the linter.'
  const crash = findingAt(text, text.slice(0, 1), { rule: 'internal', messageId: 'crash', message })
  return reportOn(text, [crash], { crashed: true })
}

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
