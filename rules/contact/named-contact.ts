import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { isPrivate } from '../../src/policy/channel.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

const THIS_FOLDER = pattern(/^\.?\//)
const ADDRESSES = pattern(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)

export default defineRule({
  id: 'named-contact',
  summary: 'Whoever is to be contacted can be reached: the address stands in the policy.',
  why: 'A reporter who is sent to look for an address elsewhere may not find it, or finds an old one. Where another private way is given, this is a warning.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0201',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    unnamed: 'Somebody is to be contacted, but no address is given; write it here.',
    elsewhere: 'The address is said to be elsewhere ({elsewhere}); write it here.',
    found: 'The address is said to be elsewhere ({elsewhere}), and {path} has {address}; write it here.',
    absent: 'The address is said to be elsewhere ({elsewhere}), but {path} has none; write one here.',
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
  ],

  check({ reading: { channels }, surroundings }) {
    const hasOther = channels.some(({ value }) => isPrivate(value))
    return channels
      .filter(({ value }) => value.kind === 'unnamed')
      .map(({ value: { elsewhere }, place }) => ({
        ...(elsewhere === null ? { message: 'unnamed' as const } : promised(elsewhere, surroundings)),
        place,
        ...(hasOther && { severity: 'warning' as const }),
      }))
  },
})

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
