import { pattern } from '../../pattern.js'
import {
  isSecurityTxt,
  SECURITY_INSIGHTS_FOLDERS,
  SECURITY_INSIGHTS_NAME,
  SECURITY_TXT_FOLDERS,
} from './companion-places.js'
import { type Gatherer, textFiles } from './repository.js'

const SECURITY_TXT = pattern(/^security\.txt$/i)

export const gatherSecurityTxt: Gatherer<'securityTxt'> = async (repository) =>
  textFiles(repository, SECURITY_TXT_FOLDERS, SECURITY_TXT).filter(({ text }) => isSecurityTxt(text))

export const gatherSecurityInsights: Gatherer<'securityInsights'> = async (repository) =>
  textFiles(repository, SECURITY_INSIGHTS_FOLDERS, SECURITY_INSIGHTS_NAME)
