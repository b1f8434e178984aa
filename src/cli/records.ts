import { pattern } from '../pattern.js'
import type { Line } from './lines.js'

/** A policy that came as a line of JSON, or why the line is none. */
export type PolicyRecord = { id: string | number; path: string; text: string } | BadRecord

/** The id is null where none can be read. */
interface BadRecord {
  id: string | number | null
  /** The line of the input. */
  line: number
  error: string
}

/** The path of a record that has none. */
const NO_PATH = '<stdin>'

/** What an id looks like in a line that cannot be parsed. */
const ID = pattern(/"id"\s*:\s*("(?:[^"\\]|\\.){0,1000}"|-?\d{1,15}(?=\s*[,}]))/)

/** Reads one record, `{"id": …, "path": …, "text": …}`; other keys are left alone. */
export function recordOf({ number, text, fault }: Line): PolicyRecord {
  if (fault !== null) return bad(number, text, fault)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return bad(number, text, `This line is no JSON; write one object a line: ${(error as Error).message}.`)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return bad(number, '', 'This line is no JSON object; write {"id": …, "path": …, "text": …}.')
  const { id, path = NO_PATH, text: policy } = data as Record<string, unknown>
  if (typeof id !== 'string' && !(typeof id === 'number' && Number.isSafeInteger(id)))
    return bad(number, '', '"id" is neither a string nor a whole number below 2^53; give each record one.')
  if (typeof policy !== 'string') return { id, line: number, error: '"text" is no string; put the policy there.' }
  if (typeof path !== 'string') return { id, line: number, error: '"path" is no string; leave it out or name a file.' }
  return { id, path, text: policy }
}

function bad(line: number, text: string, error: string): BadRecord {
  return { id: idIn(text), line, error }
}

function idIn(text: string): string | number | null {
  const [, id] = ID.exec(text) ?? []
  try {
    return id === undefined ? null : JSON.parse(id)
  } catch {
    return null
  }
}
