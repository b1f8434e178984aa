import { stringify } from 'yaml'
import type { Policy } from '../../policy/policy.js'
import { plain } from '../values.js'
import { WriteError } from '../write-error.js'

/** Somebody who answers for the project. */
export interface InsightsContact {
  name: string
  email?: string
}

/** What a security-insights.yml needs beside the policy; Security Insights 2.2.0 requires all that is not optional here. */
export interface SecurityInsightsAnswers {
  /** The name of the project. */
  name: string
  /** The repository that the file stands in. */
  repositoryUrl: string
  /** Where the file can be read. */
  url: string
  /** Those who may administer the project, the first one first. */
  administrators: readonly InsightsContact[]
  /** The day of the last change of the file, and of the last look at it, as `YYYY-MM-DD`. */
  lastUpdated: string
  lastReviewed: string
  policyUrl?: string
}

/** The version of the specification that the file follows. */
const SCHEMA_VERSION = '2.2.0'

/**
 * Writes a security-insights.yml from a policy. Throws a {@link WriteError} where a required answer is missing: the policy has to say
 * whether it pays a bounty.
 */
export function writeSecurityInsights(policy: Policy, answers: SecurityInsightsAnswers): string {
  const { name, repositoryUrl, url, administrators, lastUpdated, lastReviewed, policyUrl } = answers
  const [first] = administrators
  if (!first) throw new WriteError('A security-insights.yml needs an administrator of the project.')
  if (!policy.bounty) throw new WriteError('A security-insights.yml has to say whether a bounty is paid.')
  const email = policy.channels.find((channel) => channel.kind === 'email')?.target
  const { scope, encryption } = policy
  const key = encryption?.url ?? encryption?.fingerprint
  const data = {
    header: { 'schema-version': SCHEMA_VERSION, 'last-updated': lastUpdated, 'last-reviewed': lastReviewed, url },
    project: {
      name: plain(name),
      administrators: administrators.map((one, index) => contactOf(one, index === 0)),
      repositories: [{ name: plain(name), url: repositoryUrl, comment: 'The source of the project.' }],
      'vulnerability-reporting': {
        'reports-accepted': true,
        'bug-bounty-available': policy.bounty.offered,
        ...(email && { contact: { name: plain(first.name), primary: true, email } }),
        ...(policyUrl && { policy: policyUrl }),
        ...(key && { 'pgp-key': key }),
        ...(scope && scope.in.length > 0 && { 'in-scope': scope.in.map(plain) }),
        ...(scope && scope.out.length > 0 && { 'out-of-scope': scope.out.map(plain) }),
      },
    },
  }
  return stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN' })
}

function contactOf({ name, email }: InsightsContact, primary: boolean): InsightsContact & { primary: boolean } {
  return { name: plain(name), primary, ...(email && { email }) }
}
