import { pattern } from '../../pattern.js'

const FIELD = pattern(/^[ \t]*(?:contact|expires|policy|canonical|encryption)[ \t]*:/im)

/** Folders that sites are made of, by the place that they have on the web: the root of the site. */
const SITES = [
  '',
  'static/',
  'public/',
  'docs/',
  'site/',
  'website/static/',
  'web/',
  'www/',
  'src/main/resources/static/',
]

/** Where security.txt is looked for in a repository; in each site first where RFC 9116 wants it. */
export const SECURITY_TXT_FOLDERS = SITES.flatMap((site) => [`${site}.well-known`, site.slice(0, -1) || '.'])

/** The places of the specification. Its first version had the name in capitals. */
export const SECURITY_INSIGHTS_FOLDERS = ['.', '.github', '.gitlab']

export const SECURITY_INSIGHTS_NAME = pattern(/^security-insights\.ya?ml$/i)

/** A policy in plain text has the same name where it is not below `.well-known`. */
export function isSecurityTxt(text: string): boolean {
  return FIELD.test(text)
}
