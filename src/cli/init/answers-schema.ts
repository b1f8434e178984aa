import { z } from 'zod'
import { descriptionOf, KEY_NAMES, type Key } from './keys.js'

/** What an answers file may hold: for each key its text, in the notation of the flag; a list where there can be several. */
export function answersSchema() {
  const keys = Object.fromEntries(KEY_NAMES.map((key) => [key, answerSchema(key).optional()]))
  return z.strictObject({
    $schema: z.string().optional().describe('The address of this schema, for editors.'),
    ...keys,
  })
}

function answerSchema(key: Key): z.ZodType {
  const { summary, example, many, choices, bare } = descriptionOf(key)
  const text = choices ? z.enum(choices as readonly [string, ...string[]]) : z.string().min(1)
  const single = bare || choices?.includes('yes') ? z.union([text, z.boolean()]) : text
  const schema: z.ZodType = many ? z.union([text, z.array(text).min(1)]) : single
  return schema.describe(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`).meta({ examples: [example] })
}

/** The published JSON Schema of an answers file. Draft 7, which editors know best. */
export function answersJsonSchema(id: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(answersSchema(), { target: 'draft-7' })
  return { $schema, $id: id, title: 'Answers for secpolicy init', ...schema }
}
