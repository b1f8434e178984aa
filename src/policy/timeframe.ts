import type { Duration } from './duration.js'

/** What happens within the time: first reply, detailed reply, regular news, fix or release, publication. */
export type Stage = 'acknowledge' | 'assess' | 'update' | 'fix' | 'disclose'

/** How bad a vulnerability is, in the four words that policies use. */
export type Severity = 'critical' | 'high' | 'medium' | 'low'

/** A length of time that somebody commits to, aims for or advises. */
export interface Timeframe {
  stage: Stage
  /** Of a range, the upper bound. */
  within: Duration
  /** Of a range, the lower bound; null where one figure stands alone. */
  from: Duration | null
  /** The severity that the time holds for alone; null where it holds for all. */
  severity: Severity | null
  /** A promise ("will"), an aim ("aim to", "typically"), or advice to somebody ("please allow"). */
  force: 'promise' | 'aim' | 'advice'
  /** Who acts or waits. */
  actor: 'maintainer' | 'reporter'
  /** The event that the time counts from; null where the text does not say. */
  since: 'report' | 'acknowledgement' | 'fix' | 'announcement' | null
  /** The condition under which the time holds, in the words of the text; null where there is none. */
  condition: string | null
}

/** A time that is promised without a number: "as soon as possible", "promptly". */
export interface VagueTime {
  stage: Stage
  words: string
}

/** The maintainers say that they promise no time. */
export interface DeclinedTime {
  /** For which stages; empty where it is said of all. */
  stages: Stage[]
}

/**
 * How long reporters are asked to keep a vulnerability to themselves; null where no end is given, `permission` where the end is up to the
 * maintainers alone, `none` where full disclosure is declared.
 */
export interface Embargo {
  until: 'fix' | 'date' | 'agreement' | 'permission' | 'response' | 'none' | null
}

const STAGE_NAMES: Record<Stage, string> = {
  acknowledge: 'the first reply',
  assess: 'the detailed answer',
  update: 'the next news',
  fix: 'the fix',
  disclose: 'the publication',
}

/** English words for a message: `the first reply`. */
export function describeStage(stage: Stage): string {
  return STAGE_NAMES[stage]
}
