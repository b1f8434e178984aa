import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { readReport } from './policy.js'

const referralsIn = (text: string) => readReport(text).referrals.map(({ value }) => `${value.about}: ${value.target}`)

describe('pages that tell of reports in place of the policy', () => {
  it.each([
    [
      'Please follow [this guide to report a vulnerability](https://quarry.dev/guide).',
      'reporting: https://quarry.dev/guide',
    ],
    ['See our [security policy](https://quarry.dev/policy).', 'reporting: https://quarry.dev/policy'],
    [
      'For details on how to report a flaw, visit https://quarry.dev/security.',
      'reporting: https://quarry.dev/security',
    ],
    [
      'The process is described [here](https://quarry.dev/process) for vulnerabilities.',
      'reporting: https://quarry.dev/process',
    ],
    [
      'Reports are handled by our [response process](https://quarry.dev/process).',
      'handling: https://quarry.dev/process',
    ],
    ['How we handle reports can be found in our [Incident Response Plan](./IRP.md).', 'handling: ./IRP.md'],
    [
      'Siehe unsere [Sicherheitsrichtlinie](https://quarry.de/sicherheit) zum Melden von Schwachstellen.',
      'reporting: https://quarry.de/sicherheit',
    ],
    [
      '脆弱性の報告については[セキュリティポリシー](https://quarry.dev/policy)を参照してください。',
      'reporting: https://quarry.dev/policy',
    ],
    [
      'Send your report of a flaw according to the instructions found on https://quarry.dev/security.',
      'reporting: https://quarry.dev/security',
    ],
    [
      'Reports are handled as told in our [response process](https://quarry.dev/process).',
      'handling: https://quarry.dev/process',
    ],
    ['The remaining details are in [SECURITY.md](../SECURITY.md).', 'reporting: ../SECURITY.md'],
    [
      'Complete policy: [here](https://github.com/quarry/.github/blob/main/SECURITY.md)',
      'reporting: https://github.com/quarry/.github/blob/main/SECURITY.md',
    ],
    ['To report a flaw in private, see `SECURITY.md`.', 'reporting: SECURITY.md'],
    ['Please follow docs/SECURITY.md for that.', 'reporting: docs/SECURITY.md'],
    [
      'As said in our [security policy](../../security/policy), we answer each report.',
      'reporting: ../../security/policy',
    ],
    ['Please refer to SECURITY_de.md to learn how to report a vulnerability.', 'reporting: SECURITY_de.md'],
    ['Reports of vulnerabilities follow the rules in `.github/SECURITY.md`.', 'reporting: .github/SECURITY.md'],
    [
      'Each repository carries a `SECURITY.md` with the current reporting address and the versions that get fixes.',
      'reporting: SECURITY.md',
    ],
    ['Security matters are handled apart. The guidance is found in:\n\n`SECURITY.en.md`', 'reporting: SECURITY.en.md'],
    [
      'Contact details and the supported versions are listed in our [policy](../SECURITY.md).',
      'reporting: ../SECURITY.md',
    ],
    ['See [SECURITY.md](../SECURITY.md), including what is in scope.', 'reporting: ../SECURITY.md'],
    ['For further details look here:\n\n- https://quarry.dev/security', 'reporting: https://quarry.dev/security'],
    [
      'Further information, including our PGP key, can be found in the [Security Center](https://quarry.dev/security/center).',
      'reporting: https://quarry.dev/security/center',
    ],
    [
      'Visit https://bounty.quarry.dev/security to find out how to disclose a flaw.',
      'reporting: https://bounty.quarry.dev/security',
    ],
  ])('%s', (text, referral) => {
    expect(referralsIn(text)).toEqual([referral])
  })
})

describe('links that tell nothing of reports', () => {
  it.each([
    'The repository has a SECURITY.md, a licence and a changelog. Add them to your fork.',
    '- A SECURITY.md with a reporting address exists in each repository',
    'This text is based on the [security policy of Lantern](https://lantern.dev/security).',
    'Use [Audit](https://audit.dev) to find vulnerable dependencies.',
    'See the [security advisories](https://quarry.dev/advisories) that we published.',
    'See [how private reporting works](https://docs.github.com/code-security/security-advisories).',
    'See [Reporting](#reporting) below on how to report.',
    'Read our [code of conduct](https://quarry.dev/conduct) before you report.',
    'See the [installation guide](https://quarry.dev/install).',
    'English: [SECURITY.md](SECURITY.md)',
    'We follow [responsible disclosure](https://en.wikipedia.org/wiki/Coordinated_vulnerability_disclosure) of vulnerabilities.',
    'See the [full report](./security/audit.pdf) on the vulnerabilities that were found.',
    'Read this SECURITY.md before you report anything.',
    'Each change of `SECURITY.md` is recorded.',
    'This policy extends the [security policy of Lantern](https://github.com/lantern/lantern/security/policy).',
    'Our key is published in [SECURITY.md](../SECURITY.md).',
    'The supported versions are listed in our [policy](../SECURITY.md).',
    'Look at these before you report:\n\n- https://quarry.dev/hardening\n- https://quarry.dev/install',
  ])('%s', (text) => {
    expect(referralsIn(text)).toEqual([])
  })

  it('are those on bugs of any kind in a text that is not on security', () => {
    const bugs = 'How a bug is reported stands in [this guide](https://quarry.dev/bugs).'
    const targets = (text: string) => read(text).reading.referrals.map(({ value }) => value.target)
    expect(targets(`# Contributing\n\n${bugs}\n\n## Security\n\nMail flaws to sec@quarry.dev.`)).toEqual([])
    expect(targets(`# Security\n\n${bugs}`)).toEqual(['https://quarry.dev/bugs'])
    expect(targets(`# Contributing\n\n${bugs.replace('a bug', 'a security bug')}`)).toEqual(['https://quarry.dev/bugs'])
    expect(targets('# Mitmachen\n\nWie man Fehler meldet, steht [hier](https://quarry.dev/bugs).')).toEqual([])
  })
})
