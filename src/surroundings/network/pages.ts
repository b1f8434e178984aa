import type { FetchedKey, PageFacts } from '../facts.js'
import { get } from './request.js'
import type { Answer, RequestOptions } from './request-options.js'

/** Longer chains of redirects lead nowhere. */
const MOST_REDIRECTS = 8

/** The largest key in bytes: more signatures than this are no use to a reader. */
const LARGEST_KEY = 512 * 1024

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])

/** What is behind an address, after all redirects; null where that is not known. Each redirect is checked like the first address. */
export async function askPage(target: string, options: RequestOptions): Promise<PageFacts | null> {
  return (await follow(target, options))?.page ?? null
}

/** The OpenPGP key at an address, in either form; null where there is none that can be read, as on a page about keys. */
export async function askKey(target: string, options: RequestOptions): Promise<FetchedKey | null> {
  const found = await follow(target, options, LARGEST_KEY)
  return found?.page.status === 200 ? readKey(found.answer.body) : null
}

async function follow(
  target: string,
  options: RequestOptions,
  largest = 0,
): Promise<{ page: PageFacts; answer: Answer } | null> {
  let url = parsed(target)
  let movedForGood = true
  for (let hop = 0; url !== null && hop <= MOST_REDIRECTS; hop += 1) {
    const answer: Answer | null = await get(url, options, { largest })
    if (answer === null) return null
    const { location } = answer.headers
    if (!REDIRECTS.has(answer.status) || location === undefined) {
      return { page: { status: answer.status, url: url.href, movedForGood: hop > 0 && movedForGood }, answer }
    }
    movedForGood &&= PERMANENT.has(answer.status)
    url = parsed(location, url)
  }
  return null
}

function parsed(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address, base)
    url.username = ''
    url.password = ''
    return url
  } catch {
    return null
  }
}

async function readKey(bytes: Uint8Array): Promise<FetchedKey | null> {
  const { readKey: read } = await import('openpgp')
  const text = new TextDecoder().decode(bytes)
  try {
    const key = await (text.includes('-----BEGIN PGP') ? read({ armoredKey: text }) : read({ binaryKey: bytes }))
    const expires = await key.getExpirationTime()
    return {
      fingerprint: key.getFingerprint().toUpperCase(),
      userIds: key.getUserIDs(),
      expires: expires instanceof Date ? expires : null,
    }
  } catch {
    return null
  }
}
