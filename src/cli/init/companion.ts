import { dirname, relative, resolve } from 'node:path'
import { pattern } from '../../pattern.js'
import type { RepositoryAddress } from '../../policy/forge.js'
import type { Policy } from '../../policy/policy.js'
import { type InsightsContact, WriteError, writeSecurityInsights, writeSecurityTxt } from '../../writing.js'
import { statsOf } from '../read-text.js'
import { slashed } from '../repository.js'
import { UsageError } from '../usage-error.js'
import type { InitOptions } from './options.js'
import { dateIn, NotationError } from './values.js'

const NAME_AND_EMAIL = pattern(/^([^<>]+)(?:<([^<>\s@]+@[^<>\s]+)>)?$/)
const DATE = pattern(/^\d{4}-\d{2}-\d{2}$/)

/** A file that is to be written beside the policy. */
export interface CompanionFile {
  /** Absolute. */
  file: string
  /** From the working directory. */
  path: string
  /** Its text for a policy. Throws a usage error where the policy leaves open what it needs. */
  textFor(policy: Policy): string
}

/** What companions may know beside the options. */
export interface CompanionFacts {
  cwd: string
  now: Date
  address: RepositoryAddress | null
}

/** The companions that the command line asks for. Throws a usage error where one cannot be written. */
export function companionsOf(options: InitOptions, facts: CompanionFacts): CompanionFile[] {
  return [securityTxtOf(options, facts), securityInsightsOf(options, facts)].filter((companion) => companion !== null)
}

function securityTxtOf(
  { securityTxt, expires }: InitOptions,
  { cwd, now, address }: CompanionFacts,
): CompanionFile | null {
  if (securityTxt === undefined) {
    if (expires !== undefined)
      throw new UsageError(['--expires is for a security.txt; name its file with --security-txt FILE.'])
    return null
  }
  const place = placeOf('--security-txt', securityTxt, cwd)
  const expiry = expiryIn(expires, now)
  const policyUrl = policyPage(address)
  const textFor = (policy: Policy) =>
    writeSecurityTxt(policy, { expires: expiry, ...(policyUrl !== null && { policyUrl }) })
  return { ...place, textFor: told('--security-txt', textFor) }
}

function securityInsightsOf(
  { securityInsights, administrators }: InitOptions,
  { cwd, now, address }: CompanionFacts,
): CompanionFile | null {
  if (securityInsights === undefined) {
    if (administrators.length > 0)
      throw new UsageError([
        '--administrator is for a security-insights.yml; name its file with --security-insights FILE.',
      ])
    return null
  }
  const place = placeOf('--security-insights', securityInsights, cwd)
  if (administrators.length === 0)
    throw new UsageError([
      '--administrator is missing: a security-insights.yml names who may administer the project, such as --administrator "Ada Lovelace <ada@cairnbox.dev>".',
    ])
  if (address === null)
    throw new UsageError(['--security-insights: the file names its repository, and no git remote tells which that is.'])
  const today = now.toISOString().slice(0, 10)
  const policyUrl = policyPage(address)
  const answers = {
    name: address.name,
    repositoryUrl: address.web,
    url: address.web,
    administrators: administrators.map(administratorIn),
    lastUpdated: today,
    lastReviewed: today,
    ...(policyUrl !== null && { policyUrl }),
  }
  const textFor = (policy: Policy) => writeSecurityInsights(policy, answers)
  return { ...place, textFor: told('--security-insights', textFor) }
}

function placeOf(flag: string, name: string, cwd: string): { file: string; path: string } {
  const file = resolve(cwd, name)
  if (statsOf(dirname(file))?.isDirectory() !== true)
    throw new UsageError([`${flag} ${name}: the folder ${dirname(file)} does not exist; make it first.`])
  return { file, path: slashed(relative(cwd, file)) }
}

/** Where GitHub shows the policy; null on other forges, which have no page for it. */
function policyPage(address: RepositoryAddress | null): string | null {
  return address?.forge === 'github' ? `${address.web}/security/policy` : null
}

/** `Ada Lovelace <ada@cairnbox.dev>`, or a name alone. */
function administratorIn(text: string): InsightsContact {
  const [, name = '', email] = NAME_AND_EMAIL.exec(text.trim()) ?? []
  if (name === '')
    throw new UsageError([
      `--administrator: "${text}" is no name; write one such as "Ada Lovelace <ada@cairnbox.dev>".`,
    ])
  return { name: name.trim(), ...(email !== undefined && { email }) }
}

function told(flag: string, textFor: (policy: Policy) => string): (policy: Policy) => string {
  return (policy) => {
    try {
      return textFor(policy)
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      throw new UsageError([`${flag}: ${error.message}`])
    }
  }
}

function expiryIn(text: string | undefined, now: Date): Date {
  if (text === undefined)
    throw new UsageError([
      '--expires is missing: a security.txt needs the day on which it is stale, less than a year ahead, such as --expires 2027-05-31.',
    ])
  try {
    const date = new Date(`${dateIn(text)}T00:00:00Z`)
    if (DATE.test(text) && date > now) return date
  } catch (error) {
    if (!(error instanceof NotationError)) throw error
  }
  throw new UsageError([`--expires: "${text}" is no day to come; write one such as "2027-05-31".`])
}
