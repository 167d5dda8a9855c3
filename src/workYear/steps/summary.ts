import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { View } from '#src/platform/work.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import { missing, stepOf } from './step.ts'

type Summary = {
  id: string
  state: 'draft' | 'signed'
  symbol: string | null
  day: string | null
  conference: Date | null
}

/** 3. The summary report of the bloc's year: drafted, its figures as they stand now, signed. */
export async function summaryStep(view: View, { bloc, year, own }: Year): Promise<Step> {
  const [found] = await rows(
    view.db,
    sql<Summary>`select d.id, d.state, d.symbol, d.issued_on as day,
        (select min(m.starts_at) from meeting m where m.bloc_id = d.bloc_id and m.work_year = d.work_year
          and m.sums_up and m.state <> 'cancelled') as conference
      from document d where d.purpose = 'yearReport' and d.bloc_id = ${bloc.id}::uuid and d.work_year = ${year}
        and d.owner_unit_id = ${bloc.coordinatorId}::uuid and (d.state = 'signed' or ${own})
      order by d.state = 'signed' desc, d.made_at desc limit 1`,
  )
  const to = found ? `/documents/${found.id}` : '/year-reports/new'
  return stepOf('summary', {
    done: found ? (found.state === 'signed' ? 3 : 1) : 0,
    total: 3,
    facts: {
      id: found?.id ?? null,
      state: found?.state ?? 'none',
      symbol: found?.symbol ?? null,
      day: found?.day ?? null,
    },
    missing: [found?.state === 'draft' && missing('unsigned', 1, to)],
    who: bloc.coordinatorShort,
    by: found?.conference?.toISOString() ?? null,
    next: { code: found ? 'seeSummary' : 'draftSummary', to },
  })
}
