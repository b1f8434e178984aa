import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import type { Address } from '../address.js'
import { findAddresses, isPartOfCode } from '../addresses.js'
import { deniesAddress } from '../instructions.js'
import { type Passage, statement } from '../passages.js'

export const AT_SIGN = pattern(/@/)
/** Domains that RFC 2606 and RFC 6761 reserve, or that stand for "your own" in templates. */
const STAND_IN = new LetterPattern(
  String.raw`(?:^|[.@])(?:example\.[a-z.]{2,6}|example|(?:my|your|our)[-_.]?[\p{L}]{0,24}[-_.]?(?:domain|company|org|organization|project|email|site|website|app|mail)[\p{L}]{0,24}\.[\p{L}.]{2,10}|domain\.com|[a-z-]{2,30}\.tld|company\.com|email\.com|project\.(?:com|org)|yourdomain\.[\p{L}]+|x{3,}\.[a-z]{2,4})$|@(?:(?:my|your|our)[-_.]?[a-z]{2,24}|(?:some)?(?:domain|company|organi[sz]ation|project|email|host))$`,
)
/** "example", "organisation", "your company" as the name of a host, in other languages. */
const STAND_IN_NAMES = new LetterPattern(
  String.raw`(?:^|[.@])(?:beispiel|ejemplo|exemple|exemplo|esempio|voorbeeld|przyk[lł]ad|[oö]rnek|exempel|eksempel|p[rř][ií]klad|contoh|пример|приклад|muster(?:firma|domain|projekt)|organisatie|bedrijf|empresa|entreprise|unternehmen|azienda|perusahaan|[sş]irket|przedsiebiorstwo|(?:ihre?|deine?|eure?|votre|ton|tu|su|sua|seu|tuo|tua|vostr[oa]|uw|jouw|je|twoj[ae]?|senin|din|ditt)[-_.]?(?:domain|domaine|dominio|domein|domena|dom[eé]na|domene|domän|firma|unternehmen|entreprise|empresa|azienda|bedrijf|organisatie|projekt|projet|proyecto|projeto|progetto|project|sitio|site))\.[\p{L}.]{2,10}$`,
)

/** Whether an e-mail or host name stands for one that the author was to fill in. */
export function isStandIn(address: string): boolean {
  const name = address.toLowerCase()
  return STAND_IN.test(name) || STAND_IN_NAMES.test(name)
}

/** Whether an address is one that the author was to fill in, by itself or by what a parenthesis behind it says. */
export function isLeftBlank({ folded, language }: Passage, { target, end }: Address): boolean {
  if (isStandIn(target)) return true
  const opens = OPENING.exec(folded.slice(end, end + 6))
  if (opens === null) return false
  const aside = folded.slice(end + opens[0].length)
  // "(replace AT with @)" speaks to the reader.
  return deniesAddress(aside, language) && !AT_SIGN.test(aside.slice(0, ASIDE_LENGTH))
}

const OPENING = pattern(/^[\s`*_)]{0,4}[([]/)
const ASIDE_LENGTH = 60

/** The addresses of a sentence that only stand for one. */
export function standIns(passage: Passage): Statement<Placeholder>[] {
  const { text } = passage
  return findAddresses(passage)
    .filter((address) => STANDING_IN.has(address.kind) && isLeftBlank(passage, address))
    .filter((address) => !isPartOfCode(passage, address))
    .map(({ start, end }) =>
      statement(passage, { text: text.slice(start, end), kind: 'example-address' as const }, 'high', start, end),
    )
}

const STANDING_IN: ReadonlySet<Address['kind']> = new Set(['email', 'phone', 'handle'])
