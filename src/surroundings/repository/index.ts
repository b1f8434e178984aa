// What commands load when they need facts about a repository; in the built command a file of its own.
export { gather, openRepository, openSource } from './gather.js'
export { readOrganization } from './organization.js'
export type { Repository } from './repository.js'
export { gatherFor } from './scope.js'
