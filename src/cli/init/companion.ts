import { dirname, relative, resolve } from 'node:path'
import type { RepositoryAddress } from '../../policy/forge.js'
import type { Policy } from '../../policy/policy.js'
import { WriteError, writeSecurityTxt } from '../../writing.js'
import { statsOf } from '../read-text.js'
import { slashed } from '../repository.js'
import { UsageError } from '../usage-error.js'
import type { InitOptions } from './options.js'
import { dateIn, NotationError } from './values.js'

/** A security.txt that is to be written beside the policy. */
export interface SecurityTxt {
  /** Absolute. */
  file: string
  /** From the working directory. */
  path: string
  expires: Date
}

/** What the command line says of a security.txt; null where none is wanted. Throws a usage error where it cannot be written. */
export function securityTxtOf({ securityTxt, expires }: InitOptions, cwd: string, now: Date): SecurityTxt | null {
  if (securityTxt === undefined) {
    if (expires !== undefined)
      throw new UsageError(['--expires is for a security.txt; name its file with --security-txt FILE.'])
    return null
  }
  const file = resolve(cwd, securityTxt)
  if (statsOf(dirname(file))?.isDirectory() !== true)
    throw new UsageError([`--security-txt ${securityTxt}: the folder ${dirname(file)} does not exist; make it first.`])
  return { file, path: slashed(relative(cwd, file)), expires: expiryIn(expires, now) }
}

function expiryIn(text: string | undefined, now: Date): Date {
  if (text === undefined)
    throw new UsageError([
      '--expires is missing: a security.txt needs the day on which it is stale, less than a year ahead, such as --expires 2027-05-31.',
    ])
  try {
    const date = new Date(`${dateIn(text)}T00:00:00Z`)
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && date > now) return date
  } catch (error) {
    if (!(error instanceof NotationError)) throw error
  }
  throw new UsageError([`--expires: "${text}" is no day to come; write one such as "2027-05-31".`])
}

/** The text for a policy; its page is where GitHub shows it. Throws a usage error where the policy has no contact for it. */
export function securityTxtFor(policy: Policy, { expires }: SecurityTxt, address: RepositoryAddress | null): string {
  const page = address?.forge === 'github' ? { policyUrl: `${address.web}/security/policy` } : {}
  try {
    return writeSecurityTxt(policy, { expires, ...page })
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw new UsageError([`--security-txt: ${error.message}`])
  }
}
