import {
  isSecurityTxt,
  SECURITY_INSIGHTS_FOLDERS,
  SECURITY_INSIGHTS_NAME,
  SECURITY_TXT_FOLDERS,
} from './companion-places.js'
import { type Gatherer, textFiles } from './repository.js'

export const gatherSecurityTxt: Gatherer<'securityTxt'> = async (repository) =>
  textFiles(repository, SECURITY_TXT_FOLDERS, /^security\.txt$/i).filter(({ text }) => isSecurityTxt(text))

export const gatherSecurityInsights: Gatherer<'securityInsights'> = async (repository) =>
  textFiles(repository, SECURITY_INSIGHTS_FOLDERS, SECURITY_INSIGHTS_NAME)
