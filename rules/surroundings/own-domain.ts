import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

const HOST = pattern(/^https?:\/\/(?:www\.)?([\w.-]+)/i)

/** Pages of projects that have no domain of their own. */
const HOSTED = pattern(
  /(?:^|\.)(?:github\.(?:io|com)|gitlab\.(?:io|com)|codeberg\.(?:page|org)|bitbucket\.(?:io|org)|readthedocs\.io|netlify\.app|vercel\.app|pages\.dev|npmjs\.com|pypi\.org|crates\.io|docs\.rs|rubygems\.org|packagist\.org|hex\.pm|hexdocs\.pm)$/i,
)

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'own-domain',
  summary: 'The address for reports is at the domain of the project.',
  why: 'An address elsewhere may belong to a project that was renamed, or to one person; readers cannot tell whether it is genuine. Many projects have no mail at their domain, so the rule is off.',
  source: 'https://github.com/babylonlabs-io/babylon/issues/463',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    elsewhere: '"{address}" is not at the domain of the project, {domain}; give an address there, or say whose it is.',
  },
  examples: [
    { policy: POLICY, files: { 'package.json': '{"homepage": "https://www.cairnbox.dev/"}' }, problems: [] },
    { policy: POLICY, files: { 'package.json': '{"homepage": "https://cairn.github.io/box"}' }, problems: [] },
    { policy: POLICY, files: { 'package.json': '{"homepage": "https://slate.dev/"}' }, problems: ['elsewhere'] },
  ],

  needs: ({ reading: { channels } }) => (channels.some(({ value }) => value.kind === 'email') ? ['manifests'] : []),
  check({ reading, domains, surroundings: { repository } }) {
    const contacts = (repository?.manifests ?? []).flatMap((manifest) => manifest.contacts)
    const hosts = contacts.flatMap(({ value: { purpose, target } }) => (purpose === 'homepage' ? hostOf(target) : []))
    const [domain] = hosts
    if (domain === undefined) return []

    return reading.channels.flatMap(({ value: { kind, target }, place }) => {
      const own =
        kind === 'email' && target ? domains.get(target.slice(target.lastIndexOf('@') + 1))?.registrable : null
      if (!own || hosts.some((host) => host === own || host.endsWith(`.${own}`))) return []
      return [{ message: 'elsewhere' as const, place, data: { address: target ?? '', domain } }]
    })
  },
})

function hostOf(url: string): string[] {
  const host = HOST.exec(url)?.[1]?.toLowerCase()
  return host === undefined || HOSTED.test(host) ? [] : [host]
}
