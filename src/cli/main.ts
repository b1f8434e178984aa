import { run } from './program.js'

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { stdin, stdout, stderr, env } = process
const interrupted = () => new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
run(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd(), env, interrupted }).then((code) => {
  // Not process.exit, which would cut off what a pipe has not taken yet.
  process.exitCode = code
})
