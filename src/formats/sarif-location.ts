import type { ArtifactLocation, Fix, Location, Region } from 'sarif'
import type { FileReport, Finding } from '../lint/report.js'
import { latePattern, pattern } from '../pattern.js'
import { forgePath } from './forge-path.js'

const BYTE_ORDER_MARK = pattern(/^\ufeff/)
const LINE_BREAK = pattern(/\r\n|\n|\r/)
const DRIVE = pattern(/^[a-z]:\//i)
const HALF_CHARACTERS = latePattern(() => /\p{Cs}/gu)

/** The name that users of SARIF give to the folder that relative paths start from. */
const BASE = '%SRCROOT%'

/** A place in a file; the whole file without a place. */
export function locationOf(path: string, place?: Finding['place']): Location {
  return {
    physicalLocation: { artifactLocation: artifactOf(path), ...(place && { region: regionOf(place) }) },
  }
}

/** A fix as replacements of stretches of its file. */
export function sarifFix({ path, text }: FileReport, { safe, edits }: NonNullable<Finding['fix']>): Fix {
  return {
    description: { text: safe ? 'Keeps the meaning of the policy.' : 'Changes the meaning of the policy; check it.' },
    artifactChanges: [
      {
        artifactLocation: artifactOf(path),
        replacements: edits.map(({ start, end, text: replacement }) => ({
          deletedRegion: regionOf({ start: pointAt(text, start), end: pointAt(text, end) }),
          insertedContent: { text: replacement },
        })),
      },
    ],
  }
}

type Point = Finding['place']['start']

function regionOf({
  start,
  end,
}: {
  start: Pick<Point, 'line' | 'column'>
  end: Pick<Point, 'line' | 'column'>
}): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** As in the places of findings: a byte order mark has no column. */
function pointAt(text: string, offset: number): Pick<Point, 'line' | 'column'> {
  const lines = text.slice(0, offset).replace(BYTE_ORDER_MARK, '').split(LINE_BREAK)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function artifactOf(path: string): ArtifactLocation {
  const slashed = forgePath(path)
  const uri = slashed.split('/').map(encoded).join('/')
  if (slashed.startsWith('/')) return { uri: `file://${uri}` }
  if (DRIVE.test(slashed)) return { uri: `file:///${uri}` }
  return { uri, uriBaseId: BASE }
}

function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(HALF_CHARACTERS(), '\ufffd'))
}
