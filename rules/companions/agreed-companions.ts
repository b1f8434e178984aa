import type { PolicyBeside, SecurityInsights, SecurityTxt } from '../../src/companions/companion.js'
import { defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { isPrivate } from '../../src/policy/channel.js'
import { isSameRepository, repositoryOfPage } from '../../src/policy/forge.js'
import type { Place } from '../../src/policy/place.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

const SCHEME = pattern(/^(?:mailto|tel):/i)
const QUERY = pattern(/\?.*/s)
const FINAL_SLASH = pattern(/\/$/)
const PATH_ON_FORGE = pattern(/\/(?:blob|raw|src\/branch)\/[^/]+\/([^?#]+)/)
const FINGERPRINT = pattern(/(?:^|openpgp4fpr:|\/)((?:[\dA-F]\s?){40})$/i)
const BLANKS = pattern(/\s/g)

type Message = 'contact' | 'other-policy' | 'no-policy' | 'key' | 'language' | 'bounty' | 'refused'

const TXT = 'Contact: mailto:security@cairnbox.dev\nExpires: 2027-06-01T00:00:00Z\n'
const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We offer no bounty.\n'
const KEY = 'OpenPGP fingerprint: 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567'

export default defineRule({
  id: 'agreed-companions',
  summary:
    'The files security.txt and security-insights.yml say what the policy says: contacts, policy, key, bounty, languages.',
  why: 'Researchers begin with one of them, programs with another. Of two addresses or two keys one is old.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5.7',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    contact: 'The contact {contact} is not named in {policy}; give the same in both.',
    'other-policy': 'The policy of {other} is named, but this repository is {own}; name its own.',
    'no-policy': 'No "{path}" is in the repository; name the address of {policy}.',
    key: 'The key {fingerprint} is not the one that {policy} gives; give the same in both.',
    language: 'The language of {policy}, "{tag}", is not among the preferred ones; add it.',
    bounty: 'A bounty is {here} here, but {there} in {policy}; correct one of them.',
    refused: 'Reports are not accepted here, but {policy} asks for them; correct one of them.',
  },
  kinds: ['security-txt', 'security-insights'],
  examples: [
    { policy: `${TXT}Preferred-Languages: en\n`, files: { 'SECURITY.md': POLICY }, problems: [] },
    { policy: TXT.replace('security@', 'old@'), files: { 'SECURITY.md': POLICY }, problems: ['contact'] },
    {
      policy: `${TXT}Policy: https://github.com/slate/tile/security/policy\n`,
      files: { 'SECURITY.md': POLICY },
      remote: 'https://github.com/cairn/box',
      problems: ['other-policy'],
    },
    {
      policy: `${TXT}Policy: https://github.com/cairn/box/blob/main/docs/SECURITY.md\n`,
      files: { 'SECURITY.md': POLICY },
      remote: 'https://github.com/cairn/box',
      problems: ['no-policy'],
    },
    {
      policy: `${TXT}Encryption: openpgp4fpr:89abcdef0123456789abcdef0123456789abcdef\n`,
      files: { 'SECURITY.md': `${POLICY}\n${KEY}\n` },
      problems: ['key'],
    },
    { policy: `${TXT}Preferred-Languages: de\n`, files: { 'SECURITY.md': POLICY }, problems: ['language'] },
    {
      path: 'security-insights.yml',
      policy: 'project:\n  vulnerability-reporting:\n    reports-accepted: false\n    bug-bounty-available: true\n',
      files: { 'SECURITY.md': POLICY },
      problems: ['refused', 'bounty'],
    },
  ],

  needs: ({ companion, policyBeside }) => (companion && policyBeside ? ['remotes'] : []),
  check({ companion, policyBeside, surroundings }) {
    if (!companion || !policyBeside) return []
    return companion.kind === 'security-txt'
      ? textProblems(companion, policyBeside, surroundings)
      : insightsProblems(companion, policyBeside, surroundings)
  },
})

function textProblems({ fields }: SecurityTxt, policy: PolicyBeside, surroundings: Surroundings): Problem<Message>[] {
  return fields.flatMap(({ key, value, valuePlace: place }) => {
    if (key === 'contact') return contactProblems(value, place, policy, surroundings)
    if (key === 'policy') return policyProblems(value, place, policy, surroundings)
    if (key === 'encryption') return keyProblems(value, place, policy)
    return key === 'preferred-languages' ? languageProblems(value, place, policy) : []
  })
}

function insightsProblems(
  { values }: SecurityInsights,
  policy: PolicyBeside,
  surroundings: Surroundings,
): Problem<Message>[] {
  const at = (path: string) => values.find(({ keys }) => keys.join('.') === `project.vulnerability-reporting.${path}`)
  const text = (path: string) => {
    const found = at(path)
    return typeof found?.value === 'string' ? { value: found.value, place: found.place } : null
  }
  const [email, page, key] = [text('contact.email'), text('policy'), text('pgp-key')]
  const accepted = at('reports-accepted')
  const asks = policy.reading.channels.some(({ value }) => isPrivate(value))
  return [
    ...(email ? contactProblems(email.value, email.place, policy, surroundings) : []),
    ...(page ? policyProblems(page.value, page.place, policy, surroundings) : []),
    ...(key ? keyProblems(key.value, key.place, policy) : []),
    ...(accepted?.value === false && asks
      ? [{ message: 'refused' as const, place: accepted.place, data: { policy: policy.path } }]
      : []),
    ...bountyProblems(at('bug-bounty-available'), policy),
  ]
}

/** An address that stands in the policy, the policy itself, or the form of this repository's forge. */
function contactProblems(
  value: string,
  place: Place,
  policy: PolicyBeside,
  { repository }: Surroundings,
): Problem<Message>[] {
  const plain = value.replace(SCHEME, '').replace(QUERY, '').replace(FINAL_SLASH, '')
  const isNamed = policy.text.toLowerCase().includes(plain.toLowerCase())
  const targets = policy.reading.channels.map((channel) => channel.value.target?.toLowerCase())
  const page = repositoryOfPage(value)
  const isOwn = page !== null && (repository?.remotes ?? []).some((remote) => isSameRepository(remote, page))
  if (plain === '' || isNamed || isOwn || targets.includes(plain.toLowerCase())) return []
  return [{ message: 'contact', place, data: { contact: plain, policy: policy.path } }]
}

function policyProblems(
  value: string,
  place: Place,
  policy: PolicyBeside,
  { repository, exists }: Surroundings,
): Problem<Message>[] {
  const other = repositoryOfPage(value)
  const [own] = repository?.remotes ?? []
  if (!other || !own) return []
  if (!repository?.remotes?.some((remote) => isSameRepository(remote, other))) {
    // One policy can hold for all that an owner makes.
    if (other.owner.toLowerCase() === own.owner.toLowerCase()) return []
    return [
      {
        message: 'other-policy',
        place,
        data: { other: `${other.owner}/${other.name}`, own: `${own.owner}/${own.name}` },
      },
    ]
  }
  const path = PATH_ON_FORGE.exec(value)?.[1]
  return path !== undefined && exists?.(path) === false
    ? [{ message: 'no-policy', place, data: { path, policy: policy.path } }]
    : []
}

function keyProblems(value: string, place: Place, policy: PolicyBeside): Problem<Message>[] {
  const fingerprint = FINGERPRINT.exec(value.trim())?.[1]?.replace(BLANKS, '').toUpperCase()
  const known = policy.reading.fingerprints.map((statement) => statement.value)
  if (!fingerprint || known.length === 0 || known.includes(fingerprint)) return []
  return [{ message: 'key', place, data: { fingerprint, policy: policy.path } }]
}

function languageProblems(value: string, place: Place, policy: PolicyBeside): Problem<Message>[] {
  const primary = (tag: string) => tag.trim().toLowerCase().split('-')[0]
  const { tag, understood } = policy.reading.language
  const isPreferred = value.split(',').some((one) => primary(one) === primary(tag))
  return understood && !isPreferred ? [{ message: 'language', place, data: { tag, policy: policy.path } }] : []
}

function bountyProblems(
  available: SecurityInsights['values'][number] | undefined,
  policy: PolicyBeside,
): Problem<Message>[] {
  const told = policy.reading.topics.flatMap(({ value }) => (value.topic === 'bounty' ? [value.offered] : []))
  const [offered] = told
  if (typeof available?.value !== 'boolean' || offered === undefined || told.includes(available.value)) return []
  const word = (yes: boolean) => (yes ? 'offered' : 'refused')
  const data = { here: word(available.value), there: word(offered), policy: policy.path }
  return [{ message: 'bounty', place: available.place, data }]
}
