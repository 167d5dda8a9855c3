import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { readSeries } from '../contract.ts'
import { type Indicator, isIncomplete, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import type { FiguresSearch } from './search.ts'
import { readingOf } from './use-figures.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = {
  row: Row
  rows: readonly Row[]
  indicator: Indicator
  shown: Shown
  search: FiguresSearch
  today: string
}

/** Who has not reported: the units below that are incomplete, down to the last one. */
export function Missing({ row, rows, shown, ...more }: Props) {
  const { missing: words } = useIndicatorWords()
  const lacking = rows.filter((one) => one.unitId !== null && isIncomplete(one))
  if (!isIncomplete(row) || lacking.length === 0) return null
  return (
    <Section title={words.title(row.expected - row.reported, shown.noun)} note={words.note}>
      <Lines rows={lacking} {...more} />
    </Section>
  )
}

type LineProps = Pick<Props, 'rows' | 'indicator' | 'search' | 'today'>
const Lines = ({ rows, ...more }: LineProps) => (
  <ul className="missing">
    {rows.map((one) => (
      <Line key={one.unitId} one={one} {...more} />
    ))}
  </ul>
)

function Line({ one, indicator, search, today }: { one: Row } & Omit<LineProps, 'rows'>) {
  const { missing: words } = useIndicatorWords()
  const unitId = one.unitId ?? ''
  const several = one.expected > 1
  const query = { indicatorId: indicator.id, unitId, periods: one.period, ...readingOf(search, today) }
  const { data } = useQuery({ ...ask(readSeries, { query: { ...query, children: 'true' } }), enabled: several })
  const under = data?.rows.filter((row) => row.unitId !== unitId && row.unitId !== null && isIncomplete(row)) ?? []
  return (
    <li>
      <Link to="/figures" search={{ ...search, unit: unitId }}>
        {one.unitName}
      </Link>
      {several && <Status kind="warning">{words.of(one.reported, one.expected)}</Status>}
      {under.length > 0 && <Lines rows={under} {...{ indicator, search, today }} />}
    </li>
  )
}
