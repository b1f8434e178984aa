/** What a document can speak of beside channels, times and versions; defined in {@link Topic}. */
export type TopicName =
  | 'report-contents'
  | 'process'
  | 'coordination'
  | 'credit'
  | 'safe-harbor'
  | 'bounty'
  | 'scope'
  | 'encryption'
  | 'advisories'
  | 'cve'
  | 'generated-reports'

/** All topics, in the order in which a policy usually treats them. */
export const TOPICS: readonly TopicName[] = [
  'report-contents',
  'process',
  'coordination',
  'credit',
  'safe-harbor',
  'bounty',
  'scope',
  'encryption',
  'advisories',
  'cve',
  'generated-reports',
]

/** A statement on a topic, with what the words say beyond its presence. */
export type Topic =
  | { topic: 'process' }
  | { topic: 'coordination' }
  | { topic: 'cve' }
  /** What is expected of reports that were written with the help of a language model. */
  | { topic: 'generated-reports' }
  /** The items of the list that the statement opens; none where it names them in the sentence. `vague`: it asks for details and names none. */
  | { topic: 'report-contents'; items: readonly string[]; vague?: boolean }
  /** The items of the lists that the statement opens: what is in scope, and what is not. */
  | { topic: 'scope'; in: readonly string[]; out: readonly string[] }
  /** Whether it authorises research, and whether it says that no legal action follows. */
  | { topic: 'safe-harbor'; authorises: boolean; sparesFromLaw: boolean }
  | { topic: 'bounty'; offered: boolean }
  | { topic: 'credit'; optOut: boolean }
  | { topic: 'encryption'; url: string | null; fingerprint: string | null }
  | { topic: 'advisories'; url: string | null }
