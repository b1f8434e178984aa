import type { Document } from '../../src/document/document.js'
import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { type Channel, isPrivate } from '../../src/policy/channel.js'
import type { Place } from '../../src/policy/place.js'
import type { Reading, Statement } from '../../src/policy/reading.js'
import { isPolicyFile } from '../../src/policy/statements.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

const THIS_FOLDER = pattern(/^\.?\//)
const ADDRESSES = pattern(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)

export default defineRule({
  id: 'named-contact',
  summary: 'Whoever is to be contacted can be reached: the address stands in the policy.',
  why: 'A reporter who is sent to look for an address elsewhere may not find it, or finds an old one. Where another private way is given, or the page with the address is linked, this is a warning.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0201',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    unnamed: 'Somebody is to be contacted, but no address is given; write it here.',
    elsewhere: 'The address is said to be elsewhere ({elsewhere}); write it here.',
    protected:
      '"[email protected]" is what a web page shows in place of an address, so that none is given; write the address.',
    found: 'The address is said to be elsewhere ({elsewhere}), and {path} has {address}; write it here.',
    absent: 'The address is said to be elsewhere ({elsewhere}), but {path} has none; write one here.',
    profile:
      'A profile is given, which takes no messages and shows an address only to those who are logged in; write the address here.',
    image: 'The address is in an image only; write it as text, so that it can be copied and read aloud.',
    account: 'Nothing tells to which account to write ("{way}"); give its name or link here, or another private way.',
    feature:
      'On GitHub every issue is public ("{way}"); give an address, or link the private report form (…/security/advisories/new).',
  },
  controls: ['OSPS-VM-02.01', 'OSPS-VM-03.01'],
  examples: [
    {
      policy: '# Security Policy\n\nTo report a vulnerability, e-mail our security team at security@cairnbox.dev.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, please contact the maintainers privately.',
      problems: ['unnamed'],
    },
    {
      policy: '# Security Policy\n\nPlease report vulnerabilities to [email protected] by e-mail.',
      problems: ['protected'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to [[email protected]](https://cairnbox.dev/cdn-cgi/l/email-protection#5a29).',
      problems: ['protected'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, e-mail the lead maintainer listed in the README.md file.',
      problems: ['elsewhere'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, e-mail the lead maintainer listed in the README.md file.',
      files: { 'README.md': '# Cairnbox\n\nWritten by Ada, ada@cairnbox.dev.\n' },
      problems: ['found'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, e-mail the lead maintainer listed in the README.md file.',
      files: { 'README.md': '# Cairnbox\n\nWritten by Ada.\n' },
      problems: ['absent'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, write to the address in [my profile](https://github.com/ada).',
      problems: ['profile'],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability in private, see [our policy](../SECURITY.md).',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, send an e-mail to ![our address](address.png).',
      problems: ['image'],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, send me a direct message on Discord.',
      problems: ['account'],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, send a direct message to `ada_cairn` on Discord.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, open a private issue in this repository.',
      problems: ['feature'],
    },
  ],

  check({ reading, document, surroundings }) {
    const { channels } = reading
    const hasOther = channels.some(({ value }) => isPrivate(value) && !isProtected(value))
    const hasAdvisory = channels.some(({ value }) => value.kind === 'advisory' && isPrivate(value))
    const isUnreached = (channel: Channel) =>
      channel.kind === 'unnamed' ||
      isProtected(channel) ||
      (channel.lacks === 'feature' ? !hasAdvisory : channel.lacks !== undefined)
    return channels
      .filter(
        ({ value }, index) =>
          isUnreached(value) && !isSaidBefore(channels, index) && !isInPolicy(channels[index], reading),
      )
      .map(({ value, place, text }) => ({
        ...(isProtected(value) || standsFor(place, document)
          ? { message: 'protected' as const }
          : faultOf(value, text, surroundings)),
        place: value.elsewherePlace ?? place,
        // Who is told where a person's address is shown needs one more click.
        ...((hasOther || isShownOnPage(value)) && { severity: 'warning' as const }),
      }))
  },
})

/** "To report it in private, see [SECURITY.md](../SECURITY.md)": there the way is told, and not merely the address. */
function isInPolicy(channel: Statement<Channel> | undefined, { referrals }: Reading): boolean {
  if (channel?.value.kind !== 'unnamed') return false
  const { start, end } = channel.place
  return referrals.some(
    ({ value, place }) =>
      isPolicyFile(value.target) && place.start.offset <= start.offset && end.offset <= place.end.offset,
  )
}

function faultOf({ elsewhere, lacks, shownIn }: Channel, text: string, surroundings: Surroundings) {
  if (lacks) return { message: lacks, data: { way: text } }
  if (shownIn === 'image') return { message: 'image' as const }
  if (shownIn === 'profile') return { message: 'profile' as const }
  return elsewhere === null ? { message: 'unnamed' as const } : promised(elsewhere, surroundings)
}

function isShownOnPage({ elsewhere, shownIn }: Channel): boolean {
  return shownIn === 'profile' && elsewhere !== null
}

/** "Contact the maintainer by a private message": one sentence asks for one address. */
function isSaidBefore(channels: readonly Statement<Channel>[], index: number): boolean {
  const { value, place } = channels[index] as Statement<Channel>
  return channels.some(
    (other, at) =>
      at !== index &&
      other.place.start.line === place.start.line &&
      other.value.kind === 'unnamed' &&
      (value.kind !== 'unnamed' || at < index) &&
      value.lacks !== 'feature',
  )
}

/** What Cloudflare makes of an address, in the text and in the link: https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/ */
const PROTECTED = pattern(/\[e-?mail(?:\s|&#160;|&nbsp;)protected\]/i)
const PROTECTING = pattern(/\/cdn-cgi\/l\/email-protection\b/)

function isProtected({ target }: Channel): boolean {
  return target !== null && PROTECTING.test(target)
}

/** Whether "[email protected]" stands in the line, in place of the address that is missing there. */
function standsFor({ start }: Place, { text }: Document): boolean {
  return PROTECTED.test(text.split(LINE_END)[start.line - 1] ?? '')
}

const LINE_END = pattern(/\r\n?|\n/)

const FILE = pattern(
  /(?<![\w./-])[\w./-]*(?:(?<![\w-])[\w-]+\.(?:md|markdown|rst|txt|adoc|toml|json|cfg)|\b(?:README|MAINTAINERS|AUTHORS|CONTRIBUTORS|OWNERS))\b/,
)

/** Addresses that take no mail from readers. */
const MACHINE = pattern(/^(?:git|hg|no-?reply)@|@(?:[^@]*\.)?(?:noreply|example)\./i)

/** What the file that is said to have the address has, where it is known. */
function promised(elsewhere: string, { read }: Surroundings) {
  const name = FILE.exec(elsewhere.slice(0, 200))?.[0]?.replace(THIS_FOLDER, '')
  const path =
    name && [name, `${name}.md`, `.github/${name}`, `docs/${name}`].find((one) => typeof read?.(one) === 'string')
  if (!path) return { message: 'elsewhere' as const, data: { elsewhere } }
  const addresses = read?.(path)?.match(ADDRESSES) ?? []
  const address = addresses.find((one) => !MACHINE.test(one))
  return address === undefined
    ? { message: 'absent' as const, data: { elsewhere, path } }
    : { message: 'found' as const, data: { elsewhere, path, address } }
}
