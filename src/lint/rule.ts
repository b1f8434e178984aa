import type { Companion, CompanionKind, PolicyBeside } from '../companions/companion.js'
import type { Document } from '../document/document.js'
import type { Place } from '../policy/place.js'
import type { Reading, SectionSubject } from '../policy/reading.js'
import type {
  NetworkFacts,
  NetworkQuestion,
  RepositoryFact,
  RepositoryFacts,
  Surroundings,
} from '../surroundings/facts.js'

/** What a finding means for the exit code; `off` runs no rule. */
export type RuleSeverity = 'off' | 'warning' | 'error'

/** The presets in the order of their strictness. */
export type PresetName = 'minimal' | 'recommended' | 'strict'

/** The folder that a rule stands in. */
export type Area = 'contact' | 'response' | 'versions' | 'disclosure' | 'document' | 'surroundings' | 'companions'

/** What was learnt about an OpenPGP key that stands in the text, before the rules run. */
export interface KeyFacts {
  place: Place
  /** Null where the armour does not hold a key that can be read; `fault` then says why. */
  key: { fingerprint: string; userIds: string[]; expires: Date | null } | null
  fault: string | null
}

/** What was learnt about the domain of an address, before the rules run. */
export interface DomainFacts {
  /** Under a suffix of the Public Suffix List's ICANN part. */
  publicSuffix: boolean
  /** The registrable domain in lower case; null where there is none. */
  registrable: string | null
}

/** What is known about a suppressing comment once the rules that can be suppressed have run. */
export interface SuppressionFacts {
  place: Place
  /** Switches rules off; a comment that switches them on again hides nothing and needs no reason. */
  disables: boolean
  /** What stands after `--`; null where there is nothing. */
  reason: string | null
  /** Names in the comment that no rule bears, each with the nearest rule id; null where none is near. */
  unknown: readonly { name: string; nearest: string | null }[]
  /** Named rules that judged the document and gave nothing that the comment hides. */
  idle: readonly string[]
  /** The comment names no rule, so it is for all of them, and hides nothing. */
  idleForAll: boolean
}

/** All that a rule may look at. Rules are pure: the same context gives the same problems. */
export interface Context {
  reading: Reading
  document: Document
  /** A file beside the policy, where such a file is judged; its document and reading then hold no statements. */
  companion?: Companion
  /** The policy that a companion is compared with; absent where there is none, or it is not known. */
  policyBeside?: PolicyBeside
  surroundings: Surroundings
  /** The day that dates are compared with. */
  now: Date
  /** Facts on the host names of e-mail channels, by host name in lower case. */
  domains: ReadonlyMap<string, DomainFacts>
  keys: readonly KeyFacts[]
  /** Anchors that a link can reach in another markdown file of the repository; null where it cannot be read. */
  anchorsIn(path: string): ReadonlySet<string> | null
  /** What another text says that stands beside the policy; null where it cannot be read. */
  readingOf(text: string): Reading | null
  /** Whether the name of a form is for vulnerabilities, in the language of the text behind it, in that of the policy or in English. */
  namesVulnerability(name: string, text: string): boolean
  /** Only for rules with `afterSuppressing`; empty for all others. */
  suppressions: readonly SuppressionFacts[]
}

/** Replaces a stretch of the source. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** How a problem can be mended; safe where the meaning of the policy stays as it is. */
export interface Fix {
  safe: boolean
  edits: Edit[]
}

/** A text that the generator's templates have in many languages, and that promises nothing; who puts it in changes what the policy says. */
export interface SectionRequest {
  /** What reporters are asked: to report in private, what to include, to wait for the fix; or a new text in place of the whole. */
  section: 'public-notice' | 'report-contents' | 'embargo' | 'outline'
  /** It goes behind the block that this place is in; absent for the whole text. */
  behind?: Place
}

/** What a rule found. Without a place it stands at the section of that subject, or at the title where there is none. */
export interface Problem<Message extends string = string> {
  message: Message
  place?: Place
  section?: SectionSubject
  data?: Record<string, string | number>
  /** Only to lower an error to a warning in a case that the rule's documentation names. */
  severity?: 'warning'
  fix?: Fix
  /** In place of a fix: the wiring asks the generator for the text. */
  request?: SectionRequest
}

/** A policy, or the companion that the rule judges, and the message ids that the rule alone must give for it: documentation and test in one. */
export interface Example<Message extends string = string> {
  policy: string
  problems: Message[]
  /** The policy after all fixes of the rule, unsafe ones too; a problem of the example is not fixed where absent. */
  fixed?: string
  /** The day on which it is judged, as `YYYY-MM-DD`; the test's own day where absent. */
  now?: string
  /** Paths of files that exist in the repository around it, each with its text where that matters; unknown where absent. */
  files?: Record<string, string>
  /** Those of the files that git does not track. */
  untracked?: string[]
  /** Where it stands in the repository; `SECURITY.md` where absent. */
  path?: string
  /** Tags of the repository. */
  tags?: string[]
  /** The address that the repository was cloned from. */
  remote?: string
  /** The policy of the organisation. */
  organizationPolicy?: string
  /** What the network would answer, by the address, domain or repository that it is asked for. */
  network?: Partial<{ [About in keyof NetworkFacts]: Record<string, ValueOf<NetworkFacts[About]>> }>
  /** That policy was once the same as this one. */
  organizationPolicyWasThis?: boolean
}

type ValueOf<Facts> = Facts extends ReadonlyMap<string, infer Value> ? Value : never

/** Values of a rule's options. Durations are written as in the facts, such as `14d`. */
export type RuleOptions = Record<string, string | number | boolean>

/** One check with its documentation, texts and tests. */
export interface Rule<Message extends string = string, Options extends RuleOptions = RuleOptions> {
  /** The wanted state in kebab case; also the file's name. */
  id: string
  /** One sentence: what is wanted. */
  summary: string
  /** Why it matters to those who report or maintain. */
  why: string
  /** The passage or standard that asks for it: a URL. */
  source: string
  severity: Record<PresetName, RuleSeverity>
  /** Defaults; their types are the options' types. A string default that is a duration takes durations. */
  options: Options
  /** What each option sets, in one sentence. */
  optionSummaries: Record<keyof Options & string, string>
  /** Texts by id: what is wrong, then what to write. `{name}` is filled from the problem's data. */
  messages: Record<Message, string>
  /** Ids of outside controls that the rule is evidence for, such as `OSPS-VM-02.01`. */
  controls?: string[]
  /** Rules whose findings add nothing once this one has found something in the document. */
  supersedes?: string[]
  /** Rules that find nothing absent once this one has found something: what they ask for belongs to what is missing. */
  precedes?: string[]
  /** Kinds of document that the rule judges; only `policy` where absent. */
  kinds?: (Reading['kind'] | CompanionKind)[]
  /** Also judges documents in a language that is not understood, since it does not depend on wording. */
  anyLanguage?: boolean
  /** A finding gives way to one of another rule at the same place, which names the same cause more closely. */
  yields?: boolean
  /** Judges the suppressing comments: runs when it is known what they hide, and cannot be suppressed itself. */
  afterSuppressing?: boolean
  examples: Example<NoInfer<Message>>[]
  /**
   * The facts about the repository that the rule looks at in view of the document; none where absent. It is asked again when they are known,
   * since some are of use only in view of others.
   */
  needs?(
    material: Pick<Context, 'reading' | 'document' | 'companion' | 'policyBeside'>,
    known: Partial<RepositoryFacts>,
  ): readonly RepositoryFact[]
  /** What the rule wants to know of the network. A rule that has this is silent where the network may not be asked. */
  asks?(context: Pick<Context, 'reading' | 'document' | 'companion' | 'surroundings'>): readonly NetworkQuestion[]
  check(context: Context, options: Options): Problem<NoInfer<Message>>[]
}

/** Ties the message ids and options of a rule together, so that a misspelt one does not compile. */
export function defineRule<const Message extends string, Options extends RuleOptions>(
  rule: Rule<Message, Options>,
): Rule {
  return rule as unknown as Rule
}
