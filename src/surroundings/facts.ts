import type { RepositoryAddress } from '../policy/forge.js'

/** What is known about the repository that a policy stands in. Unknown parts are absent, and rules say nothing about them. */
export interface Surroundings {
  /** Path of the policy relative to the repository's root, with slashes. */
  path?: string
  /** Tells whether a path relative to the repository's root exists, as file or folder. */
  exists?(path: string): boolean
  /** The text of a file by its path from the repository's root; null where there is none that can be read. */
  read?(path: string): string | null
  /** What is known of the repository in view of this policy: of its package, where the repository holds several. */
  repository?: Partial<RepositoryFacts>
  /** Gathers more of `repository`: only what the rules that run ask for. */
  gather?(facts: readonly RepositoryFact[]): Promise<Partial<RepositoryFacts>>
  /** What the network answered; absent where it may not be asked. */
  network?: NetworkFacts
  /** Asks the network: only what the rules that run want to know. Never rejects. */
  ask?(questions: readonly NetworkQuestion[]): Promise<NetworkFacts>
  /** The policy that the forge shows for repositories of the same owner that have none. */
  organizationPolicy?: OrganizationPolicy
}

/** A policy that holds for all repositories of an owner. */
export interface OrganizationPolicy {
  /** As the user named it. */
  path: string
  text: string
  /** Whether it held the text of this policy at an earlier time. */
  wasThis: boolean
}

/** A value with the place in the repository that it was read from. */
export interface Sourced<Value> {
  value: Value
  /** From the root, with slashes. */
  path: string
  /** From 1; null where the whole file says it. */
  line: number | null
}

/** A text file of the repository. */
export interface TextFile {
  /** From the root, with slashes. */
  path: string
  text: string
}

/** A remote of git. */
export interface Remote extends RepositoryAddress {
  /** The name that git knows it by, such as `origin`. */
  remote: string
}

/** A released version, read from a tag. */
export interface Release {
  tag: string
  /** The tag without its prefix, such as `1.4.2` or `2.0.0-rc.1`. */
  version: string
  /** The numbers that it begins with, such as `[1, 4, 2]`. */
  numbers: readonly number[]
  prerelease: boolean
  /** The package that the tag names where the repository holds several; null where it names none. */
  package: string | null
}

/** The registry that a manifest is written for. */
export type Ecosystem = 'npm' | 'pypi' | 'cargo' | 'go' | 'maven' | 'gradle' | 'rubygems' | 'nuget' | 'composer' | 'hex'

/**
 * An address that a manifest gives.
 *
 * - `security`: for vulnerabilities (`support.security` of Composer, a project URL of that name).
 * - `bugs`: for other bugs.
 * - `author`: of an author or maintainer.
 * - `homepage`, `repository`: pages.
 */
export interface ManifestContact {
  purpose: 'security' | 'bugs' | 'author' | 'homepage' | 'repository'
  /** A URL or an e-mail address. */
  target: string
}

/** What a package says of itself. */
export interface Manifest {
  path: string
  ecosystem: Ecosystem
  name: Sourced<string> | null
  /** Null also where a tool sets it on release. */
  version: Sourced<string> | null
  /** Not to be published, such as `"private": true`. */
  private: boolean
  contacts: Sourced<ManifestContact>[]
}

/** A file that is named like a security policy. */
export interface PolicyFile {
  path: string
  markup: 'markdown' | 'restructuredtext' | 'asciidoc' | 'text'
  /** Null where it cannot be read: a link that leaves the repository, other bytes than UTF-8, too large. */
  text: string | null
  /** Stands where a forge looks for the policy of the whole repository. */
  recognised: boolean
  /** The path of the file itself: another one where this is a symbolic link. */
  target: string
}

/** One line of a CODEOWNERS file. */
export interface CodeOwners {
  pattern: string
  /** `@user`, `@organisation/team` or addresses. */
  owners: string[]
}

/** A form or text that the forge shows to who opens an issue. */
export interface IssueTemplate extends TextFile {
  /** As its front matter or form says; its file name where it does not. */
  name: string
}

/** An entry of `contact_links` in the settings of the issue page. */
export interface ContactLink {
  name: string
  url: string
  about: string
}

/** What an issue page of the repository is made of. */
export interface IssuePage {
  templates: IssueTemplate[]
  contactLinks: Sourced<ContactLink>[]
}

/** Files that speak to people who come to the repository; null where there is none. */
export interface Documents {
  readme: TextFile | null
  contributing: TextFile | null
  support: TextFile | null
}

/** All that can be learnt about a repository by its files and by git. Each part is gathered by itself. */
export interface RepositoryFacts {
  /** The repository that others are pointed to first: `upstream`, `origin`, the others. Those without a web address are left out. */
  remotes: Remote[]
  /** Null where git does not tell. */
  defaultBranch: string | null
  /** Newest first; those of one package behind those of another. Null where tags are not known: no git, a shallow clone without any. */
  releases: Release[] | null
  /** Paths of all files that git tracks, submodules as one path each; null where there is no git, or too many. */
  tracked: ReadonlySet<string> | null
  /** Whether git holds only a part of the history, and so perhaps of the tags; null where there is no git. */
  shallow: boolean | null
  /** Those in the root. */
  manifests: Manifest[]
  /** Those below it that git tracks, from the top down. */
  packages: Manifest[]
  /** In the order in which a forge looks for them, then those that no forge finds. */
  policies: PolicyFile[]
  /** Of the file that counts; null where there is none. */
  codeOwners: Sourced<CodeOwners>[] | null
  securityTxt: TextFile[]
  securityInsights: TextFile[]
  /** Versions in the headings of the changelog, in its order; at most the first 50. */
  changelog: Sourced<string>[]
  documents: Documents
  issuePage: IssuePage
}

/** The name of a part of {@link RepositoryFacts}. */
export type RepositoryFact = keyof RepositoryFacts

/**
 * Something that only the network knows.
 *
 * - `private-reporting`: whether a repository on GitHub takes private reports; `target` is `owner/name`, on another server than github.com `host/owner/name`.
 * - `mail`: whether a domain takes mail.
 * - `page`: what is behind an address on the web.
 * - `key`: the OpenPGP key at such an address.
 */
export interface NetworkQuestion {
  about: 'private-reporting' | 'mail' | 'page' | 'key'
  target: string
}

/** What the domain name system says of mail for a domain. `none`: it names no server at all; `refused`: it says that it takes no mail. */
export type MailFacts = 'accepted' | 'refused' | 'none' | 'no-domain'

/** What a web server answered. */
export interface PageFacts {
  /** The status of the last answer. */
  status: number
  /** The address of the last answer. */
  url: string
  /** All redirects on the way were permanent; false where there was none. */
  movedForGood: boolean
}

/** What stands at an address that is to be that of a key. */
export interface FetchedKey {
  /** In upper-case hexadecimal digits. */
  fingerprint: string
  userIds: string[]
  /** Null where it does not expire. */
  expires: Date | null
}

/** Answers by target. One that is missing is not known: a fault of the network, or an address that may not be asked, says nothing of a policy. */
export interface NetworkFacts {
  privateReporting: ReadonlyMap<string, boolean>
  mail: ReadonlyMap<string, MailFacts>
  pages: ReadonlyMap<string, PageFacts>
  keys: ReadonlyMap<string, FetchedKey>
}
