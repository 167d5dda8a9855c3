import type { View } from '#src/platform/work.ts'
import type { RetentionRow } from './contract.ts'
import type { RetentionRule } from './rules.ts'

/** The table of the code with what its jobs have noted. */
export async function retentionList({ db }: View, table: readonly RetentionRule[]): Promise<{ rows: RetentionRow[] }> {
  const runs = await db.selectFrom('retention_run').selectAll().execute()
  return {
    rows: table.map(({ name, keeps, by, setting }) => {
      const run = runs.find((one) => one.name === name)
      return {
        name,
        keeps,
        by,
        setting: setting ?? null,
        ranAt: run?.ran_at.toISOString() ?? null,
        dropped: Number(run?.dropped ?? 0),
        lastDropped: Number(run?.last_dropped ?? 0),
        lastDroppedAt: run?.last_dropped_at?.toISOString() ?? null,
      }
    }),
  }
}
