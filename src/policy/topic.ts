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
]

/** A statement on a topic, with what the words say beyond its presence. */
export type Topic =
  | { topic: 'report-contents' | 'process' | 'coordination' | 'safe-harbor' | 'scope' | 'cve' }
  | { topic: 'bounty'; offered: boolean }
  | { topic: 'credit'; optOut: boolean }
  | { topic: 'encryption'; url: string | null; fingerprint: string | null }
  | { topic: 'advisories'; url: string | null }
