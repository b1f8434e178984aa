import { readFileSync } from 'node:fs'
import { parseTree } from '../../src/document/processor.js'

// The least that a linter of markdown does: read each file, parse it as we do, and end.
for (const file of process.argv.slice(2)) parseTree(readFileSync(file, 'utf8'))
