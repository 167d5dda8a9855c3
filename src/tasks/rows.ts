import { sql } from 'kysely'
import { plannedOnce, rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import { taskRowColumns } from './row-sql.ts'
import type { TaskRow } from './shapes.ts'

/**
 * These tasks as rows of the table, in this order; that the reader may see them was asked before. Its dozen questions about
 * each row take longer to plan than to answer, and are the same on every page: planned once a connection.
 */
export const taskRows = async (view: View, ids: readonly string[]): Promise<TaskRow[]> =>
  ids.length === 0
    ? []
    : rows(
        view.db,
        sql<TaskRow>`${plannedOnce('task-rows')} select ${taskRowColumns(view)}
          from unnest(${[...ids]}::uuid[]) with ordinality page(id, place) join task t on t.id = page.id order by page.place`,
      )
