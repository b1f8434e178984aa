import { join } from 'node:path'
import { loadCommand } from './load-command.js'
import { optimizeRarely } from './optimization.js'

optimizeRarely()
// Functions whose compiled code was kept cannot import, so this one stands here.
loadCommand().main({ importModule: (url) => import(url), worker: join(__dirname, 'worker.cjs') })
