import { tableOf } from './table.ts'

/** Domain.md §5 and §10. `headSends`: the lead unit's setting by which its head sends what is submitted. */
export const taskConditions = ['headSends', 'deadline', 'openRequest', 'series', 'openChildren'] as const
export const statedTasks = tableOf(`
edit                                    | coordinator, leader | issuing            | draft
edit                                    | leader              | issuing            | issued, inProgress, returned
delete                                  | coordinator, leader | issuing            | draft
issue                                   | leader              | issuing            | draft
progress                                | focal               | lead, coordinating | issued, inProgress, returned
submit                                  | focal               | lead | issued, inProgress, returned | not headSends, not series, not openChildren
submit                                  | head                | lead | issued, inProgress, returned | headSends, not series, not openChildren
recall                                  | focal               | lead               | submitted
recall                                  | head                | lead               | submitted                               | headSends
confirm, return                         | leader              | issuing            | submitted
reopen                                  | leader              | issuing            | done
cancel                                  | leader              | issuing            | issued, inProgress, submitted, returned
requestExtension                        | focal               | lead               | issued, inProgress, returned            | deadline, not openRequest
withdrawExtension                       | focal               | lead               | issued, inProgress, submitted, returned | openRequest
decideExtension                         | leader              | issuing            | issued, inProgress, submitted, returned | openRequest
changeDeadline                          | leader              | issuing            | issued, inProgress, returned            | deadline, not openRequest
judge                                   | leader              | issuing            | issued, inProgress, submitted, returned
nameResponsible                         | head                | lead               | issued, inProgress, submitted, returned
split                                   | coordinator, leader | lead               | issued, inProgress, returned
remind                                  | coordinator, leader | issuing            | issued, inProgress, returned
endSeries                               | leader              | issuing            | issued, inProgress, submitted, returned | series
`)
