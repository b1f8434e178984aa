import type { Policy } from '../../policy/policy.js'
import type { Terminal } from '../terminal.js'
import type { Answers } from './answer.js'
import type { Base } from './base.js'
import type { CompanionFile } from './companion.js'
import type { Detected } from './detect.js'
import type { Judged } from './judge.js'
import type { InitOptions } from './options.js'
import type { Target } from './target.js'

/** All that is known of a run before the policy is written. */
export interface Run {
  options: InitOptions
  terminal: Terminal
  /** The root of the repository, or the working directory where there is none. */
  root: string
  detected: Detected
  /** Whether somebody is asked. */
  asked: boolean
  /** The user saw what is replaced, and wants it. */
  agreed: boolean
  target: Target
  /** The text that the new one is made from; null where there is none. */
  base: Base | null
  /** What else is to be written. */
  companions: readonly CompanionFile[]
  /** What the answers say, in plain values. */
  policyOf: (answers: Answers) => Policy
  judge: (answers: Answers) => Promise<Judged>
}
