import { type Gatherer, textFiles } from './repository.js'

/** Folders that are served as they are, each with the place that RFC 9116 wants first. */
const SERVED = [
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

const SECURITY_TXT = SERVED.flatMap((folder) => [`${folder}.well-known`, folder.slice(0, -1) || '.'])

export const gatherSecurityTxt: Gatherer<'securityTxt'> = async (repository) =>
  textFiles(repository, SECURITY_TXT, /^security\.txt$/i).filter(({ text }) => isSecurityTxt(text))

/** A policy in plain text has the same name where it is not below `.well-known`. */
function isSecurityTxt(text: string): boolean {
  return /^[ \t]*(?:contact|expires|policy|canonical|encryption)[ \t]*:/im.test(text)
}

/** The places of the specification. Its first version had the name in capitals. */
export const gatherSecurityInsights: Gatherer<'securityInsights'> = async (repository) =>
  textFiles(repository, ['.', '.github', '.gitlab'], /^security-insights\.ya?ml$/i)
