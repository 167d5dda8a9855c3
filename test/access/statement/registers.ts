import { tableOf } from './table.ts'

/** Domain.md §7, §8 and §10: what else has a diagram. Everything is kept by the unit that made it. */
export const statedDirectives = tableOf(`
edit, addProvision, addBasis, attach | coordinator, leader | own
enter                                | coordinator, leader | own | draft
amend                                | coordinator, leader | own | inForce
supersede, expire                    | coordinator, leader | own | inForce, amended
amendAgain                           | coordinator, leader | own | amended
`)

export const statedDocuments = tableOf(`
write, delete                        | coordinator, leader | own | draft
sign                                 | leader              | own | draft
withdrawSignature                    | leader              | own | signed
`)

export const statedAdvice = tableOf(`
edit, attach                         | coordinator, leader | own
remove, accept, return, decline      | coordinator, leader | own | pending
stepBack                             | coordinator, leader | own | accepted, returned, notAccepted
`)

/** An activity is its unit’s own, until it is removed. */
export const statedActivities = tableOf(`
edit, attach, remove                 | focal               | own | entered
`)

/** A dashboard is theirs who made it; with whom it is shared to be edited change what stands in it; whoever sees it copies it. */
export const statedDashboards = tableOf(`
edit                     | coordinator, leader | own, shared | inUse
edit                     | focal, head         | own, shared | inUse
share, archive           | coordinator, leader | own         | inUse
share, archive           | focal, head         | own         | inUse
unarchive                | coordinator, leader | own         | archived
unarchive                | focal, head         | own         | archived
delete                   | coordinator, leader | own
delete                   | focal, head         | own
copy                     | coordinator, leader | anywhere
copy                     | focal, head         | anywhere
`)

/** A regulation asks of its parties; who keeps it ticks for all, a party for itself. */
export const statedRegulations = tableOf(`
add, order, edit, end                | coordinator, leader        | own
tick                                 | coordinator, leader        | own, party
tick                                 | focal                      | party
`)

/** `ended`: the campaign is over. `steering`: a unit above the one asked, which itself takes part. */
export const reviewConditions = ['ended'] as const
export const statedReviews = tableOf(`
edit, end                            | coordinator, leader | own |  | not ended
reopenReview                         | coordinator, leader | own |  | ended
plan                                 | focal               | asked | notStarted | not ended
hold                                 | focal               | asked | planned    | not ended
report                               | focal               | asked | held       | not ended
stepBack                             | focal               | asked | planned, held, reported | not ended
receive, return                      | coordinator, leader | own, steering | reported | not ended
reopen                               | coordinator, leader | own, steering | received | not ended
`)

export const statedYear = tableOf(`
prepare                              | coordinator, leader | own | open
decide, close                        | leader              | own | open
reopen                               | leader              | own | closed
`)

/** The unit asked enters what it held; the unit that asks keeps the register, and may key in for those that do not. */
export const statedDisseminations = tableOf(`
edit, remind                         | coordinator, leader        | own
enter                                | coordinator, leader        | own, asked
enter                                | focal                      | asked
`)
