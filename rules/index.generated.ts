// Written by `npm run generate` from the folders beside this file.
import type { Rule } from '../src/lint/rule.js'

export const rulesByArea = {} as Readonly<Record<string, readonly Rule[]>>
export const rules: readonly Rule[] = Object.values(rulesByArea).flat()
