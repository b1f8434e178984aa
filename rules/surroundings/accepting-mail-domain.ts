import { type Context, defineRule } from '../../src/lint/rule.js'
import type { MailFacts } from '../../src/surroundings/facts.js'

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'
const mail = (facts: MailFacts) => ({ mail: { 'cairnbox.dev': facts } })

export default defineRule({
  id: 'accepting-mail-domain',
  summary: 'The domain of each address for reports takes mail.',
  why: 'Reports to a domain that was given up are lost, or read by who bought it. That a domain takes mail does not say that the mailbox exists, or that somebody reads it. Judged with `--online`.',
  source: 'https://www.rfc-editor.org/rfc/rfc7505',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    'no-domain': 'The domain {domain} does not exist, so no mail to {address} arrives; give another address.',
    none: 'The domain {domain} names no server for mail, so none to {address} arrives; give another address.',
    refused: 'The domain {domain} says that it takes no mail, so none to {address} arrives; give another address.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, network: mail('accepted'), problems: [] },
    { policy: POLICY, network: {}, problems: [] },
    { policy: POLICY, network: mail('refused'), problems: ['refused'] },
    { policy: POLICY, network: mail('none'), problems: ['none'] },
    { policy: POLICY, network: mail('no-domain'), problems: ['no-domain'] },
  ],

  asks: (context) => {
    const domains = new Set(addressesIn(context).map(({ domain }) => domain))
    return [...domains].map((target) => ({ about: 'mail', target }))
  },
  check(context) {
    const mail = context.surroundings.network?.mail
    return addressesIn(context).flatMap(({ address, domain, place }) => {
      const facts = mail?.get(domain)
      if (facts === undefined || facts === 'accepted') return []
      return [{ message: facts, place, data: { address, domain } }]
    })
  },
})

function addressesIn({ reading }: Pick<Context, 'reading'>) {
  return reading.channels.flatMap(({ value: { kind, target }, place }) =>
    kind === 'email' && target?.includes('@')
      ? [{ address: target, domain: target.slice(target.lastIndexOf('@') + 1).toLowerCase(), place }]
      : [],
  )
}
