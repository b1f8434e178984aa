import type { FileReport, LintOptions } from '../index.js'
import type { Policy } from './policy.js'
import type { AppliedSettings } from './settings.js'
import type { SurroundingsFinder } from './surroundings.js'

/** A policy that was read, with all that judging it depends on; `fault` says why there is none. */
export type PolicySource = { text: string; options: LintOptions } | { fault: string }

export async function sourceOf(
  policy: Pick<Policy, 'file' | 'repository' | 'read'>,
  applied: AppliedSettings | undefined,
  surroundingsOf: SurroundingsFinder,
): Promise<PolicySource> {
  const source = await policy.read()
  if ('fault' in source) return source
  return { text: source.text, options: { ...applied, surroundings: await surroundingsOf(policy, source.text) } }
}

/** The report on a policy that could not be read. */
export function unread(path: string, fault: string): FileReport {
  return { path, text: '', kind: null, language: null, findings: [], suppressed: [], crashed: false, fault }
}
