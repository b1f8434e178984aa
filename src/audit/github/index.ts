// What an audit of repositories on GitHub loads; in the built command a file of its own.
export type { HostedFiles } from './files.js'
export { faultOf, type GitHub, type HostedRepository, openGitHub } from './github.js'
