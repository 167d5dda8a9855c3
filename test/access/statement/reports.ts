import { tableOf } from './table.ts'

/** Domain.md §6 and §10. What has left the unit is called back by its head alone. */
export const statedReports = tableOf(`
write                    | focal               | reporting | open, draft, returned
submit                   | focal               | reporting | draft
recall                   | focal               | reporting | submitted
recall                   | head                | reporting | submitted, approved
approve, returnOwn       | head                | reporting | submitted
receive, return          | coordinator, leader | receiving | approved
reopen                   | coordinator, leader | receiving | received
exempt                   | coordinator, leader | receiving | open, draft
require                  | coordinator, leader | receiving | exempted
keyIn, except            | coordinator, leader | receiving | open, draft, returned
`)
