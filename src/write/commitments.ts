import type { TopicName } from '../policy/topic.js'

/** What is agreed to, in English, and the topics that the sentence in a policy speaks of beside how reports are handled. */
export interface CommitmentText {
  claim: string
  states?: readonly TopicName[]
}

/**
 * What a template can say of the project beside values: a practice that somebody has to keep, or a request that somebody has to want. None is written
 * unless it is chosen; the words here are what is agreed to, as shown at the prompt.
 */
export const COMMITMENTS = {
  // a report and its contents
  'anonymous-reports': { claim: 'Reports without a name are taken.' },
  'generated-reports': {
    claim: 'Reports made with tools or language models have to say so and to be verified; unverified ones are closed.',
  },
  'whole-report-in-mail': { claim: 'The whole report has to stand in the message, without links and attachments.' },
  'third-party': {
    claim: 'Vulnerabilities of third-party modules have to be reported to their maintainers.',
    states: ['scope'],
  },
  'when-to-report': {
    claim: 'It is told in which cases to report: suspected vulnerabilities, also of dependencies.',
    states: ['scope'],
  },
  thanks: { claim: 'Reporters are thanked.' },
  'flag-issue': { claim: 'A public issue that is a vulnerability can be flagged in private.' },
  'reporter-terms': { claim: 'Reporters are asked to state the terms and the date of their disclosure.' },
  'publish-without-fix': {
    claim: 'Reporters may publish without a fix where nobody answers, or where they would wait for too long.',
  },
  suggestions: { claim: 'Suggestions on the policy are welcome as pull requests.' },
  // versions
  'older-flaws-are-bugs': { claim: 'Flaws that only older releases have are handled as ordinary bugs.' },
  'pre-releases': { claim: 'Pre-releases are reported in the same way, and no fix is promised for them.' },
  'fix-websites': { claim: 'Vulnerabilities of the websites are fixed in place.' },
  'unsafe-defaults': {
    claim: 'The default settings are not secure, and unsafe defaults alone are no vulnerability.',
    states: ['scope'],
  },
  // handling
  'report-id': { claim: 'Each report gets an id, which is used in all messages.' },
  'asks-back': { claim: 'The reporter may be asked for more information.' },
  'primary-handler': { claim: 'Each report is assigned to a primary handler.' },
  'management-team': { claim: 'Reports go to a vulnerability management team.' },
  'copy-team': { claim: 'Who acknowledges a report copies the rest of the team.' },
  triage: { claim: 'Each report is assessed: whether it is a vulnerability, and how severe it is.' },
  owner: { claim: 'Each vulnerability gets an owner.' },
  'decide-advisory': { claim: 'It is decided for each vulnerability whether it needs an advisory.' },
  'ask-reporter': { claim: 'Reporters are asked whether they want to be involved.' },
  'involve-reporter': { claim: 'Reporters are involved when their report is verified.' },
  investigate: { claim: 'Each report is investigated, and its impact and severity determined.' },
  'reject-with-reasons': { claim: 'A rejected report gets detailed reasons.' },
  confirm: { claim: 'Vulnerabilities are confirmed, and the affected versions determined.' },
  'audit-similar': { claim: 'The code is searched for similar flaws.' },
  'private-fix': { claim: 'Fixes are prepared in private.' },
  'fix-maintained': { claim: 'A fix is prepared for each maintained version.' },
  'test-fix': { claim: 'Fixes are tested internally.' },
  'treat-as-security': { claim: 'Vulnerabilities are treated and released as security issues, not as ordinary bugs.' },
  mitigations: { claim: 'Mitigations for users are worked out.' },
  'draft-advisory': { claim: 'A security advisory is drafted in private.', states: ['advisories'] },
  cvss: { claim: 'Vulnerabilities are rated with CVSS.' },
  // release and publication
  release: { claim: 'Fixes are released.' },
  'next-release': { claim: 'Fixes come with the next patch or minor release.' },
  backport: { claim: 'Fixes are backported to all supported releases.' },
  'announce-ahead': {
    claim: 'A fix is announced ahead with the affected releases and the end of the embargo, and with nothing else.',
    states: ['advisories', 'coordination'],
  },
  'release-notes': { claim: 'Release notes describe the vulnerability and its fix.', states: ['advisories'] },
  publish: { claim: 'The fix is released and the advisory published.', states: ['advisories'] },
  'several-channels': { claim: 'Users are told through several channels.', states: ['advisories'] },
  'publish-mitigations': { claim: 'The advisory names mitigations.', states: ['advisories'] },
  distributors: { claim: 'Distributors publish advisories of their own.', states: ['advisories'] },
  'tell-ecosystem': {
    claim: 'Users and dependent projects are told of a disclosed vulnerability.',
    states: ['advisories'],
  },
  priorities: { claim: 'Confidentiality, integrity and privileges come before availability.', states: ['scope'] },
} as const satisfies Record<string, CommitmentText>

export type Commitment = keyof typeof COMMITMENTS

/** Whether a name is that of a commitment. */
export function isCommitment(name: string): name is Commitment {
  return Object.hasOwn(COMMITMENTS, name)
}
