import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { holdsFingerprint } from '../keys.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statement, statementAt } from '../passages.js'
import { ON_REPORTS } from '../subject-groups.js'

/** Finds keys, fingerprints and other means to encrypt a report, also those promised for later. */
export function readEncryption(
  { passages, document }: Manuscript,
  keys: readonly Statement<string>[],
  fingerprints: readonly Statement<string>[],
): Statement<Topic>[] {
  const spoken = passages
    .filter(
      ({ sentence, subject, text, lexemes }) =>
        sentence.block.kind !== 'heading' &&
        (subject !== 'practices' || text.includes('@') || has({ lexemes }, 'report')),
    )
    .filter(
      (passage) =>
        offersKey(passage) ||
        offersChannel(passage) ||
        promisesWay(passage) ||
        showsFingerprint(passage, fingerprints) ||
        isKeyFile(passage) ||
        (asksToEncrypt(passage) && (fingerprints.length > 0 || holdsFingerprint(document))),
    )
    .map((passage) => {
      const url = passage.spans.find(({ kind }) => kind === 'link')?.url ?? null
      const fingerprint =
        fingerprints.find(({ place }) => place.start.line === passage.sentence.placeOf().start.line)?.value ?? null
      return statement(passage, { topic: 'encryption' as const, url, fingerprint })
    })
  const shown = keys.map(({ place }) =>
    statementAt(document, { topic: 'encryption' as const, url: null, fingerprint: null }, place),
  )
  return [...spoken, ...shown].sort((a, b) => a.place.start.offset - b.place.start.offset)
}

/** "For encrypted mail see lantern.dev/key.asc" */
const KEY_FILE = pattern(/\w\.(?:asc|gpg|pgp)(?!\w)/)

/** "Write to jo@lantern.dev (4419A0C3D2F56E17)" */
const KEY_ID = pattern(/(?<![\w/])(?:0x)?(?=[A-F]*\d)(?=\d*[A-F])[\dA-F]{16}(?!\w)/)

/** A fingerprint beside an address is there to encrypt to it, whatever else is said. */
function showsFingerprint(passage: Passage, fingerprints: readonly Statement<string>[]): boolean {
  // "Mail can be encrypted to AAAA BBBB …"
  if (!showsAddress(passage) && !isBesideAddress(passage) && !(has(passage, 'encrypt') && has(passage, ...MAIL)))
    return false
  return KEY_ID.test(passage.text) || fingerprints.some(({ text }) => passage.text.includes(text))
}

/** "| Ann | ann@lantern.dev | 4419A0C3D2F56E17 |" */
function isBesideAddress({ sentence: { block } }: Passage): boolean {
  if (!block.cell || block.cell.row < 0) return false
  const row = block.cell.table.rows[block.cell.row] ?? []
  return row.some((cell) => cell.sentences.some(({ text }) => text.includes('@')))
}

/** "| Key | https://lantern.dev/key.asc |": a field of which the value is the file with the key. */
function isKeyFile({ label, spans, text, subject }: Passage): boolean {
  if (label === null || !ON_KEYS.has(subject)) return false
  const value = text.startsWith(label.text) ? text.slice(label.text.length).trim() : text
  return (
    KEY_FILE.test(value) && spans.some(({ kind, start, end }) => kind === 'link' && text.slice(start, end) === value)
  )
}

/** "Encrypt your mail to all of them", where the document shows fingerprints. */
function asksToEncrypt(passage: Passage): boolean {
  const [first] = passage.clauses
  const verb = first?.lexemes.find((lexeme) => !is(lexeme, 'please'))
  return verb !== undefined && is(verb, 'encrypt') && has(passage, 'email', 'report', 'send')
}

function offersKey(passage: Passage): boolean {
  if (has(passage, 'encrypt') && has(passage, ...MAIL) && KEY_FILE.test(passage.text)) return true
  if (isEncryptedWay(passage)) return true
  if (!has(passage, 'key') || isOnlyNamed(passage)) return false
  // "Reach Ann via Keybase": a messenger by its name.
  const isMessenger = passage.lexemes.every((lexeme) => !is(lexeme, 'key') || is(lexeme, 'chat'))
  if (isMessenger && !has(passage, 'encrypt')) return false
  // "Releases are signed with a key", "we encrypt the backups with a key"
  const keeps = passage.clauses.filter((clause) => has(clause, 'key'))
  const isSigned = (clause: Clause) =>
    clause.actor !== 'you' && has(clause, 'release', 'version') && !has(clause, 'encrypt', 'use')
  if (isForReleases(passage)) return false
  // "Each release is signed; check the fingerprint with gpg --verify."
  const isVerified = (clause: Clause) =>
    has(passage, 'release', 'version') && has(clause, 'assess') && !has(passage, 'encrypt', 'use')
  if (
    keeps.every((clause) => has(clause, 'upkeep') || isSigned(clause) || isVerified(clause)) &&
    !has(passage, 'email', 'report', 'send')
  )
    return false
  const isPromised = passage.clauses.some(
    (clause) => has(clause, 'will') && has(clause, 'publish') && !isNegated(clause),
  )
  if (!isPromised && passage.clauses.some((clause) => has(clause, 'key') && isNegated(clause))) return false
  return (
    has(passage, 'encrypt', ...MAIL) ||
    passage.clauses.some(usesKey) ||
    ON_KEYS.has(passage.subject) ||
    showsAddress(passage)
  )
}

/** "For the integrity of our releases we sign with one of these keys": nobody writes, and nothing is kept secret. */
function isForReleases(passage: Passage): boolean {
  const { clauses, text } = passage
  if (ON_KEYS.has(passage.subject) || !has(passage, 'release', 'version') || text.includes('@')) return false
  const isOurs = (clause: Clause) => clause.actor !== 'you' && (clause.actor === 'we' || !has(clause, 'use'))
  return clauses.every(isOurs) && !has(passage, 'encrypt', 'vulnerability', ...WRITING)
}

/** "If it is delicate, use our key" is said to whom writes. */
function usesKey({ lexemes: [verb, key], role, actor }: Clause): boolean {
  return (
    role === 'main' && actor !== 'we' && verb !== undefined && key !== undefined && is(verb, 'use') && is(key, 'key')
  )
}

/** "PGP is welcome": encryption without a key. */
const BARE_NAME = pattern(/^(?:(?:open|gnu)?pgp|gpg|gnupg|(?:pgp|gpg)\/(?:pgp|gpg))$/)

function isOnlyNamed({ lexemes, folded, spans, label, subject }: Passage): boolean {
  if (label || subject === 'encryption' || spans.some(({ url }) => url !== undefined && !url.startsWith('mailto:')))
    return false
  const keys = lexemes.filter((lexeme) => is(lexeme, 'key'))
  return keys.every(({ start, end }) => BARE_NAME.test(folded.slice(start, end))) && !SHOWN.test(folded)
}

/** A fingerprint, or a place to look. */
const SHOWN = pattern(/[0-9a-f]{4} ?[0-9a-f]{4}|\w\.(?:asc|gpg|pgp|txt|org|com|io|md)(?!\w)/)

/** "Ask us for an encrypted channel" */
function offersChannel(passage: Passage): boolean {
  if (!has(passage, 'encrypt') || !has(passage, 'contact')) return false
  return passage.lexemes.some((lexeme, index) => {
    const next = passage.lexemes[index + 1]
    return (
      next !== undefined && next.start - lexeme.end <= 1 && is(lexeme, 'encrypt', 'security') && is(next, 'channel')
    )
  })
}

/** "We'll tell you how to send an encrypted message" */
function promisesWay({ clauses }: Passage): boolean {
  return clauses.some(
    ({ actor, lexemes, role, negatedFrom }) =>
      actor === 'we' &&
      role === 'main' &&
      negatedFrom > (lexemes.at(-1)?.end ?? 0) &&
      has({ lexemes }, 'inform', 'notify', 'include') &&
      lexemes.some(
        (lexeme, index) => is(lexeme, 'encrypt') && has({ lexemes: lexemes.slice(index + 1) }, 'send', 'email'),
      ),
  )
}

/** "Encrypted messages: https://lantern.dev/drop" names a means by itself. */
function isEncryptedWay({ label, spans, subject }: Passage): boolean {
  return (
    label !== null && has(label, 'encrypt') && subject === 'reporting' && spans.some(({ url }) => url !== undefined)
  )
}

/** The key of an address stands beside it, where it is not what releases are signed with. */
function showsAddress({ text }: Passage): boolean {
  return text.includes('@')
}

const WRITING: readonly Concept[] = ['report', 'email', 'contact', 'send', 'private', 'sensitive']
const MAIL: readonly Concept[] = [...WRITING, 'us']

/** Sections in which a key is one for reports. */
const ON_KEYS: ReadonlySet<Subject> = new Set([...ON_REPORTS, 'encryption'])
