import { pattern } from '../pattern.js'
import type { PolicyFile } from './facts.js'

const LINE_BREAK = pattern(/\r?\n/)
const MARKUP = pattern(/[#=*_`\s]+/g)

/** An e-mail address, or the page of a forge that takes reports. */
const ADDRESS = pattern(
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|https?:\/\/[\w.-]{1,255}\/[\w.-]{1,100}\/[\w.-]{1,100}\/security\/advisories\/new/g,
)

/** How another file with the name of a policy differs from one. */
export interface Copy {
  file: PolicyFile
  /** The first line of the policy that the other does not have at that place; null where the texts are the same. */
  line: number | null
  /** Addresses for reports that only the other gives. */
  addresses: string[]
}

/** Those of the files that are copies of the policy, older or newer: what only has the same name, or points to the policy, is none. */
export function copiesOf(path: string, text: string, policies: readonly PolicyFile[]): Copy[] {
  const own = policies.find((file) => file.path === path)?.target ?? path
  return policies.flatMap((file) => {
    if (file.target === own || file.text === null || isPointer(file.text, path) || !isAlike(text, file.text)) return []
    return [{ file, line: firstDifference(text, file.text), addresses: onlyIn(file.text, text) }]
  })
}

/** Short, and names the policy or includes it. */
function isPointer(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return text.length < 1000 && text.toLowerCase().includes(name.toLowerCase())
}

/** The same title, an address in common, or three lines. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [linesOf(a), linesOf(b)]
  const addresses = new Set(a.match(ADDRESS))
  const known = new Set(first)
  const common = second.filter((line) => line.length > 20 && known.has(line)).length
  return first[0] === second[0] || (b.match(ADDRESS) ?? []).some((address) => addresses.has(address)) || common >= 3
}

function linesOf(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.replace(MARKUP, ' ').trim().toLowerCase())
    .filter((line) => line !== '')
}

function firstDifference(a: string, b: string): number | null {
  const [first, second] = [a, b].map((text) => text.trimEnd().split(LINE_BREAK))
  const length = Math.max(first?.length ?? 0, second?.length ?? 0)
  const index = Array.from({ length }, (_, line) => line).find(
    (line) => first?.[line]?.trimEnd() !== second?.[line]?.trimEnd(),
  )
  return index === undefined ? null : Math.min(index + 1, first?.length ?? 1)
}

function onlyIn(text: string, other: string): string[] {
  const known = other.toLowerCase()
  return [...new Set(text.match(ADDRESS) ?? [])].filter((address) => !known.includes(address.toLowerCase()))
}
