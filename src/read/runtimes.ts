import { pattern } from '../pattern.js'

/** What projects run on, as people write it. */
const RUNTIMES: ReadonlySet<string> = new Set([
  'python', 'pypy', 'php', 'node', 'nodejs', 'node.js', 'java', 'jdk', 'jre', 'ruby', 'rustc', 'golang', '.net', 'postgres',
  'postgresql', 'mysql', 'mariadb', 'wordpress', 'ubuntu', 'debian', 'windows', 'macos', 'android', 'ios', 'kubernetes', 'k8s',
]) // biome-ignore format: a list of names

const BETWEEN_WORDS = pattern(/[\s(]+/)
const BLANK = pattern(/\s/)

/** The longest name with the blanks around it, in characters. */
const LONGEST = 14

/** "Python", "supported Python versions": what a project runs on, whose versions are requirements and none of its own. */
export function namesRuntime(text: string): boolean {
  return text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .some((word) => RUNTIMES.has(word))
}

/** "PHP 8.1": the number that begins here is that of something the project runs on. */
export function isOfRuntime(text: string, start: number): boolean {
  if (!BLANK.test(text[start - 1] ?? '')) return false
  const before = text.slice(Math.max(0, start - LONGEST), start - 1)
  return RUNTIMES.has(before.toLowerCase().split(BETWEEN_WORDS).at(-1) ?? '')
}
