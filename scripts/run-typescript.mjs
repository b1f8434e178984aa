// Runs a TypeScript file of this repository: `node scripts/run-typescript.mjs FILE [ARGUMENT ...]`.
import { loadTypescript } from './load-typescript.mjs'

const [file, ...rest] = process.argv.slice(2)
process.argv.splice(1, process.argv.length, file, ...rest)
await loadTypescript({ entryPoints: [file] })
