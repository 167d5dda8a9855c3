import { tableOf } from './table.ts'

/** Domain.md §7 and §10: the unit that holds it prepares, holds and concludes; an invited unit answers and contributes. */
export const statedMeetings = tableOf(`
edit, addInvited, write  | coordinator, leader | own      | planned, invited, held
attach                   | coordinator, leader | own
invite                   | coordinator, leader | own      | planned
cancel                   | coordinator, leader | own      | planned, invited
hold                     | coordinator, leader | own      | invited
attendance, ask          | coordinator, leader | own      | invited, held
mark, conclude           | coordinator, leader | own      | held
turn                     | coordinator, leader | own      | held, concluded
paper                    | coordinator, leader | own      | planned, invited, held, concluded
news                     | focal               | anywhere | planned, invited, held, concluded
answer                   | focal               | invited  | invited
reply                    | focal               | invited  | invited, held
send                     | focal               | invited  | planned, invited, held
send                     | coordinator, leader | own      | planned, invited, held
`)
