/** The shape in which the document states which versions get security fixes. */
export type VersionsForm = 'table' | 'list' | 'prose' | 'link' | 'none'

/** One range of versions and whether it gets security fixes. */
export interface SupportedRange {
  /** As written, without code marks; `latest` and `main` where prose names them in words. */
  range: string
  /** Null where the verdict is missing or unclear. */
  supported: boolean | null
  /** The end of support as written, such as `2026-11` or `May 2027`; null where none is stated. */
  ends: string | null
  /** The verdict as written ("✅", "Security fixes only"); empty where there is none. */
  verdict: string
  form: 'table' | 'list' | 'prose'
}
