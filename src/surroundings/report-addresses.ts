import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'
import type { Reading } from '../policy/reading.js'
import type { ContactLink, IssuePage, Manifest, RepositoryFacts, Sourced, TextFile } from './facts.js'

const MAIL_LINK = pattern(/^mailto:/)

/** Mailboxes that are for vulnerabilities by their name: that of RFC 2142, and those of response teams. */
const ADDRESS = pattern(
  /(?<![\w.+-])(?:security|secure|psirt|csirt|vulnerabilit(?:y|ies)|vulnerability-reports?|disclosures?|infosec|appsec)(?:[-_.+][\w.+-]{0,50})?@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi,
)

/** Addresses that belong to nobody. */
const RESERVED = pattern(/@(?:[^@]*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$/i)

/** A line that begins a section of markdown. */
const HEADING = pattern(/^#{1,6}[ \t]/)

/** Any address. */
const ANY_ADDRESS = pattern(/[\w.+-]@[\w-]+\.\w/)

/** Sections with addresses that are read of one file: more of them are a list of people. */
const MOST_SECTIONS = 10

/**
 * Addresses for reports that other files of the repository give, each once, with the place where it stands first: by the name of the
 * mailbox, and by what the section around it says, in whatever language.
 */
export function reportAddresses(
  { documents, manifests = [], issuePage }: Partial<RepositoryFacts>,
  readingOf: ReadingOf,
): Sourced<string>[] {
  const { readme = null, contributing = null, support = null } = documents ?? {}
  const found = [
    ...[contributing, support].flatMap((file) => (file ? addressesIn(file) : [])),
    ...(readme ? onlyAddress(readme) : []),
    ...[contributing, support, readme].flatMap((file) => (file ? addressesOfSections(file, readingOf) : [])),
    ...fromManifests(manifests),
    ...(issuePage ? fromIssuePage(issuePage, readingOf) : []),
  ]
  return found.filter((one, index) => found.findIndex(({ value }) => value === one.value) === index)
}

function addressesIn({ path, text }: TextFile): Sourced<string>[] {
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => !RESERVED.test(address))
    .map((match) => ({ value: match[0].toLowerCase(), path, line: text.slice(0, match.index).split('\n').length }))
}

/** What is read of a section as of a policy: it asks for vulnerabilities, and names an address for them. */
function addressesOfSections({ path, text }: TextFile, readingOf: ReadingOf): Sourced<string>[] {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, index) => (index === 0 || HEADING.test(line) ? [index] : []))
  const sections = starts.map((start, index) => ({ start, body: lines.slice(start, starts[index + 1]).join('\n') }))
  return sections
    .filter(({ body }) => ANY_ADDRESS.test(body))
    .slice(0, MOST_SECTIONS)
    .flatMap(({ start, body }) => {
      const reading = readingOf(body)
      if (reading?.kind !== 'policy') return []
      return reading.channels.flatMap(({ value: { kind, target }, place }) =>
        kind === 'email' && target !== null && !RESERVED.test(target)
          ? [{ value: target.toLowerCase(), path, line: start + place.start.line }]
          : [],
      )
    })
}

/** A README that lists several is about such addresses, not about its own. */
function onlyAddress(readme: TextFile): Sourced<string>[] {
  const found = addressesIn(readme)
  return new Set(found.map(({ value }) => value)).size === 1 ? found : []
}

function fromManifests(manifests: readonly Manifest[]): Sourced<string>[] {
  const contacts = manifests.flatMap((manifest) => manifest.contacts)
  return contacts.flatMap(({ value: { purpose, target }, path, line }) =>
    purpose === 'security' && target.includes('@')
      ? [{ value: target.replace(MAIL_LINK, '').toLowerCase(), path, line }]
      : [],
  )
}

function fromIssuePage({ templates, contactLinks }: IssuePage, readingOf: ReadingOf): Sourced<string>[] {
  const links = contactLinks.flatMap(({ value, path, line }) =>
    [...addressesIn({ path, text: `${value.url} ${value.about}` }), ...addressesOfLink(value, path, readingOf)].map(
      (one) => ({ ...one, line }),
    ),
  )
  return [...templates.flatMap(addressesIn), ...links]
}

/** "Report a vulnerability" on the issue page leads to a mailbox or to a service that takes reports. */
function addressesOfLink({ name, about, url }: ContactLink, path: string, readingOf: ReadingOf): Sourced<string>[] {
  const title = name.replace(MARKS.for(name), ' ')
  const reading = readingOf(`# ${title}\n\n${title}: <${url}>\n\n${about}\n`)
  if (reading?.kind !== 'policy') return []
  return reading.channels.flatMap(({ value: { kind, target } }) =>
    (kind === 'email' || kind === 'form') && target !== null && !RESERVED.test(target)
      ? [{ value: target.toLowerCase(), path, line: null }]
      : [],
  )
}

type ReadingOf = (text: string) => Reading | null

/** What means something to markdown. */
const MARKS = new LetterPattern(String.raw`[^\p{L}\p{N}\s,.'-]`, 'g')
