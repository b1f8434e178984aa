import { defineRule } from '../../src/lint/rule.js'

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'shown-policy',
  summary: 'The policy is the one that the forge shows.',
  why: 'GitHub shows the copy in .github, then the one in the root, then the one in docs, and no other; what is written elsewhere is not read. The policy of a package stands beside its manifest.',
  source:
    'https://docs.github.com/en/communities/setting-up-your-project-for-healthy-contributions/creating-a-default-community-health-file',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    shadowed: 'The forge shows {shown} and not this file; move what is to hold into that one, and delete this one.',
    unrecognised:
      'No forge shows "{file}" as the policy; move it to .github/SECURITY.md, or to the root under that name.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, files: { 'README.md': '' }, problems: [] },
    { policy: POLICY, path: 'docs/SECURITY.md', files: { 'README.md': '' }, problems: [] },
    { policy: POLICY, files: { '.github/SECURITY.md': `${POLICY}\nWe fix bugs.\n` }, problems: ['shadowed'] },
    { policy: POLICY, path: 'doc/SECURITY.md', files: { 'README.md': '' }, problems: ['unrecognised'] },
    { policy: POLICY, path: 'docs/security-policy.md', files: { 'README.md': '' }, problems: ['unrecognised'] },
    { policy: POLICY, path: 'packages/box/SECURITY.md', files: { 'packages/box/package.json': '{}' }, problems: [] },
  ],

  needs: () => ['policies'],
  check({ reading, surroundings: { path, repository } }) {
    const { policies } = repository ?? {}
    if (!policies || path === undefined) return []

    const place = reading.title
    const own = policies.find((file) => file.path === path)
    const shown = policies.find((file) => file.recognised && file.markup === 'markdown')
    if (own?.recognised && shown && shown.target !== own.target) {
      return [{ message: 'shadowed', place, data: { shown: shown.path } }]
    }
    // Only places are judged where people are known to look in vain; any other may be that of a package.
    return own && !own.recognised && !shown ? [{ message: 'unrecognised', place, data: { file: path } }] : []
  },
})
