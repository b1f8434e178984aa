import type { Language } from './language.js'
import { joined, phrases, type Words } from './words.js'

/** English terms that policies in other languages keep: in headings, names of forge features, jargon and verdicts. */
const BORROWED: Words = {
  'third-party': phrases('upstream'),
  vulnerability: phrases(
    `(security |)vulnerability, (security |)vulnerabilities, security (issue|issues|bug|bugs), exploit, exploits, zero-day,
    0-day, 0day`,
  ),
  security: phrases('security'),
  report: phrases('report, reports, reporting, bug report, bug reports'),
  contact: phrases('contact'),
  tracker: phrases(
    `issue, issues, ticket, tickets, discussion, discussions, pull request, pull requests, pull-requests, merge request,
    merge requests, pr, prs, bug report, bug reports`,
  ),
  'public-place': phrases(
    `(public |)(github|gitlab) (issue|issues|issue tracker|discussions), public (issue|issues|issue tracker), issue tracker,
    issues tracker, issue-tracker, bug tracker, bugtracker, bug-tracker, stack overflow, reddit, forum`,
  ),
  forge: phrases('github, gitlab, codeberg, github.com'),
  advisory: phrases('(github |draft |private |)(security |)(advisory|advisories), ghsa, confidential issue'),
  'private-reporting': phrases(
    `(github |github's |)private vulnerability (reporting|report|reports), (github |)private (security |)reporting,
    private security (advisory|advisories|report), github security (advisory|advisories), github private (advisory|advisories),
    confidential issue, "report a vulnerability, “report a vulnerability, «report a vulnerability, « report a vulnerability,
    „report a vulnerability, 'report a vulnerability, ‘report a vulnerability, ”report a vulnerability,
    "report a security vulnerability`,
  ),
  'security-tab': phrases('security tab, tab security, security > advisories, > security, security & quality'),
  email: phrases('email, e-mail, emails, e-mails, mail, mails, e mail'),
  'direct-message': phrases('dm, dms, direct message, direct messages'),
  chat: phrases(
    `slack, discord, telegram, matrix, gitter, signal, whatsapp, keybase, irc, zulip, wechat, threema, twitter, mastodon,
    linkedin, mattermost, bluesky`,
  ),
  form: phrases('hackerone, bugcrowd, huntr, intigriti, yeswehack, immunefi, tidelift, vdp'),
  website: phrases('website'),
  profile: phrases('readme, readme.md, codeowners, package.json, maintainers.md'),
  bug: phrases('bug, bugs'),
  conduct: phrases('code of conduct, gdpr, dpo'),
  include: phrases('what to include'),
  'content-item': phrases(
    `proof of concept, proof-of-concept, proofs of concept, poc, pocs, cvss, cwe, stack trace, stack traces, stacktrace,
    stacktraces, screenshot, screenshots, logs, log, payload, payloads, commit, exploit code`,
  ),
  acknowledge: phrases('initial response, first response, acknowledgment, acknowledgement'),
  respond: phrases('response, response time, response timeline'),
  assess: phrases('triage, assessment'),
  fix: phrases('fix, fixes, hotfix, hotfixes, patch, patches, bugfix, bugfixes, workaround, workarounds'),
  release: phrases('release, releases, hotfix, hotfixes'),
  disclosure: phrases('disclosure, embargo'),
  coordinated: phrases('(coordinated|responsible) (vulnerability |)disclosure, cvd'),
  deadline: phrases('sla, slas, response time, response timeline, timeline'),
  credit: phrases('credits, acknowledgments, acknowledgements'),
  'hall-of-fame': phrases('(security |)hall of fame, hall-of-fame, wall of fame'),
  bounty: phrases('bug bounty, bug-bounty, bug bounties, bounty, bounties, bounty-program, swag'),
  'safe-harbor': phrases('safe (harbor|harbour)'),
  scope: phrases('scope, in scope'),
  'out-of-scope': phrases('out of scope, out-of-scope'),
  key: phrases(
    'pgp, gpg, openpgp, gnupg, pgp/gpg, gpg/pgp, s/mime, fingerprint, public key, keybase, keys.openpgp.org',
  ),
  advisories: phrases('(security |)advisories, security advisory, github security advisories, ghsa'),
  'release-notes': phrases(
    'release notes, release-notes, changelog, changelogs, changelog.md, change log, github releases',
  ),
  cve: phrases('cve, cves, cve-id, cve-ids, cve id, cve ids, cna, mitre'),
  version: phrases('version, versions, release, releases, branch, branches'),
  supported: phrases('supported'),
  status: phrases('status'),
  unsupported: phrases('unsupported, not supported, end of life, end-of-life, eol, deprecated, no longer supported'),
  'security-fix': phrases('security (updates|update|fixes|fix|patches|patch), patches, fixes, hotfixes, bugfixes'),
  latest: phrases('latest (stable |)(version|release), latest'),
  'main-branch': phrases('main, master, (main|master) branch'),
  'releases-page': phrases('releases page, github releases, releases'),
  'end-of-support': phrases('end of support, end of life, end-of-life, eol'),
  yes: phrases('yes, supported, active, ok'),
  no: phrases('unsupported, not supported, end of life, end-of-life, eol, deprecated'),
  partly: phrases(
    `lts, beta, alpha, best effort, best-effort, security (only|fixes only|updates only|fixes|updates|patches), critical only,
    critical fixes only, maintenance`,
  ),
  critical: phrases('critical, p0'),
  high: phrases('high, p1'),
  medium: phrases('medium, moderate, p2'),
  low: phrases('low, p3, p4'),
  severity: phrases('severity, cvss'),
  policy: phrases('security policy, security.md'),
  'best-practices': phrases(
    `best practices, security best practices, best-practices, security considerations, security features, security measures,
    threat model, hardening, checklist`,
  ),
  'date-of-review': phrases('last updated, last reviewed'),
}

/** The language with the English terms that it is mixed with. */
export function withBorrowedWords(language: Language): Language {
  return { ...language, words: joined(language.words, BORROWED) }
}
