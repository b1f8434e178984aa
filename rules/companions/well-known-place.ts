import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

const WELL_KNOWN = pattern(/(?:^|\/)\.well-known\/$/)

const TEXT = 'Contact: mailto:security@cairnbox.dev\nExpires: 2027-06-01T00:00:00Z\n'

export default defineRule({
  id: 'well-known-place',
  summary: 'The file security.txt stands in a folder ".well-known".',
  why: 'Programs look for it there and, for old sites only, at the top. A file that is put there when the site is made may stand elsewhere: switch the rule off.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-3',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    elsewhere: 'The file does not stand in ".well-known", where it is looked for; move it to "{path}".',
  },
  kinds: ['security-txt'],
  examples: [
    { policy: TEXT, path: 'static/.well-known/security.txt', files: { 'README.md': '' }, problems: [] },
    { policy: TEXT, path: 'static/security.txt', files: { 'README.md': '' }, problems: ['elsewhere'] },
    {
      policy: TEXT,
      path: 'static/security.txt',
      files: { 'static/.well-known/security.txt': TEXT },
      problems: [],
    },
  ],

  check({ companion, reading, surroundings: { path, exists } }) {
    if (companion?.kind !== 'security-txt' || path === undefined) return []
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const wanted = `${folder}.well-known/security.txt`
    if (WELL_KNOWN.test(folder) || exists?.(wanted)) return []
    return [{ message: 'elsewhere', place: reading.title, data: { path: wanted } }]
  },
})
