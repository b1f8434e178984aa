import { defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

const MAIL_LINK = pattern(/^mailto:/i)

type Message = 'encryption' | 'signed' | 'canonical' | 'csaf'

const HEAD = 'Contact: https://cairnbox.dev/report\nExpires: 2027-06-01T00:00:00Z\n'

export default defineRule({
  id: 'recommended-fields',
  summary: 'A security.txt is signed, names its own address, and gives a key where it gives an e-mail address.',
  why: 'The RFC recommends it. Few files are signed, so the rule is for the strict.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.3',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: { signature: true },
  optionSummaries: { signature: 'Whether the file is to be signed.' },
  messages: {
    encryption: 'An e-mail address is given and no key; write where it is to be had, in a field "Encryption".',
    signed: 'The file is not signed; sign it with OpenPGP, so that readers can tell it is yours.',
    canonical: 'The file is signed but does not name its address; write it in a field "Canonical".',
    csaf: 'Several fields CSAF stand here; keep one that leads to all the others.',
  },
  kinds: ['security-txt'],
  examples: [
    {
      policy: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${HEAD}Canonical: https://cairnbox.dev/.well-known/security.txt\n-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n`,
      problems: [],
    },
    { policy: HEAD, problems: ['signed'] },
    {
      policy: HEAD.replace('https://cairnbox.dev/report', 'mailto:security@cairnbox.dev'),
      problems: ['signed', 'encryption'],
    },
    {
      policy: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${HEAD}-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n`,
      problems: ['canonical'],
    },
    {
      policy: `${HEAD}CSAF: https://cairnbox.dev/a/provider-metadata.json\nCSAF: https://cairnbox.dev/b/provider-metadata.json\n`,
      problems: ['signed', 'csaf'],
    },
  ],

  check({ companion, reading }, { signature }) {
    if (companion?.kind !== 'security-txt') return []
    const { fields } = companion
    const all = (name: string) => fields.filter(({ key }) => key === name)
    const [mail] = all('contact').filter(({ value }) => MAIL_LINK.test(value))
    const [, csaf] = all('csaf')
    const place = reading.title
    const problems: Problem<Message>[] = []
    if (signature && !companion.signature) problems.push({ message: 'signed', place })
    if (companion.signature && all('canonical').length === 0) problems.push({ message: 'canonical', place })
    if (mail && all('encryption').length === 0) problems.push({ message: 'encryption', place: mail.valuePlace })
    if (csaf) problems.push({ message: 'csaf', place: csaf.place })
    return problems
  },
})
