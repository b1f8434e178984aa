import { companionKind, type Facts, facts, type Reading, RefusedError, read } from '../index.js'
import type { Policy } from './policy.js'

/** What one document says, or why it could not be read. */
export type Extraction = { path: string; facts: Facts; reading: Reading } | { path: string; error: string }

export async function extract(policy: Pick<Policy, 'path' | 'read'>): Promise<Extraction> {
  const { path } = policy
  if (companionKind(path))
    return { path, error: 'This is a file for programs, not a policy; "secpolicy lint" judges it.' }
  const source = await policy.read()
  return 'fault' in source ? { path, error: source.fault } : extractText(path, source.text)
}

/** What a text says that is known by a path. */
export function extractText(path: string, text: string): Extraction {
  try {
    const { reading } = read(text)
    return { path, facts: facts(reading), reading }
  } catch (error) {
    if (error instanceof RefusedError) return { path, error: error.message }
    throw error
  }
}

/** Only what the facts say, without places, words and confidence. */
export function withoutReading(extraction: Extraction): object {
  return 'facts' in extraction ? { path: extraction.path, facts: extraction.facts } : extraction
}
