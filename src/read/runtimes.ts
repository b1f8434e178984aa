import { pattern } from '../pattern.js'

const RUNTIME = pattern(
  /(?:^|\s)(?:python|pypy|php|node(?:\.?js)?|java|jdk|jre|ruby|rustc|golang|\.net|postgres(?:ql)?|mysql|mariadb|wordpress|ubuntu|debian|windows|macos|android|ios)(?=\s|$)/i,
)

const ENDS_IN_RUNTIME = pattern(
  /(?:^|[\s(])(?:python|pypy|php|node(?:\.?js)?|java|jdk|jre|ruby|rustc|golang|\.net|postgres(?:ql)?|mysql|mariadb|wordpress|ubuntu|debian|windows|macos|android|ios)\s$/i,
)

/** The longest name with the blanks around it, in characters. */
const LONGEST = 14

/** "Python", "supported Python versions": what a project runs on, whose versions are requirements and none of its own. */
export function namesRuntime(text: string): boolean {
  return RUNTIME.test(text)
}

/** "PHP 8.1": the number that begins here is that of something the project runs on. */
export function isOfRuntime(text: string, start: number): boolean {
  return ENDS_IN_RUNTIME.test(text.slice(Math.max(0, start - LONGEST), start))
}
