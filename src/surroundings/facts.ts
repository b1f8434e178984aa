/** What is known about the repository that a policy stands in. Unknown parts are absent, and rules say nothing about them. */
export interface Surroundings {
  /** Path of the policy relative to the repository's root, with slashes. */
  path?: string
  /** Tells whether a path relative to the repository's root exists, as file or folder. */
  exists?(path: string): boolean
}
