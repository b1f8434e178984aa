import { pattern } from '../pattern.js'

const SCHEME = pattern(/^[a-z][a-z\d+.-]{0,20}:(?:\/\/)?/i)
const QUERY = pattern(/\?.*$/s)
const TAG = pattern(/\+[^@]*@/g)
const ADDRESS = pattern(/^[^\s@<>(),;:]{1,64}@[^\s@<>(),;:/]{1,190}\.[^\s@<>(),;:/.]{2,63}$/)

/** Whether a text is an e-mail address and nothing else. */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** A link as it stands in a document: an autolink, or one with words of its own. */
interface ShownLink {
  kind: string
  text: string
  url: string
}

/** The address that a link leads to where it shows another one: "[ann@lantern.dev](mailto:bob@lantern.dev)". */
export function otherAddress({ kind, text, url }: ShownLink): string | null {
  const shown = text.trim()
  if (kind !== 'link' || !isMailAddress(shown)) return null
  const targets = decoded(url.replace(SCHEME, '').replace(QUERY, '')).split(',')
  if (!targets.every((target) => isMailAddress(target.trim()))) return null
  return targets.some((target) => mailbox(target) === mailbox(shown)) ? null : (targets[0]?.trim() ?? null)
}

/** The tag of "ann+security@lantern.dev" leads to the same person. */
function mailbox(address: string): string {
  return address.trim().toLowerCase().replace(TAG, '@')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
