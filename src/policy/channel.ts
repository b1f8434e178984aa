import type { Place } from './place.js'

/** In which way a report travels; the meaning of each kind is that of {@link Channel}. */
export type ChannelKind = 'email' | 'advisory' | 'form' | 'chat' | 'issue' | 'unnamed'

/**
 * A way in which a policy asks for vulnerability reports.
 *
 * - `email`: an address.
 * - `advisory`: the forge's own private reporting.
 * - `form`: a page that takes reports.
 * - `chat`: a messenger, a direct message, a telephone.
 * - `issue`: a public place such as an issue tracker, a forum or a public mailing list.
 * - `unnamed`: somebody is to be contacted, but no address is given.
 */
export interface Channel {
  kind: ChannelKind
  /** Address in lower case, URL or relative link as written, handle or number; null where the text only describes the way. */
  target: string | null
  /** The way is only for a lesser kind of flaw (already public, low severity, an unsupported version). */
  lesser: boolean
  /** The way is a fallback, or holds under a condition ("if you get no answer", "where available"). */
  conditional: boolean
  /** A chat that only the recipient can read. Other kinds: whether their kind is private. */
  private: boolean
  /** The address was written so that machines do not read it, such as `security [at] example [dot] org`. */
  obfuscated: boolean
  /** Where the text says that the address is to be found ("README.md", "our profile"); null where it does not say. */
  elsewhere: string | null
  /** Where it says so. */
  elsewherePlace?: Place
  /** What alone shows the address, where the text leads there: a person's page on a forge, or an image. */
  shownIn?: 'profile' | 'image'
  /** What keeps a way that words describe from being used: nothing tells to which account to write, or the forge has no such feature. */
  lacks?: 'account' | 'feature'
  /** A public place for a first word that gives little away: "with limited detail", where the rest goes another way. Of the kind `issue` alone. */
  reduced?: true
  /**
   * What tells that a page takes reports: its host, on which programmes state rules of their own or which has forms alone, or only the wording
   * around it. Of the kind `form` alone.
   */
  formBy?: 'programme' | 'known-host' | 'wording'
}

/** An address or link that a policy gives for another purpose than vulnerability reports. */
export interface OtherContact {
  target: string
  purpose: 'other-bugs' | 'questions' | 'forbidden' | 'conduct' | 'other'
}

/** What the document says on reporting in public, at one place. */
export type PublicReportStance = 'discouraged' | 'invited'

const PRIVATE_KINDS: ReadonlySet<ChannelKind> = new Set(['email', 'advisory', 'form'])

/** Whether the way is private, or meant to be: of a contact without an address or account `named-contact` asks for it. */
export function isMeantPrivate(channel: Channel): boolean {
  return isPrivate(channel) || channel.kind === 'unnamed' || channel.lacks !== undefined
}

/** Whether a report sent in this way is read by the recipients alone, and the way is given well enough to be used. */
export function isPrivate(channel: Channel): boolean {
  if (channel.lacks !== undefined) return false
  return PRIVATE_KINDS.has(channel.kind) || (channel.kind === 'chat' && channel.private)
}
