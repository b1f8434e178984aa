import type { Wording } from '../document/document.js'
import type { DurationUnit } from '../policy/duration.js'

/**
 * What a word or phrase means to us. A language lists its words for each; the recognisers know only these names.
 *
 * Verbs and the nouns made of them share a concept ("to report", "a report"), since policies use them alike.
 */
export type Concept =
  // who
  | 'we' // maintainers, the team, the company
  | 'by-us' // the maintainers as the ones who do what a passive says: "by us", "by the team"
  | 'person' // somebody rather than all who are in a room: "me", "an admin"
  | 'us' // "us", "our": maintainers as the ones who are told, asked or owned
  | 'you' // the reporter, also as "researchers"
  | 'your'
  | 'third-party' // upstream projects, vendors of dependencies
  // how clauses hang together
  | 'serves' // tells what a place or address is for: "is for", "is meant for"
  | 'not' // also "never", "instead of", "without"
  | 'bans' // a negation that forbids what stands before it: "must not be", "is to be avoided"
  | 'if' // opens a condition: "if", "in case", "should you"
  | 'inverted' // a verb before its subject, which opens a condition at the head of a sentence: "should you", "find you"
  | 'until' // "until", "before", "prior to"
  | 'by-then' // with `until` or `after`, a time in full, since it was named before: "until then", "after that"
  | 'after' // "after", "once", "upon"
  | 'counted-from' // right behind a time, opens what it is counted from: "from", "of"
  | 'when' // opens a clause of time or circumstance
  | 'closes' // ends its clause, where conjunctions stand last: "in case", "until", "instead of"; the role is that of its other concepts
  | 'and'
  | 'or'
  | 'but' // also "however", "instead", "otherwise"
  | 'otherwise' // opens what is done where the condition before does not hold
  | 'please'
  | 'will' // a promise: "will", "shall", "commit to"
  | 'aim' // less than a promise: "aim to", "typically", "expect"
  | 'may' // "may", "can", "might"
  | 'must' // what is asked of somebody
  | 'every' // "every", "each", "regular"
  | 'other' // "other bugs", "non-security", "ordinary"
  | 'lesser' // a lesser kind of flaw: "non-sensitive", "low severity", "publicly known"
  | 'directly'
  | 'reported-by' // thanks for a past report: "reported by"
  | 'available' // "available", "enabled", "possible"
  // what is reported, and how
  | 'vulnerability'
  | 'sensitive' // "sensitive issues"
  | 'security'
  | 'report' // to report, a report, a reporter's message
  | 'send' // "send", "submit", "drop"
  | 'contact' // "contact", "reach out", "get in touch"
  | 'addressed' // makes its subject the one who is written to: "be contacted", "be informed"
  | 'asks-for' // to want something from somebody, such as a private contact: "ask for", "request"
  | 'notify' // "let us know", "inform", "notify"
  | 'open' // "open", "create", "file" an issue or advisory
  | 'use' // "use", "via", "through"
  | 'at' // prepositions before a place: "at", "to", "in"; also part of `use` where a language does not tell them apart
  | 'discover' // "discover", "find", "suspect"
  | 'public'
  | 'private'
  | 'endangers' // what publishing does: "alerts attackers", "puts users at risk"
  | 'tracker' // issue, ticket, discussion, pull request
  | 'public-place' // "issue tracker", "public issue", "forum", "mailing list"
  | 'forge' // GitHub, GitLab
  | 'gathering' // where many read along, if nothing is said of who: "the chat", "the room"
  | 'advisory' // security advisory, as a form or as a publication
  | 'own-tracker' // a tracker beside those of the forges, in which a ticket may be hidden: "Bugzilla", "Launchpad"
  | 'private-issue' // a ticket that only few can read, which not every forge has: "private issue"; with `private` also what hides it, "tick the security box"
  | 'private-place' // a tracker that only few can read: "in our private repository"
  | 'private-reporting' // a forge's own name for it: "private vulnerability reporting"
  | 'security-tab'
  | 'email'
  | 'direct-message'
  | 'chat'
  | 'room' // where many read along in a chat: "Discord server", "IRC channel"; a channel or room of it is a `channel`, too
  | 'form'
  | 'phone'
  | 'removed' // what becomes of public reports: "deleted", "hidden"
  | 'website'
  | 'profile' // where an address is to be found: profile, README, website
  | 'listed' // leads to the place where an address is to be found: "listed in"
  | 'channel' // "channel", "method", "way"
  | 'address' // what somebody can be written to at: "e-mail address", "mailbox", "contact data"
  | 'owner' // maintainers, owners, team as the ones to be contacted
  | 'question' // questions, support, feedback, suggestions
  | 'bug' // ordinary bugs
  | 'conduct' // code of conduct, press, legal, abuse, privacy requests
  // what a report holds
  | 'include' // "include", "provide", "with the following information"
  | 'content-item' // description, steps to reproduce, impact, proof of concept
  | 'detail' // "details", "information"
  | 'few-details' // what gives little away: "limited detail", "a minimal description"
  // what is done with it
  | 'acknowledge' // first reply, confirmation of receipt
  | 'respond' // reply, response, hear back
  | 'receipt'
  | 'confirm' // "confirm": an assessment, but of an arrival an acknowledgement
  | 'assess' // triage, validate, investigate, detailed reply
  | 'detailed' // makes a reply more than a first one: "detailed", "full", "with a plan"
  | 'inform' // keep informed, progress, status update
  | 'fix' // fix, patch, resolve, mitigate, remediate
  | 'release' // release, ship, publish a new version
  | 'publish' // disclose, publish, make public, announce
  | 'disclosure' // the noun, and "embargo"
  | 'coordinated' // coordinated or responsible disclosure as a practice
  | 'responsibly' // "responsibly"
  | 'agree' // agree, coordinate with, work with
  | 'leave' // what one side alone gives or withholds: "our consent", "written permission", with `agree`
  | 'alongside' // joins what comes out at one time: "together with", "at the same time"
  | 'meanwhile' // opens what is done at the same time: "while", rather than a purpose, "so that"
  | 'unfixed' // a flaw for which there is no fix yet: "unpatched", "unresolved"
  | 'wait' // allow time, give us time, hold, keep confidential
  | 'opportunity' // "a chance", "reasonable time"
  | 'prioritize' // what is not a step by itself: take seriously
  | 'handling' // handle, process
  | 'escalate' // "follow up", "write again"
  | 'deadline' // response time, timeline, SLA
  // what else is spoken of
  | 'credit'
  | 'anonymous'
  | 'hall-of-fame'
  | 'bounty'
  | 'legal-action'
  | 'authorized'
  | 'good-faith'
  | 'safe-harbor'
  | 'scope' // "in scope", "covers", "applies to"
  | 'out-of-scope'
  | 'not-vulnerability' // "not considered a vulnerability", "by design", "works as intended"
  | 'key' // OpenPGP, GPG, fingerprint, age, S/MIME
  | 'encrypt'
  | 'advisories' // a place or way in which fixed vulnerabilities are announced
  | 'subscribe' // how users get to hear of them: "subscribe", "watch this repository"
  | 'release-notes'
  | 'users' // users, community, the public as recipients
  | 'cve'
  // versions
  | 'version'
  | 'supported'
  | 'gets' // "receives", "is provided", "lands on": what versions do with fixes
  | 'status' // heads the column of verdicts
  | 'unsupported'
  | 'security-fix' // security fixes, security updates, patches
  | 'only' // "only the latest": what is said of the one is denied of the others
  | 'latest'
  | 'main-branch'
  | 'older' // older, previous, earlier versions
  | 'except' // leaves out the versions behind it: "other than", "except"; with `older`, those that are not before it: "older than"
  | 'releases-page'
  | 'upgrade' // what users of a version are advised: "upgrade to", "stay on"
  | 'backport'
  | 'end-of-support'
  | 'yes'
  | 'no'
  | 'partly' // "security fixes only", "critical only"
  // severities
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'severity'
  // times
  | 'within'
  | 'business' // "business", "working"
  | 'further' // "another 48 hours": counted from the step before
  | 'soon' // as soon as possible, promptly
  | 'time-permitting' // refuses to name a time: "as time permits", "on a best-effort basis"
  | 'professes' // tells a stance rather than a promise: "are committed to", "strive to", "welcome working with you"
  | 'helps-us' // what a report or its details do for the maintainers: "helps us", "allows us to"
  | 'next-release' // "the next patch release", with the concepts of its words
  | 'ago' // a stretch of the past, an age, an extension
  | 'upkeep' // what is done to systems, data, staff and customers, whatever becomes of reports: "backups", "warranty", "code review"
  | 'likewise' // asks for what the sentence before says: "do the same", "follow suit"
  | 'they' // stands for the others who were named before: "they", "these"
  // pages and documents
  | 'see' // "see", "refer to"
  | 'here' // stands for the page that a link leads to: "here"
  | 'policy'
  | 'outlines' // tells what a document is about, of which it says nothing yet: "this document describes"
  | 'best-practices' // headings of advice that is not on reporting
  | 'date-of-review' // "last updated", "last reviewed"
  | 'generated' // the help of a language model: "AI", "LLM"
  | 'thanks' // "thank you", "we appreciate"
  | 'idiom' // phrases whose words mean nothing here: "private key", "open source"
  | 'example' // "for example", "such as"

/** What a section is about, finer than rules need it. */
export type Subject =
  | 'versions'
  | 'report-contents'
  | 'reporting'
  | 'response'
  | 'disclosure'
  | 'out-of-scope'
  | 'scope'
  | 'credit'
  | 'bounty'
  | 'safe-harbor'
  | 'encryption'
  | 'advisories'
  | 'other-bugs'
  | 'practices'
  | 'other'

/** Everything that reading needs to know of one human language. Adding a language is adding one such object. */
export interface Language extends Wording {
  /** Its name in English, for messages. */
  name: string
  /**
   * Words and phrases of each concept in lower case. `*` at the end of a word stands for any further letters, `(a|b)` for
   * either, `(a |)b` for an optional word; a blank also stands for a hyphen. Where several entries fit, the longest counts.
   */
  words: () => Partial<Record<Concept, readonly string[]>>
  /** Words that mean this only where they are all that a cell or label holds: "中" stands within many others. */
  alone?: Partial<Record<Concept, readonly string[]>>
  /**
   * Headings, as a whole, whose words tell their subject only there: "Money", "What happens then". In the notation of `words`, without
   * punctuation and a number in front; most languages do without.
   */
  headings?: () => Partial<Record<Subject, readonly string[]>>
  /** Words that begin an indirect question, in the notation of `words`: "how it is reproduced", "which version you run". */
  questions?: readonly string[]
  /**
   * What tells on what a document is, in the notation of `words`: `sure` and `likely` that it runs at one place, "the security of our systems",
   * "our website"; `products` that others run it, "library"; `releases` that there are several of it.
   */
  running?: () => Readonly<Record<'sure' | 'likely' | 'products' | 'releases', readonly string[]>>
  /** How verbs end whose subject is "we", where the ending tells it, "analizamos", or the pronoun behind: "prüfen wir", with its blank. */
  ourEndings?: readonly string[]
  /** Number words; an article that counts ("a week") is one of them. */
  numbers: Readonly<Record<string, number>>
  /** Words of each unit, in the notation of `words`. */
  units: Readonly<Record<Exclude<DurationUnit, 'bd'>, readonly string[]>>
  /** Words that are a length of time by themselves: `weekly` is `1w`. */
  durations: Readonly<Record<string, string>>
  /** Joins the two ends of a range: "three to five days". */
  rangeWords: readonly string[]
  /** `before`: a negation stands before what it negates. `anywhere`: it negates its whole clause, as where verbs come last. */
  negation: 'before' | 'anywhere'
  /** Words so frequent that they tell the language, as separate words; empty where the script tells it. */
  functionWords: readonly string[]
  /** Sentences of templates that instruct the author, as fragments in lower case with single blanks. */
  templateSentences: readonly string[]
  /** What a sentence that asks the author of the file for words holds, in the notation of `words`: "here", "in this section", and "describe", "list". */
  prompts?: { here: readonly string[]; verbs: readonly string[] }
  /** What an order to the author of the file to put in what it lacks holds, in the notation of `words`. */
  orders?: {
    /** What a reporter may be told as well: "add", "complete", "fill in". */
    verbs: readonly string[]
    /** What nobody tells a reporter: "review and complete", "customize this". */
    certain: readonly string[]
    /** What is to be done, without a word for who does it: "must be added". */
    due: readonly string[]
    /** By when: "before publishing", "before the repository is public". */
    moments: readonly string[]
    /** Parts of the file: "this section", "these items". */
    parts: readonly string[]
  }
  /** The words with which an instruction to the author of the file begins; most languages do with those of English templates. */
  instructions?: {
    /** What may stand before them: "please". */
    before: readonly string[]
    /** In a comment: "replace", "describe". */
    inComments: readonly string[]
    /** At the end of a comment, where verbs may stand last. */
    endingComments?: readonly string[]
    /** In parentheses; fewer, since prose has those, too. */
    inParentheses: readonly string[]
    /** In parentheses behind an address that is not to be taken for one: "placeholder", "to be confirmed". */
    behindAddress: readonly string[]
  }
  /** Words inside brackets that ask an author to fill something in: "insert", "your". */
  blanks: readonly string[]
}
