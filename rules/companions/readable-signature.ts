import { defineRule } from '../../src/lint/rule.js'

const TEXT = 'Contact: mailto:security@cairnbox.dev\nExpires: 2027-06-01T00:00:00Z\n'

/** Made once, with a key that is gone. */
const SIGNATURE = `-----BEGIN PGP SIGNATURE-----

wrcEARsKAG0FgmsA7wkJEGadHESxsNiBRRQAAAAAABwAIHNhbHRAbm90YXRp
b25zLm9wZW5wZ3Bqcy5vcmcyfrGBQHURpHqP4efcDqcCK0mXdIL6vwxFXuQb
G0CQeRYhBMMtIK04EZzGwxjUbWadHESxsNiBAAAV9J4CthiPL8ZQlf99GCqT
/kB7Pdoe6XGUmFfcxl0Csl7YEjgQR6Dmd8Ex0Wb0oXNjfbRVwoY8N/MSidBa
qeQ8RwE=
=UfNW
-----END PGP SIGNATURE-----
`
const signed = (text: string, signature = SIGNATURE) =>
  `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${text}${signature}`

export default defineRule({
  id: 'readable-signature',
  summary: 'The signature around a security.txt can be read.',
  why: 'A broken signature is worse than none: readers must take the file for forged. Whether the signature is right is not judged, since that needs your key.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.3',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    misplaced: 'Signed text does not begin in the first line; let "-----BEGIN PGP SIGNED MESSAGE-----" be that line.',
    incomplete: 'The signature has not all of its parts; sign the file anew.',
    unreadable: 'The signature cannot be read; sign the file anew.',
    'text-behind': 'Text stands behind the signature, which does not cover it; move it before, and sign anew.',
    'lines-behind': 'More than one line ending stands behind the signature; delete the blank lines.',
  },
  kinds: ['security-txt'],
  examples: [
    { policy: signed(TEXT), problems: [] },
    { policy: TEXT, problems: [] },
    { policy: signed(TEXT, SIGNATURE.replace('wrcE', '!')), problems: ['unreadable'] },
    { policy: `# Ours\n${signed(TEXT)}`, problems: ['misplaced'] },
    { policy: signed(TEXT, ''), problems: ['incomplete'] },
    { policy: `${signed(TEXT)}Policy: https://cairnbox.dev/\n`, problems: ['text-behind'] },
    { policy: `${signed(TEXT)}\n\n`, problems: ['lines-behind'], fixed: signed(TEXT) },
  ],

  check({ companion, document: { text } }) {
    if (companion?.kind !== 'security-txt' || !companion.signature) return []
    const { fault, place, rest } = companion.signature
    if (fault) return [{ message: fault, place }]
    if (!rest) return []
    if (!rest.blank) return [{ message: 'text-behind', place: rest.place }]
    const edits = [{ start: rest.place.start.offset, end: text.length, text: '' }]
    return [{ message: 'lines-behind', place: rest.place, fix: { safe: true, edits } }]
  },
})
