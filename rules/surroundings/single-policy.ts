import { defineRule } from '../../src/lint/rule.js'
import { copiesOf } from '../../src/surroundings/copies.js'

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'single-policy',
  summary: 'No other copy of the policy stands in the repository.',
  why: 'Of several copies one is shown and the others grow old: readers of the source find another address or another promise.',
  source: 'https://github.com/career-ops-hq/career-ops/issues/3578',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    addresses:
      '"{other}" also is a policy, and gives {addresses}, which this one does not; delete it, or let it point to this one.',
    differs: '"{other}" also is a policy, and differs from line {line} on; delete it, or let it point to this one.',
    same: '"{other}" says the same; delete it, or let it point to this one.',
  },
  kinds: ['policy', 'template'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, files: { 'docs/SECURITY.md': 'See [our policy](../SECURITY.md).\n' }, problems: [] },
    { policy: POLICY, files: { 'docs/security.md': '# Sandboxing\n\nBoxes are closed.\n' }, problems: [] },
    {
      policy: POLICY,
      files: { 'docs/SECURITY.md': POLICY.replace('security@', 'old@') },
      problems: ['addresses'],
    },
    { policy: POLICY, files: { 'doc/SECURITY.rst': `${POLICY}\nWe answer within 3 days.\n` }, problems: ['differs'] },
    { policy: POLICY, files: { 'docs/SECURITY.md': POLICY }, problems: ['same'] },
  ],

  needs: () => ['policies'],
  check({ document, reading, surroundings: { path, repository } }) {
    const policies = repository?.policies ?? []
    const own = policies.find((file) => file.path === path)
    const shown = policies.find((file) => file.recognised && file.markup === 'markdown')
    // Of the policy that is shown the others are copies; of another one only that it is not shown is told.
    if (path === undefined || own === undefined || shown?.target !== own.target) return []

    return copiesOf(path, document.text, policies).map(({ file, line, addresses }) => {
      const place = reading.title
      if (line === null) return { message: 'same' as const, place, data: { other: file.path } }
      return addresses.length > 0
        ? { message: 'addresses' as const, place, data: { other: file.path, addresses: addresses.join(', ') } }
        : { message: 'differs' as const, place, data: { other: file.path, line } }
    })
  },
})
