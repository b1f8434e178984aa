import leven from 'leven'

/** The candidate that a misspelt name most likely means; null where none is near. A beginning of a name is near it. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const tolerance = Math.max(2, Math.floor(name.length / 3))
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      distance:
        name.length > 2 && candidate.startsWith(name) ? 0 : leven(name, candidate, { maxDistance: tolerance + 1 }),
    }))
    .filter(({ distance }) => distance <= tolerance)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate ?? null
}
