import { contactSteps } from './contact-steps.js'
import { promiseSteps } from './promise-steps.js'
import type { Step } from './step.js'
import { subjectSteps } from './subject-steps.js'

/** All questions, in their order: what every policy needs, then what only some speak of. */
export const STEPS: readonly Step[] = [...contactSteps, ...promiseSteps, ...subjectSteps]
