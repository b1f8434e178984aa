import { z } from 'zod'
import { pattern } from '../pattern.js'
import type { Choices } from './choices.js'
import { type Commitment, isCommitment } from './commitments.js'
import { TEMPLATE_NAMES, type TemplateName } from './templates.js'

const ENDS_COMMENT = pattern(/[<>]|--/g)

/** What a generated file tells of its making, so that it can be made again: no date, and nothing that its text says. */
export interface MakingRecord extends Choices {
  /** BCP 47 tag of the language of the templates. */
  language: string
}

/** The comment itself; `m`, so that it is found wherever it stands. */
export const RECORD_MARK = pattern(/^<!-- secpolicy:template ([a-z]+) (\S+) (\{.*\}) -->$/m)

const details = z.object({
  commitments: z.array(z.string()).default([]),
  cveAuthority: z.string().nullable().default(null),
  cyberResilience: z
    .object({ role: z.enum(['manufacturer', 'steward']), name: z.string(), supportEnds: z.string().nullable() })
    .nullable()
    .default(null),
  threatModel: z.string().nullable().default(null),
})

/** The comment that stands at the end of a generated file. */
export function recordMark({ template, language, ...choices }: MakingRecord): string {
  const set = Object.fromEntries(
    Object.entries(choices).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
  // A comment ends at the first "-->" and holds no "--".
  const json = JSON.stringify(set).replace(ENDS_COMMENT, (marks) =>
    [...marks].map((mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  )
  return `<!-- secpolicy:template ${template} ${language} ${json} -->`
}

/** What the file tells of its making; null where it was not generated, or by a version that knew other templates. */
export function readRecord(text: string): MakingRecord | null {
  const match = RECORD_MARK.exec(text)
  const template = TEMPLATE_NAMES.find((name): name is TemplateName => name === match?.[1])
  if (!match || !template) return null
  const parsed = details.safeParse(parseJson(match[3] ?? ''))
  if (!parsed.success) return null
  const commitments = parsed.data.commitments.filter((name): name is Commitment => isCommitment(name))
  return { ...parsed.data, commitments, template, language: match[2] ?? '' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
