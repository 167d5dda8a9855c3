import { tableOf } from './table.ts'

/** Domain.md §9 and §10. What lies before the editors is theirs to change; `unpublished`: changed since it became public. */
export const articleConditions = ['unpublished'] as const
export const statedArticles = tableOf(`
edit, submit             | focal  | own | draft
edit                     | editor | own | submitted, published
return, publish, schedule| editor | own | submitted
unschedule               | editor | own | scheduled
revise                   | editor | own | published | unpublished
withdraw                 | editor | own | published
rework                   | editor | own | withdrawn
moderate                 | editor | own
`)
