import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { pattern } from '../../pattern.js'

const BRACKETS = pattern(/^\[|\]$/g)
const LOCAL_NAME = pattern(/(?:^|\.)(?:localhost|local|internal|home\.arpa|lan)\.?$/i)

/** Finds the addresses of a host: at most a few. */
export type Resolve = (host: string) => Promise<string[]>

/** The way of this machine, with its own names. */
export const systemResolve: Resolve = async (host) => {
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}

/** A host must not be asked: it is this machine, or one in a network that only this machine can reach. */
class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

/** Whether an address belongs to the public network. All that is kept back for another use does not: private, local, shared, for tests. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // Addresses that carry one of version 4 inside are as public as that one.
  return !(parsed instanceof ipaddr.IPv6) || !EMBEDDING.some((range) => parsed.match(range))
}

/** 6to4, NAT64 and Teredo, in which another address is hidden. */
const EMBEDDING = ['2002::/16', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
)

/**
 * What a connection uses to find the address of its host. What was checked is what is connected to, so that a name cannot lead to another
 * address between the two.
 */
export function guardedLookup(resolve: Resolve, privateHosts: ReadonlySet<string>): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const allowed = privateHosts.has(host) ? addresses : addresses.filter(isPublic)
        const [first] = allowed
        // One private address among public ones is the work of somebody who hopes for it.
        if (first === undefined || allowed.length < addresses.length) {
          callback(new PrivateAddressError(host), '', 0)
        } else if (options.all) {
          callback(
            null,
            allowed.map((address) => ({ address, family: familyOf(address) })),
          )
        } else callback(null, first, familyOf(first))
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
}

/** Whether a host as it stands in an address may be asked: literal addresses are not looked up, so that they are checked here. */
export function mayAsk(host: string, privateHosts: ReadonlySet<string>): boolean {
  const plain = host.replace(BRACKETS, '')
  if (privateHosts.has(plain)) return true
  if (ipaddr.isValid(plain)) return isPublic(plain)
  return !LOCAL_NAME.test(plain) && plain.includes('.')
}

function familyOf(address: string): number {
  return address.includes(':') ? 6 : 4
}
