/** One position in a source text. Lines and columns count from 1, offsets from 0, all in UTF-16 code units. */
export interface Point {
  offset: number
  line: number
  column: number
}

/** A stretch of the source text; `end` is exclusive. */
export interface Place {
  start: Point
  end: Point
}
