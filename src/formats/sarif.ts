import type { Invocation, Log, Notification, ReportingDescriptor, Result } from 'sarif'
import { fingerprints } from '../lint/fingerprint.js'
import type { FileReport, Report } from '../lint/report.js'
import { isCrash } from './crash.js'
import { type Display, NOT_READ, type RuleDescription, type Tool } from './format.js'
import { printableJson } from './printable.js'
import { locationOf, sarifFix } from './sarif-location.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Rises when the same finding gets another fingerprint. */
const FINGERPRINT = 'secpolicyFinding/v1'

/** The notification of a rule that crashed. */
const CRASH = 'crash'

/** Described as rules are, since GitHub asks for it. */
const NOTIFICATIONS: ReportingDescriptor[] = [
  {
    id: NOT_READ,
    shortDescription: { text: 'Every file can be read.' },
    fullDescription: { text: 'A file that cannot be read is not judged, so that the run says nothing of it.' },
    help: { text: 'Correct what the message names, and run the linter again.' },
  },
  {
    id: CRASH,
    shortDescription: { text: 'Every rule runs to its end.' },
    fullDescription: { text: 'A rule that crashed may have left out findings; the other rules ran.' },
    help: { text: 'This is a bug of the linter; report it with the message.' },
  },
]

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Files that could not be read and rules that crashed are notifications
 * of the run. Suppressed findings are left out, since GitHub would show them as alerts.
 */
export function sarif(report: Report, _: Display, tool: Tool): string {
  const results = report.files.flatMap(({ findings }) => findings.filter((finding) => !isCrash(finding)))
  const rules = tool.rules.filter(({ id }) => results.some(({ rule }) => rule === id))
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: tool.url,
            rules: rules.map(descriptor),
            notifications: NOTIFICATIONS,
          },
        },
        columnKind: 'utf16CodeUnits',
        // Those of markdown; readers would know the first two by themselves.
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [invocation(report)],
        results: report.files.flatMap((file) => resultsOf(file, rules)),
      },
    ],
  }
  return `${printableJson(log, 2)}\n`
}

function descriptor({ id, summary, why, page, url, controls, severity }: RuleDescription): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}`, markdown: page },
    helpUri: url,
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'error' ? 'error' : 'warning' },
    properties: { tags: ['security', ...controls] },
  }
}

function resultsOf(file: FileReport, rules: readonly RuleDescription[]): Result[] {
  const known = fingerprints(file)
  return file.findings
    .filter((finding) => !isCrash(finding))
    .map((finding) => {
      const { rule, messageId, severity, message, place, fix } = finding
      const ruleIndex = rules.findIndex(({ id }) => id === rule)
      return {
        ruleId: rule,
        ...(ruleIndex === -1 ? {} : { ruleIndex }),
        level: severity,
        message: { text: message },
        locations: [locationOf(file.path, place)],
        partialFingerprints: { [FINGERPRINT]: known.get(finding) ?? '' },
        ...(fix && { fixes: [sarifFix(file, fix)] }),
        properties: { messageId },
      }
    })
}

function invocation({ files }: Report): Invocation {
  const notifications = files.flatMap(notificationsOf)
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }
}

function notificationsOf({ path, fault, findings }: FileReport): Notification[] {
  if (fault !== null) {
    return [{ descriptor: { id: NOT_READ }, level: 'error', message: { text: fault }, locations: [locationOf(path)] }]
  }
  return findings.filter(isCrash).map(({ message, place }) => ({
    descriptor: { id: CRASH },
    level: 'error',
    message: { text: message },
    locations: [locationOf(path, place)],
  }))
}
