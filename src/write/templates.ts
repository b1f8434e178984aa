import { type Duration, parseDuration } from '../policy/duration.js'
import type { PolicyTime } from '../policy/policy.js'
import type { Stage } from '../policy/timeframe.js'
import type { Commitment } from './commitments.js'

export type TemplateName = 'brief' | 'package' | 'community' | 'company' | 'coordinated' | 'foundation'

/** A way of handling reports: what the prompt proposes. Sections, order and voice stand in the Handlebars files. */
export interface Template {
  /** For whom it is. */
  summary: string
  /** Commitments that it can express and proposes; without a yes none is written. */
  proposes: readonly Commitment[]
  /** Lengths of time that it proposes. */
  figures: readonly PolicyTime[]
  /** Its sections have numbers. */
  numbered?: true
}

/** Commitments that every template can express. */
const COMMON = ['anonymous-reports', 'generated-reports'] as const

function time(stage: Stage, notation: string, since?: PolicyTime['since']): PolicyTime {
  return { stage, within: parseDuration(notation) as Duration, severity: null, ...(since && { since }) }
}

export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  brief: {
    summary: 'one screen, for a single maintainer',
    proposes: ['confirm', 'private-fix', 'release', ...COMMON],
    figures: [time('acknowledge', '7d'), time('assess', '14d'), time('disclose', '90d')],
  },
  package: {
    summary: 'a library on a package index, with an announcement ahead of the fix',
    proposes: [
      'older-flaws-are-bugs',
      'report-id',
      'confirm',
      'private-fix',
      'announce-ahead',
      'release',
      'release-notes',
      ...COMMON,
    ],
    figures: [
      time('acknowledge', '24h'),
      time('assess', '48h'),
      time('update', '1w'),
      time('disclose', '72h', 'announcement'),
    ],
  },
  community: {
    summary: 'a lead maintainer and a team',
    proposes: [
      'thanks',
      'whole-report-in-mail',
      'third-party',
      'asks-back',
      'pre-releases',
      'primary-handler',
      'confirm',
      'audit-similar',
      'fix-maintained',
      'release',
      'suggestions',
      ...COMMON,
    ],
    figures: [time('acknowledge', '48h'), time('assess', '48h', 'acknowledgement')],
  },
  company: {
    summary: 'a vulnerability management team behind an alias',
    proposes: [
      'fix-websites',
      'flag-issue',
      'management-team',
      'copy-team',
      'triage',
      'owner',
      'decide-advisory',
      'ask-reporter',
      'publish',
      ...COMMON,
    ],
    figures: [time('acknowledge', '2bd'), time('assess', '5bd')],
  },
  coordinated: {
    summary: 'principles of coordinated disclosure for both sides, in numbered sections',
    proposes: [
      'publish-without-fix',
      'reporter-terms',
      'treat-as-security',
      'involve-reporter',
      'release',
      'tell-ecosystem',
      ...COMMON,
    ],
    figures: [time('acknowledge', '3d'), time('disclose', '90d')],
    numbered: true,
  },
  foundation: {
    summary: 'a project with many maintainers, advisories and distributors',
    proposes: [
      'when-to-report',
      'investigate',
      'reject-with-reasons',
      'mitigations',
      'draft-advisory',
      'cvss',
      'test-fix',
      'next-release',
      'backport',
      'several-channels',
      'publish-mitigations',
      'distributors',
      'priorities',
      'unsafe-defaults',
      ...COMMON,
    ],
    figures: [time('acknowledge', '3bd')],
  },
}

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[]
export const DEFAULT_TEMPLATE: TemplateName = 'brief'
