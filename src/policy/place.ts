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

/** Whether the inner stretch lies in the outer one. */
export function holds(outer: Place, inner: Place): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
}
