import { companionKind, type Facts, facts, type Reading, RefusedError, read } from '../index.js'
import type { Policy } from './policy.js'

/** What one document says, or why it could not be read. `encoding` is the one that it is in where that is not UTF-8. */
export type Extraction =
  | { path: string; encoding?: string; facts: Facts; reading: Reading }
  | { path: string; error: string }

export async function extract(policy: Pick<Policy, 'path' | 'read'>): Promise<Extraction> {
  const { path } = policy
  if (companionKind(path))
    return { path, error: 'This is a file for programs, not a policy; "secpolicy lint" judges it.' }
  const source = await policy.read()
  if ('text' in source) return extractText(path, source.text)
  if (!source.bytes) return { path, error: source.fault }
  const { textInOldEncoding } = await import('./old-encoding.js')
  const old = textInOldEncoding(source.bytes)
  if (!old) return { path, error: source.fault }
  const { path: _, ...extraction } = extractText(path, old.text)
  return { path, encoding: old.encoding, ...extraction }
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
  if (!('facts' in extraction)) return extraction
  const { reading: _, ...rest } = extraction
  return rest
}
