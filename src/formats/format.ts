import type { Report } from '../lint/report.js'

/** What the place that shows the text can do. */
export interface Display {
  color: boolean
  /** Columns of the terminal. */
  width: number
}

/** Turns a report into the text of one output format, its last line break included. */
export type Format = (report: Report, display: Display) => string
