import type { Policy } from '../../policy/policy.js'
import { type CarryNote, type PartUpdate, rewritePolicy, updatePolicy, writePolicy } from '../../writing.js'
import { type Answers, textsOf } from './answer.js'
import type { Base } from './base.js'
import type { Draft } from './draft.js'
import { KEY_NAMES, type Key } from './keys.js'

/** A text, with what became of the one that it was made from. */
export interface Written {
  text: string
  notes: string[]
  /** Parts that were edited where the new text differs, so that they stay as they are. */
  conflicts: PartUpdate[]
}

/** Writes a draft, into or instead of an earlier text. */
export async function writeDraft({ policy, options }: Draft, answers: Answers, base: Base | null): Promise<Written> {
  if (base === null) return { text: await writePolicy(policy, options), notes: [], conflicts: [] }
  const changed = changedParts(policy, answers, base)
  if (base.way === 'from') {
    const { text, carried, replaced, refused } = await rewritePolicy(base.text, changed, options)
    const notes = [
      ...list(`Carried over from ${base.path}:`, carried),
      ...list('Replaced:', replaced, 'now '),
      ...list('Left out:', refused),
    ]
    return { text, notes, conflicts: [] }
  }
  const first = await updatePolicy(base.text, changed, options)
  const hasConflict = first.parts.some(({ outcome }) => outcome === 'conflict')
  const { text, parts } = hasConflict ? await updatePolicy(base.text, changed, options, await base.earlier()) : first
  return {
    text,
    notes: parts
      .filter(({ outcome }) => outcome !== 'same')
      .map(({ name, outcome }) => `  ${name}: ${OUTCOMES[outcome]}`),
    conflicts: parts.filter(({ outcome }) => outcome === 'conflict'),
  }
}

const OUTCOMES: Readonly<Record<PartUpdate['outcome'], string>> = {
  same: 'as it was',
  rewritten: 'written anew',
  kept: 'as you edited it',
  merged: 'has your edits and the new text',
  added: 'added',
  removed: 'removed',
  conflict: 'as you edited it, since the new text differs in the same lines',
}

/** What became of statements in the same way, in the order of the old text. */
function list(heading: string, notes: readonly CarryNote[], verb = ''): string[] {
  if (notes.length === 0) return []
  const lines = notes
    .toSorted((a, b) => a.line - b.line)
    .map(({ what, line, because, rule }) => {
      const reason = because === '' ? '' : `: ${verb}${because}${rule ? ` (${rule})` : ''}`
      return `  line ${line}: ${what}${reason}`
    })
  return [heading, ...lines]
}

/** What each part of a policy is made of. */
const MADE_OF: Readonly<Partial<Record<Key, keyof Policy>>> = {
  contact: 'channels',
  'fallback-contact': 'channels',
  bugs: 'bugs',
  supported: 'versions',
  unsupported: 'versions',
  acknowledge: 'timeframes',
  assess: 'timeframes',
  'update-every': 'timeframes',
  'fix-within': 'timeframes',
  'disclose-after': 'timeframes',
  credit: 'credit',
  advisories: 'advisories',
  include: 'reportContents',
  bounty: 'bounty',
  'safe-harbor': 'safeHarbor',
  scope: 'scope',
  'out-of-scope': 'scope',
  key: 'encryption',
  fingerprint: 'encryption',
  cve: 'cve',
  reviewed: 'reviewed',
}

/** The parts of a policy that answers say anew; what the earlier text says beyond answers stays its own. */
function changedParts(policy: Policy, answers: Answers, base: Base): Partial<Policy> {
  const text = (from: Answers, key: Key) => textsOf(from, key).join('\n')
  const changed = KEY_NAMES.filter((key) => text(answers, key) !== text(base.answers, key))
  const parts = new Set(changed.map((key) => MADE_OF[key]))
  return Object.fromEntries(Object.entries(policy).filter(([name]) => parts.has(name as keyof Policy)))
}
