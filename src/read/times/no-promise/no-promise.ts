import { isNotMeant } from './not-meant.js'
import { isToldOfOthers } from './of-others.js'
import { isOfReporters } from './of-reporters.js'
import { isOfRewards } from './of-rewards.js'
import { isOfUpkeep } from './of-upkeep.js'
import { isOfVersions } from './of-versions.js'
import { isPast } from './past.js'
import type { PlacedTime } from './placed-time.js'

/** What a time is for where it is no promise to reporters. */
const OTHER_ENDS: readonly ((time: PlacedTime) => boolean)[] = [
  isNotMeant,
  isPast,
  isOfReporters,
  isToldOfOthers,
  isOfUpkeep,
  isOfRewards,
  isOfVersions,
]

/** Support periods, ages, retention, and what a text tells of others. */
export function isNoPromise(time: PlacedTime): boolean {
  return OTHER_ENDS.some((isFor) => isFor(time))
}
