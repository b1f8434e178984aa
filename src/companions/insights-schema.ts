import { z } from 'zod'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { InsightsIssue } from './companion.js'

const DATE_KEY = pattern(/^(?:last-|date$)/)
const TEXT_KEY = pattern(/^(?:name|comment|affiliation|social|expression|version|pgp-key|predicate-uri|uri)$/)

/** The schema of OpenSSF Security Insights 2.2.0, in our words after its specification. */

const text = z.string()
const url = z.string().regex(pattern(/^https?:\/\/\S+$/))
const email = z.string().regex(pattern(/^[\w.%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/))
const date = z.iso.date()

const contact = z.strictObject({
  name: text,
  primary: z.boolean(),
  affiliation: text.optional(),
  email: email.optional(),
  social: text.optional(),
})
const link = z.strictObject({ uri: text, comment: text })
const attestation = z.strictObject({ name: text, location: url, 'predicate-uri': text, comment: text.optional() })
const assessment = z.strictObject({
  comment: text,
  name: text.optional(),
  evidence: url.optional(),
  date: date.optional(),
})
const urls = <const Names extends readonly string[]>(...names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, url.optional()])))

const header = z.strictObject({
  'last-reviewed': date,
  'last-updated': date,
  'schema-version': z.string().regex(pattern(/^[1-9]+\.\d+\.\d+$/)),
  url,
  comment: text.optional(),
  'project-si-source': url.optional(),
})

const vulnerabilityReporting = z.strictObject({
  'reports-accepted': z.boolean(),
  'bug-bounty-available': z.boolean(),
  'bug-bounty-program': url.optional(),
  contact: contact.optional(),
  comment: text.optional(),
  policy: url.optional(),
  'pgp-key': text.optional(),
  'in-scope': z.array(text).optional(),
  'out-of-scope': z.array(text).optional(),
})

const project = z.strictObject({
  name: text,
  homepage: url.optional(),
  roadmap: url.optional(),
  funding: url.optional(),
  steward: link.optional(),
  administrators: z.array(contact).min(1),
  repositories: z.array(z.strictObject({ name: text, comment: text, url })).min(1),
  'vulnerability-reporting': vulnerabilityReporting,
  documentation: urls(
    'design',
    'detailed-guide',
    'code-of-conduct',
    'quickstart-guide',
    'release-process',
    'support-policy',
    'signature-verification',
  ).optional(),
})

const tool = z.strictObject({
  name: text,
  type: z.enum(['fuzzing', 'container', 'secret', 'SCA', 'SAST', 'other']),
  version: text.optional(),
  comment: text.optional(),
  rulesets: z.array(text),
  integration: z.strictObject({ adhoc: z.boolean(), ci: z.boolean(), release: z.boolean() }),
  results: z.strictObject({
    adhoc: attestation.optional(),
    ci: attestation.optional(),
    release: attestation.optional(),
  }),
})

const repository = z.strictObject({
  status: z.enum(['active', 'abandoned', 'concept', 'inactive', 'moved', 'suspended', 'unsupported', 'WIP']),
  url,
  'accepts-change-request': z.boolean(),
  'accepts-automated-change-request': z.boolean(),
  'bug-fixes-only': z.boolean().optional(),
  'no-third-party-packages': z.boolean().optional(),
  'core-team': z.array(contact).min(1),
  license: z.strictObject({ url, expression: text }),
  security: z.strictObject({
    assessments: z.strictObject({ self: assessment, 'third-party': z.array(assessment).optional() }),
    champions: z.array(contact).optional(),
    tools: z.array(tool).optional(),
  }),
  documentation: urls(
    'contributing-guide',
    'dependency-management-policy',
    'governance',
    'review-policy',
    'security-policy',
  ).optional(),
  release: z
    .strictObject({
      'automated-pipeline': z.boolean(),
      'distribution-points': z.array(link).min(1),
      changelog: url.optional(),
      license: z.strictObject({ url, expression: text }).optional(),
      attestations: z.array(attestation).optional(),
    })
    .optional(),
})

const insights = z.strictObject({ header, project: project.optional(), repository: repository.optional() })

/** Keys of earlier versions, each with what is written in its place. */
const OLD: ReadonlyMap<string, string> = new Map([
  ['header.expiration-date', 'header.last-reviewed, since nothing expires'],
  ['header.project-url', 'header.url'],
  ['header.project-release', 'nothing: the file is of the commit that it stands in'],
  ['header.commit-hash', 'nothing: the file is of the commit that it stands in'],
  ['header.license', 'repository.license'],
  ['header.changelog', 'repository.release.changelog'],
  ['project-lifecycle', 'repository.status and repository.core-team'],
  ['contribution-policy', 'repository.accepts-change-request and repository.documentation'],
  ['documentation', 'project.documentation'],
  ['distribution-points', 'repository.release.distribution-points'],
  ['security-artifacts', 'repository.security.assessments'],
  ['security-testing', 'repository.security.tools'],
  ['security-assessments', 'repository.security.assessments'],
  ['security-contacts', 'project.vulnerability-reporting.contact'],
  ['vulnerability-reporting', 'project.vulnerability-reporting'],
  ['dependencies', 'repository.documentation.dependency-management-policy'],
  ['project.vulnerability-reporting.security-policy', 'project.vulnerability-reporting.policy'],
  ['project.vulnerability-reporting.email-contact', 'project.vulnerability-reporting.contact.email'],
])

/** Where the data departs from the schema; `placeAt` gives the place of what stands at a path. */
export function insightsIssues(data: unknown, placeAt: (path: readonly PropertyKey[]) => Place): InsightsIssue[] {
  const result = insights.safeParse(data, { reportInput: true })
  return result.success ? [] : result.error.issues.flatMap((issue) => issuesOf(issue, placeAt))
}

function issuesOf(issue: z.core.$ZodIssue, placeAt: (path: readonly PropertyKey[]) => Place): InsightsIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const name = path.join('.')
      const place = placeAt(path)
      const instead = OLD.get(name)
      return instead === undefined
        ? { path: name, kind: 'unknown', expected: '', place }
        : { path: name, kind: 'old', expected: instead, place }
    })
  }
  const path = issue.path.join('.') || 'the file'
  const kind = issue.input === undefined ? 'missing' : 'wrong'
  return [{ path, kind, expected: expectedBy(issue), place: placeAt(issue.path) }]
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'keys with values',
  array: 'a list',
  boolean: 'true or false',
}

function expectedBy(issue: z.core.$ZodIssue): string {
  const key = String(issue.path.at(-1))
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' ? textOf(key) : (TYPES[issue.expected] ?? issue.expected)
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'too_small':
      return 'at least one entry'
    case 'invalid_format':
      return textOf(key)
    default:
      return 'another value'
  }
}

function textOf(key: string): string {
  if (DATE_KEY.test(key)) return 'a date such as 2026-11-20'
  if (key === 'email') return 'an e-mail address'
  if (key === 'schema-version') return 'a version such as 2.2.0'
  return TEXT_KEY.test(key) ? 'a text' : 'an address with https://'
}
