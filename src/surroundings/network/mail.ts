import { Resolver } from 'node:dns/promises'
import { pattern } from '../../pattern.js'
import type { MailFacts } from '../facts.js'

const NO_HOST = pattern(/^\.?$/)

/** Asks for what a domain says of mail: its MX records and, where it has none, its address, which then takes the mail (RFC 5321, 5.1). */
export async function askMail(domain: string, servers: readonly string[], timeout: number): Promise<MailFacts | null> {
  const resolver = new Resolver({ timeout, tries: 2 })
  if (servers.length > 0) resolver.setServers(servers)
  const mx = await answered(resolver.resolveMx(domain))
  if (mx === 'ENOTFOUND') return 'no-domain'
  if (typeof mx !== 'string') return isNull(mx) ? 'refused' : 'accepted'
  if (mx !== 'ENODATA') return null

  const addresses = await Promise.all([answered(resolver.resolve4(domain)), answered(resolver.resolve6(domain))])
  if (addresses.some((found) => typeof found !== 'string')) return 'accepted'
  return addresses.every((code) => code === 'ENODATA' || code === 'ENOTFOUND') ? 'none' : null
}

/** The one record without a server of RFC 7505: this domain takes no mail. */
function isNull(records: readonly { exchange: string }[]): boolean {
  return records.length === 1 && NO_HOST.test(records[0]?.exchange ?? '')
}

/** The records, or the code of what went wrong: only `ENOTFOUND` and `ENODATA` are answers. */
async function answered<Records>(question: Promise<Records>): Promise<Records | string> {
  try {
    return await question
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? ''
  }
}
