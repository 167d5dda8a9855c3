import { tableOf } from './table.ts'

/**
 * Domain.md §10 once more, written from its sentences and not from src/access/table.ts: each act, the roles that have it,
 * and how the unit of their grant must stand to the record. A task is kept by its issuing and its lead unit, a report by
 * the receiving and the reporting one, everything else by the unit that made it; an administrator acts at the unit and
 * its branch. Reach gives reading, never an act.
 */
export const statedActs = tableOf(`
directive.write, directive.move           | coordinator, leader | own
dissemination.write                       | coordinator, leader | own
dissemination.enter                       | focal, coordinator, leader | own

task.draft, task.remind                   | coordinator, leader | issuing
task.issue, task.reword                   | leader              | issuing
task.confirm, task.return, task.reopen    | leader              | issuing
task.cancel, task.decideExtension         | leader              | issuing
task.judge, task.handOver                 | leader              | issuing
task.takeLead                             | leader, head        | receiving
task.takeFollowing                        | leader              | receiving
task.comment                              | coordinator, leader | issuing, lead, coordinating
task.comment                              | focal, head         | lead, coordinating
task.progress                             | focal               | lead, coordinating
task.submit, task.recall                  | focal               | lead
task.requestExtension                     | focal               | lead
task.release, task.nameResponsible        | head                | lead
task.split                                | coordinator, leader | lead
table.arrange                             | coordinator, leader | own
table.arrange                             | focal, head         | own
dashboard.write                           | coordinator, leader | own
dashboard.write                           | focal, head         | own

form.write, indicator.write, target.write | coordinator, leader | own
figures.import, figures.takeOver          | coordinator, leader | own
regime.write                              | coordinator, leader | receiving

report.write, report.submit               | focal               | reporting
report.recall                             | focal, head         | reporting
report.approve, report.returnOwn          | head                | reporting
report.receive, report.return             | coordinator, leader | receiving
report.reopen, report.exempt              | coordinator, leader | receiving
report.require, report.except             | coordinator, leader | receiving
report.keyIn, report.remind               | coordinator, leader | receiving
report.consolidate                        | coordinator, leader, focal | own

document.write, template.write            | coordinator, leader | own
document.sign                             | leader              | own
advice.write                              | coordinator, leader | own
activity.write                            | focal               | own
activityType.write                        | administrator       | branch
obligation.write                          | coordinator, leader | own
obligation.check                          | coordinator, leader | own, reporting
obligation.check                          | focal               | reporting
review.write, review.receive              | coordinator, leader | own
review.answer                             | focal               | own
meeting.write, meeting.invite             | coordinator, leader | own
meeting.hold, meeting.conclude            | coordinator, leader | own
meeting.answer                            | focal               | own
workYear.prepare                          | coordinator, leader | own
workYear.decide                           | leader              | issuing
workYear.close                            | leader              | own

article.write                             | focal               | own
article.publish, comment.moderate         | editor              | own

unit.write, settings.write                | administrator       | branch
person.write, account.write, grant.write  | administrator       | branch
token.write, erasure.propose              | administrator       | branch
erasure.confirm                           | administrator       | branch
erasure.confirm                           | leader              | own
grant.delegate                            | leader              | own
audit.read                                | auditor             | reach
`)
