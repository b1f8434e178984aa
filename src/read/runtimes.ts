import { pattern } from '../pattern.js'

/** What projects run on, as people write it. */
const RUNTIMES: ReadonlySet<string> = new Set([
  'python', 'pypy', 'php', 'node', 'nodejs', 'node.js', 'java', 'jdk', 'jre', 'ruby', 'rustc', 'golang', '.net', 'postgres',
  'postgresql', 'mysql', 'mariadb', 'wordpress', 'ubuntu', 'debian', 'windows', 'macos', 'android', 'ios', 'kubernetes', 'k8s',
  'tls', 'ssl', 'http', 'oauth', 'openid', 'saml', 'openapi', 'usb', 'bluetooth', 'chrome', 'firefox', 'safari', 'glibc', 'cuda', 'c++',
  'license', 'licence', 'gpl', 'lgpl', 'mpl', 'versioning', 'semver', 'cvss', 'protocol', 'owasp', 'wcag',
]) // biome-ignore format: a list of names

const BETWEEN_WORDS = pattern(/[\s(]+/)
const BLANK = pattern(/\s/)

/** The longest name with the blanks around it and the numbers before, in characters. */
const LONGEST = 40
/** "3.10, 3.11 and " */
const WORD_FOR_IT = pattern(/ versions? $/i)
const NUMBERS_BEFORE = pattern(/(?:v?\d[\d.]{0,8}(?:,| and| or|,? \/| &),? ?){1,4}$/)

/** "Python", "supported Python versions": what a project runs on, whose versions are requirements and none of its own. */
export function namesRuntime(text: string): boolean {
  return text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .some((word) => RUNTIMES.has(word))
}

/** "PHP 8.1", "PHP 8.1 and 8.2": the number that begins here is that of something the project runs on. */
export function isOfRuntime(text: string, start: number): boolean {
  if (!BLANK.test(text[start - 1] ?? '')) return false
  const before = text
    .slice(Math.max(0, start - LONGEST), start)
    .replace(NUMBERS_BEFORE, '')
    .replace(WORD_FOR_IT, '')
    .trimEnd()
  return RUNTIMES.has(before.toLowerCase().split(BETWEEN_WORDS).at(-1) ?? '')
}
