import { pattern } from '../../pattern.js'
import type { Policy, PolicyChannel } from '../../policy/policy.js'
import { plain } from '../values.js'
import { WriteError } from '../write-error.js'

const FRACTION = pattern(/\.\d+Z$/)
const PLAIN_HTTP = pattern(/^http:/)
const PHONE_NUMBER = pattern(/^\+[\d\s()-]{5,}$/)
const NO_DIGITS = pattern(/[^\d+]/g)
const SECURE_LINK = pattern(/^https:\/\//i)

/** What a security.txt needs beside the policy. */
export interface SecurityTxtAnswers {
  /** When it is stale (RFC 9116, section 2.5.5); less than a year ahead is recommended there. */
  expires: Date
  /** Where the policy can be read. */
  policyUrl?: string
  /** Where this file can be fetched, so that a copy elsewhere is known for one. */
  canonical?: string
  /** Where reporters are thanked. */
  acknowledgments?: string
}

/**
 * Writes a security.txt by RFC 9116 from a policy. Throws a {@link WriteError} where no way to report has an address that can stand in one: it
 * takes web addresses with https, e-mail addresses and telephone numbers.
 */
export function writeSecurityTxt(policy: Policy, answers: SecurityTxtAnswers): string {
  const contacts = policy.channels.flatMap((channel) => contactOf(channel) ?? [])
  if (contacts.length === 0)
    throw new WriteError(
      'A security.txt needs a contact: an e-mail address, a telephone number, or a web address with https.',
    )
  if (Number.isNaN(answers.expires.getTime()))
    throw new WriteError('A security.txt needs the date on which it expires.')
  const { url, fingerprint } = policy.encryption ?? { url: null, fingerprint: null }
  const fields: (readonly [string, string | null | undefined])[] = [
    ...contacts.map((contact) => ['Contact', contact] as const),
    ['Expires', answers.expires.toISOString().replace(FRACTION, 'Z')],
    ['Encryption', url && isSecure(url) ? url : fingerprint && `openpgp4fpr:${fingerprint.toLowerCase()}`],
    ['Acknowledgments', answers.acknowledgments],
    ['Preferred-Languages', policy.language],
    ['Canonical', answers.canonical],
    ['Policy', answers.policyUrl],
  ]
  for (const [name, value] of fields.slice(contacts.length + 1))
    if (value && PLAIN_HTTP.test(value)) throw new WriteError(`${name} needs an address with https, not ${value}.`)
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${plain(value)}\n`] : [])).join('')
}

function contactOf({ kind, target }: PolicyChannel): string | null {
  if (target === null) return null
  if (kind === 'email') return `mailto:${encodeURI(plain(target))}`
  if (isSecure(target) && URL.canParse(target)) return new URL(target).href
  return PHONE_NUMBER.test(target) ? `tel:${target.replace(NO_DIGITS, '')}` : null
}

function isSecure(address: string): boolean {
  return SECURE_LINK.test(address)
}
