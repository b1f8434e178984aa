import type { Language } from './language.js'
import { joined, wordsOf } from './words.js'

/** English terms that policies in other languages keep: in headings, names of forge features, jargon and verdicts. */
const BORROWED = wordsOf({
  'third-party': 'upstream',
  vulnerability: `(security |)vulnerability, (security |)vulnerabilities, security (issue|issues|bug|bugs), exploit, exploits, zero-day,
    0-day, 0day`,
  security: 'security, security policy, security.md',
  report: 'report, reports, reporting, bug report, bug reports',
  contact: 'contact',
  private: 'private, privately',
  owner: 'maintainer, maintainers, project owner, repo owner',
  tracker: `issue, issues, ticket, tickets, discussion, discussions, pull request, pull requests, pull-requests, merge request,
    merge requests, pr, prs, bug report, bug reports`,
  'public-place': `tracker, (public |)(github|gitlab) (issue|issues|issue tracker|discussions), public (issue|issues|issue tracker), issue tracker,
    issues tracker, issue-tracker, bug tracker, bugtracker, bug-tracker, stack overflow, reddit, forum`,
  forge: 'github, gitlab, codeberg, github.com',
  advisory: '(github |draft |private |)(security |)(advisory|advisories), ghsa, confidential issue',
  'private-reporting': `(github |github's |)private vulnerability (reporting|report|reports), (github |)private (security |)reporting,
    private security (advisory|advisories|report), github private (advisory|advisories), confidential issue`,
  'security-tab': `security tab, tab security, security > advisories, > security, security & quality,
    (security|advisories|security advisories) (→|->|>|»|›|/|⟶|➜|-->|=>) (report a vulnerability|advisories|security advisories),
    report a vulnerability, report a security vulnerability, new draft security advisory,
    github security (advisory|advisories), "report a vulnerability, “report a vulnerability, «report a vulnerability, « report a vulnerability,
    „report a vulnerability, 'report a vulnerability, ‘report a vulnerability, ”report a vulnerability,
    "report a security vulnerability`,
  email: 'email, e-mail, emails, e-mails, mail, mails, e mail',
  'direct-message': 'dm, dms, direct message, direct messages',
  chat: `slack, discord, telegram, matrix, gitter, signal, whatsapp, keybase, irc, zulip, wechat, threema, twitter, mastodon,
    linkedin, mattermost, bluesky, facebook, messenger, kakaotalk, qq, zalo, vk, viber, x.com`,
  form: 'hackerone, bugcrowd, huntr, intigriti, yeswehack, immunefi, tidelift, vdp, google form, google forms',
  website: 'website',
  profile: 'readme, readme.md, codeowners, package.json, maintainers.md, pyproject.toml',
  bug: 'bug, bugs',
  conduct: 'code of conduct, gdpr, dpo',
  include: 'what to include',
  'content-item': `proof of concept, proof-of-concept, proofs of concept, poc, pocs, cvss, cwe, stack trace, stack traces, stacktrace,
    stacktraces, screenshot, screenshots, logs, log, payload, payloads, commit, exploit code, crash log, (steps|step) to reproduce, reproduction steps, repro steps,
    affected (version|versions|component|components), (potential |)impact, description, environment`,
  acknowledge: 'initial response, first response, acknowledgment, acknowledgement, acknowledge, ack',
  respond: 'response, response time, response timeline, reply',
  assess: '(initial |)triage, (initial |)assessment, (remediation|fix|mitigation|action|patch) plan',
  fix: 'fix, fixes, hotfix, hotfixes, patch, patches, bugfix, bugfixes, workaround, workarounds',
  release: 'release, releases, hotfix, hotfixes',
  publish: 'disclose, publish',
  disclosure: 'disclosure, embargo',
  coordinated: '(coordinated|responsible) (vulnerability |)disclosure, cvd',
  inform: '(status|progress) (update|updates|report|reports), updates on progress',
  deadline: 'sla, slas, response time, response timeline, timeline',
  credit: 'credit, credits, acknowledgments, acknowledgements',
  'hall-of-fame':
    '(security |)hall of fame, hall-of-fame, wall of fame, thanks.md, acknowledgements.md, acknowledgments.md, hall_of_fame.md',
  generated: 'ai, a.i., llm, llms, chatgpt, copilot',
  bounty: 'bug bounty, bug-bounty, bug bounties, bounty, bounties, bounty-program, swag',
  'safe-harbor': 'safe (harbor|harbour)',
  scope: 'scope, in scope',
  'out-of-scope': 'out of scope, out-of-scope',
  key: 'pgp, gpg, openpgp, gnupg, pgp/gpg, gpg/pgp, s/mime, fingerprint, public key, keybase, keys.openpgp.org',
  advisories:
    'security (→|->|>|»|/|›) advisories, (security |)advisories, security advisory, github security advisories, ghsa',
  'release-notes': 'release notes, release-notes, changelog*, changelog.md, change log, github releases',
  cve: 'cve, cves, cve-id, cve-ids, cve id, cve ids, cna, mitre',
  version: 'version, versions, release, releases, branch, branches',
  supported: 'supported, support',
  status: 'status',
  unsupported: 'unsupported, not supported, end of life, end-of-life, eol, deprecated, no longer supported',
  'security-fix': 'security (updates|update|fixes|fix|patches|patch), patches, fixes, hotfixes, bugfixes',
  latest: 'latest (stable |)(version|release), latest',
  'main-branch': 'main, master, (main|master) branch',
  'releases-page': 'releases page, github releases, releases',
  'end-of-support': 'end of support, end of life, end-of-life, eol',
  yes: 'yes, supported, active, ok',
  no: 'unsupported, not supported, end of life, end-of-life, eol, deprecated',
  'time-permitting': 'best effort, best-effort, best effort basis, best-effort basis',
  partly: `lts, beta, alpha, best effort, best-effort, security (only|fixes only|updates only|fixes|updates|patches), critical only,
    critical fixes only, maintenance`,
  critical: 'critical, p0',
  high: 'high, p1',
  medium: 'medium, moderate, p2',
  low: 'low, p3, p4',
  severity: 'severity, cvss',
  within: 'within',
  business: 'business',
  policy: 'security policy, security.md',
  'best-practices': `best practices, security best practices, best-practices, security considerations, security features, security measures,
    threat model, hardening, checklist`,
  'date-of-review': 'last updated, last reviewed',
})

/** English units, as in "48 hours 以内", "48h 以内"; other short ones are words of their own elsewhere. */
const BORROWED_UNITS = { h: ['hours', 'hour', 'hrs', 'h'], d: ['days'], w: ['weeks', 'week'], mo: ['months', 'month'] }

/** The language with the English terms that it is mixed with. */
export function withBorrowedWords(language: Language): Language {
  return { ...language, words: joined(language.words, BORROWED), units: withBorrowedUnits(language.units) }
}

function withBorrowedUnits({ h, d, w, mo, y }: Language['units']): Language['units'] {
  const { h: hours, d: days, w: weeks, mo: months } = BORROWED_UNITS
  return { h: [...h, ...hours], d: [...d, ...days], w: [...w, ...weeks], mo: [...mo, ...months], y }
}
