import { mergeDiff3 } from 'node-diff3'
import { pattern } from '../pattern.js'
import { fingerprintOf, joinParts, type Part, splitParts } from './parts.js'
import { RECORD_MARK } from './record.js'

const CARRIAGE_RETURNS = pattern(/\r\n?/g)

/** What became of a part in an update. */
export interface PartUpdate {
  name: string
  /**
   * - `same`: nothing to change
   * - `rewritten`: it was as generated, and is generated anew
   * - `kept`: it was edited, and nothing new is to be said in it
   * - `merged`: it was edited, and the new text has both
   * - `added`, `removed`: the policy states it now, or no longer
   * - `conflict`: it was edited where the new text differs, so that somebody has to decide
   */
  outcome: 'same' | 'rewritten' | 'kept' | 'merged' | 'added' | 'removed' | 'conflict'
  /** What stood there, and what is generated now; empty where there was or is nothing. */
  before: string
  after: string
}

/** An updated text; where a part is in conflict it stands there unchanged. */
export interface Updated {
  text: string
  parts: PartUpdate[]
}

type Generated = Extract<Part, { name: string }>

/**
 * Puts newly generated parts into a text that was generated before. Hand-made text stays as it is. `earlier` are texts as they may have been
 * generated, such as older versions of the file: the one that has a part's fingerprint is the common ancestor for merging. Throws a `MarksError`
 * where the marks of the text do not pair.
 */
export function updateText(text: string, generated: string, earlier: readonly string[]): Updated {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const old = splitParts(plainLines(text))
  const fresh = splitParts(generated)
  const ancestors = earlier.flatMap((version) => generatedParts(splitOrNone(version)))
  const updates = old.map((part) =>
    part.name === null ? part : updatePart(part, partNamed(fresh, part.name), ancestors),
  )
  const kept = updates.flatMap((part) => ('part' in part ? (part.part ?? []) : part))
  const { parts, added } = withAdded(withoutGaps(kept), fresh)
  const record = RECORD_MARK.exec(generated)?.[0] ?? ''
  const joined = joinParts(parts).replace(RECORD_MARK, () => record)
  const whole = RECORD_MARK.test(joined) ? joined : `${joined.trimEnd()}\n\n${record}\n`
  return {
    text: `${whole.trimEnd()}\n`.replaceAll('\n', newline),
    parts: [...updates.flatMap((part) => ('part' in part ? part.update : [])), ...added],
  }
}

function updatePart(
  old: Generated,
  fresh: Generated | undefined,
  ancestors: readonly Generated[],
): { part: Part | null; update: PartUpdate } {
  const update = (outcome: PartUpdate['outcome']): PartUpdate => ({
    name: old.name,
    outcome,
    before: old.content.trim(),
    after: fresh?.content.trim() ?? '',
  })
  const isEdited = fingerprintOf(old.content) !== old.fingerprint
  if (!fresh) return isEdited ? { part: old, update: update('conflict') } : { part: null, update: update('removed') }
  if (fingerprintOf(old.content) === fresh.fingerprint) return { part: fresh, update: update('same') }
  if (!isEdited) return { part: fresh, update: update('rewritten') }
  if (old.fingerprint === fresh.fingerprint) return { part: old, update: update('kept') }
  const ancestor = ancestors.find(
    ({ name, content }) => name === old.name && fingerprintOf(content) === old.fingerprint,
  )
  const merged = ancestor && merge(old.content, ancestor.content, fresh.content)
  return merged === undefined || merged === null
    ? { part: old, update: update('conflict') }
    : { part: { ...fresh, content: merged }, update: update('merged') }
}

/** Null where both sides changed the same lines. */
function merge(edited: string, ancestor: string, generated: string): string | null {
  const lines = (content: string) => content.trim().split('\n')
  const { conflict, result } = mergeDiff3(lines(edited), lines(ancestor), lines(generated))
  return conflict ? null : `\n${result.join('\n')}\n`
}

/** New parts stand behind the one that they follow in the generated text. */
function withAdded(parts: readonly Part[], fresh: readonly Part[]): { parts: Part[]; added: PartUpdate[] } {
  const result = [...parts]
  const added: PartUpdate[] = []
  const names = generatedParts(fresh)
  for (const [index, part] of names.entries()) {
    if (partNamed(result, part.name)) continue
    const before = names.slice(0, index).findLast(({ name }) => partNamed(result, name))
    const at = before ? result.findIndex(({ name }) => name === before.name) + 1 : firstPlace(result)
    const gap = { name: null, content: '' }
    result.splice(at, 0, ...(before ? [gap, part] : [part, gap]))
    added.push({ name: part.name, outcome: 'added', before: '', after: part.content.trim() })
  }
  return { parts: result, added }
}

/** Behind the title, which stands before all parts. */
function firstPlace(parts: readonly Part[]): number {
  return parts[0]?.name === null ? 1 : 0
}

function partNamed(parts: readonly Part[], name: string): Generated | undefined {
  return generatedParts(parts).find((part) => part.name === name)
}

function generatedParts(parts: readonly Part[]): Generated[] {
  return parts.filter((part): part is Generated => part.name !== null)
}

function splitOrNone(text: string): Part[] {
  try {
    return splitParts(plainLines(text))
  } catch {
    return []
  }
}

function plainLines(text: string): string {
  return text.replace(CARRIAGE_RETURNS, '\n')
}

/** Where a part went, the blank lines before and behind it become one. */
function withoutGaps(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const last = kept.at(-1)
    if (last === undefined || last.name !== null || part.name !== null) {
      kept.push(part)
      continue
    }
    const content = [last.content.trimEnd(), part.content.trimStart()].filter((text) => text !== '').join('\n\n')
    const blank = kept.length === 1 ? '' : '\n'
    kept[kept.length - 1] = { name: null, content: content === '' ? '' : `${blank}${content}\n` }
  }
  return kept
}
