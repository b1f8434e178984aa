import type { Report } from '../lint/report.js'

/** What the place that shows the text can do. */
export interface Display {
  color: boolean
  /** Columns of the terminal. */
  width: number
}

/** What a rule is, for readers of a report who do not know it. */
export interface RuleDescription {
  id: string
  /** One sentence: what is wanted. */
  summary: string
  /** Why it matters. */
  why: string
  /** All about the rule, in markdown. */
  page: string
  /** Where that page stands. */
  url: string
  /** Outside controls that the rule is evidence for. */
  controls: readonly string[]
  /** What it is without settings. */
  severity: 'off' | 'warning' | 'error'
}

/** The linter that made a report. */
export interface Tool {
  name: string
  version: string
  /** Its home page. */
  url: string
  rules: readonly RuleDescription[]
}

/** Turns a report into the text of one output format, its last line break included. */
export type Format = (report: Report, display: Display, tool: Tool) => string

/** Stands for a rule where a format has no other way to tell that a file could not be read. */
export const NOT_READ = 'not-read'
