import type { Subject } from '../languages/language.js'

/** Sections on reports and what becomes of them. */
export const ON_REPORTS: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure'])

/** Sections on what maintainers do with a report. */
export const ON_HANDLING: ReadonlySet<Subject> = new Set(['response', 'disclosure'])

/** As those on reports, with those that tell where fixed flaws are announced. */
export const ON_REPORTS_OR_NEWS: ReadonlySet<Subject> = new Set([...ON_REPORTS, 'advisories'])

/** Sections on how to write a report. */
export const ON_WRITING: ReadonlySet<Subject> = new Set(['reporting', 'report-contents'])

/** Sections on what is in scope or out of it. */
export const ON_SCOPE: ReadonlySet<Subject> = new Set(['scope', 'out-of-scope'])
