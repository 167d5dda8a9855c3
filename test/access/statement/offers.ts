import { tableOf } from './table.ts'

/** What a list offers to begin, to whoever may do so at some unit: domain.md §10, by the address that is read. */
export const statedOffers = tableOf(`
/tasks draft           | coordinator, leader | anywhere
/directives register   | coordinator, leader | anywhere
/coordination register | coordinator, leader | anywhere
/documents write       | coordinator, leader | anywhere
/advice enter          | coordinator, leader | anywhere
/activities enter      | focal               | anywhere
/dashboards make       | coordinator, leader | anywhere
/dashboards make       | focal, head         | anywhere
/reviews open          | coordinator, leader | anywhere
/meetings plan         | coordinator, leader | anywhere
/articles draft        | focal               | anywhere
/units unit.write      | administrator       | anywhere
/units settings.write  | administrator       | anywhere
`)

/** What home lays before whom, of the unit whose affair it is. */
export const statedToday = tableOf(`
late, dueSoon, returned                 | focal, head         | lead
toConfirm, toDecide                     | leader              | issuing
toTake                                  | leader, head        | receiving
toWrite, writing                        | focal               | reporting
toApprove, approving                    | head                | reporting
toReceive, receiving, overdue           | coordinator, leader | receiving
toSign, toIssue, toSettle               | leader              | own
reviewsToReceive, adviceDue             | coordinator, leader | own
toAnswer, toSend, toAnswerQuestion      | focal               | own
reviewSteps                             | focal               | own
notPublished, toPublish, toModerate     | editor              | own
`)
