import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DURATION_NOTATION } from '../../src/policy/duration.js'
import type { Facts } from '../../src/policy/facts.js'
import { TOPICS } from '../../src/policy/topic.js'

/** A document with the facts that a person read from it. */
export interface Labelled {
  name: string
  text: string
  label: Facts
}

const line = z.number().int().positive()

/** The facts as `secpolicy extract --format json` prints them; docs/accuracy.md says what each means. */
const labelSchema = z.strictObject({
  kind: z.enum(['policy', 'template', 'pointer', 'unrelated']),
  language: z.string(),
  channels: z.array(
    z.strictObject({
      kind: z.enum(['email', 'advisory', 'form', 'chat', 'issue', 'unnamed']),
      target: z.string().nullable(),
      line,
    }),
  ),
  publicReports: z.enum(['discouraged', 'invited', 'unstated']),
  timeframes: z.array(
    z.strictObject({
      stage: z.enum(['acknowledge', 'assess', 'update', 'fix', 'disclose']),
      within: z.string().regex(DURATION_NOTATION),
      severity: z.enum(['critical', 'high', 'medium', 'low']).nullable(),
      line,
    }),
  ),
  versions: z.strictObject({
    form: z.enum(['table', 'list', 'prose', 'link', 'none']),
    entries: z.array(z.strictObject({ range: z.string(), supported: z.boolean(), line })),
    line: line.nullable(),
  }),
  topics: z.partialRecord(z.enum(TOPICS), line),
  placeholders: z.array(z.strictObject({ text: z.string(), line })),
})

/** The labels of a folder cannot be used; the message says why and what to do. */
export class LabelError extends Error {
  override name = 'LabelError'
}

/**
 * Reads a labelled set: `docs/NAME.md` with its facts in `labels/NAME.json`. Throws a {@link LabelError} where one is
 * missing or no label, so that a score never leaves out a document in silence.
 */
export function labelledDocuments(folder: string): Labelled[] {
  const documents = names(folder, 'docs', '.md')
  const labels = names(folder, 'labels', '.json')
  if (documents.length === 0)
    throw new LabelError(`${join(folder, 'docs')} holds no document; put NAME.md files there.`)

  const unlabelled = documents.filter((name) => !labels.includes(name))
  const orphans = labels.filter((name) => !documents.includes(name))
  if (unlabelled.length > 0) throw new LabelError(`No label in labels/NAME.json for: ${unlabelled.join(', ')}`)
  if (orphans.length > 0) throw new LabelError(`No document in docs/NAME.md for the labels: ${orphans.join(', ')}`)

  return documents.map((name) => ({
    name,
    text: readFileSync(join(folder, 'docs', `${name}.md`), 'utf8'),
    label: readLabel(join(folder, 'labels', `${name}.json`)),
  }))
}

function readLabel(path: string): Facts {
  const { data, error } = labelSchema.safeParse(parseJson(path))
  if (error) throw new LabelError(`${path} is no label:\n${z.prettifyError(error)}`)
  return data as Facts
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new LabelError(`${path} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function names(folder: string, part: string, ending: string): string[] {
  try {
    return readdirSync(join(folder, part))
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .sort()
  } catch {
    throw new LabelError(`${join(folder, part)} cannot be read; a labelled set has docs/NAME.md and labels/NAME.json.`)
  }
}
