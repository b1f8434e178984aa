import type { Finding } from '../lint/report.js'

/** Whether a finding stands for a rule that crashed, and is none about the document. */
export function isCrash({ rule, messageId }: Finding): boolean {
  return rule === 'internal' && messageId === 'crash'
}
