import { tableOf } from './table.ts'

/** What a list offers to begin, to whoever may do so at some unit: domain.md §10, by the address that is read. */
export const statedOffers = tableOf(`
/tasks draft           | coordinator, leader | anywhere
/directives register   | coordinator, leader | anywhere
/coordination register | coordinator, leader | anywhere
/documents write       | coordinator, leader | anywhere
/advice enter          | coordinator, leader | anywhere
/reviews open          | coordinator, leader | anywhere
/meetings plan         | coordinator, leader | anywhere
/articles draft        | focal               | anywhere
`)
