/**
 * The builder of regular expressions. All that ever see a text from outside are made here, so that they can be listed and each be
 * checked: none may take more than linear time, since whoever opens a pull request chooses the text.
 */

/** All patterns of the modules that were loaded. */
const REGISTERED: (() => RegExp)[] = []

/**
 * Registers a regular expression and returns it. Called where a module begins, never inside of a function: what is made again and again
 * would be registered again and again.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function pattern(expression: RegExp): RegExp {
  REGISTERED.push(() => expression)
  return expression
}

/**
 * The same for a regular expression that few texts need and that takes long to make, such as one with a class of letters of a script.
 * Each call of the result makes it anew, so that a search with the flag `g` begins at the start.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function latePattern(make: () => RegExp): () => RegExp {
  REGISTERED.push(make)
  return make
}

/** Every pattern that was registered until now. */
export function registeredPatterns(): RegExp[] {
  return REGISTERED.map((make) => make())
}
