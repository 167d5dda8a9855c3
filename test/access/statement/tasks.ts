import { tableOf } from './table.ts'

/**
 * Domain.md §5 and §10; the hand-over with acceptance after docs/decisions/34, comments after 43. `handOver`: one waits for its answer, by
 * `following` to follow the task up and not to lead it. `headSends`: the lead unit's setting by which its head sends what is submitted.
 */
export const taskConditions = [
  'headSends',
  'deadline',
  'openRequest',
  'series',
  'openChildren',
  'handOver',
  'following',
] as const
export const statedTasks = tableOf(`
edit                                    | coordinator, leader | issuing            | draft
edit                                    | leader              | issuing            | issued, inProgress, returned
delete                                  | coordinator, leader | issuing            | draft
issue                                   | leader              | issuing            | draft
progress                                | focal               | lead, coordinating | issued, inProgress, returned
comment                                 | coordinator, leader | issuing, lead, coordinating | issued, inProgress, submitted, returned, done
comment                                 | focal, head         | lead, coordinating          | issued, inProgress, submitted, returned, done
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
handOver                                | leader              | issuing            | issued, inProgress, returned            | not handOver
withdrawHandOver                        | leader              | issuing            | issued, inProgress, submitted, returned | handOver
decideHandOver                          | leader, head        | receiving          | issued, inProgress, submitted, returned | handOver, not following
decideHandOver                          | leader              | receiving          | issued, inProgress, submitted, returned | handOver, following
judge                                   | leader              | issuing            | issued, inProgress, submitted, returned
nameResponsible                         | head                | lead               | issued, inProgress, submitted, returned
split                                   | coordinator, leader | lead               | issued, inProgress, returned
remind                                  | coordinator, leader | issuing            | issued, inProgress, returned
endSeries                               | leader              | issuing            | issued, inProgress, submitted, returned | series
`)
