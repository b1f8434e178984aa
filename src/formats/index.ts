import type { Format } from './format.js'
import { json } from './json.js'
import { pretty } from './pretty.js'

/** All output formats by the name that `--format` takes. */
export const formats = { pretty, json } satisfies Record<string, Format>
