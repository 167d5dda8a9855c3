import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { Chart } from '#src/ui/chart/chart.tsx'
import { Empty } from '#src/ui/empty.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { type Indicator, isAimed, type Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { useFigureColumns } from './figure-columns.tsx'
import type { FiguresSearch } from './search.ts'
import { sorted } from './sorted.ts'
import { TableActs } from './table-acts.tsx'
import { useIndicatorWords } from './use-words.ts'

type Props = {
  rows: readonly Row[]
  indicator: Indicator
  name: string
  shown: Shown
  period: string
  search: FiguresSearch
  /** Where the server gives the table as a file. */
  file: string
  onSort: (sort: string) => void
}

/** The units under the one shown, each a link to its own page. */
export function Below({ rows, indicator, name, shown, period, search, file, onSort }: Props) {
  const { below: words, table } = useIndicatorWords()
  const { language } = useLanguage()
  const [view, setView] = useState('table')
  const by = search.sort ?? '-value'
  const sort = { by: by.replace(/^-/, ''), desc: by.startsWith('-') }
  const lines = useMemo(
    () => sorted(rows, { by: by.replace(/^-/, ''), desc: by.startsWith('-') }, language),
    [rows, by, language],
  )
  const columns = useFigureColumns(
    {
      id: 'unit',
      head: table.unit,
      always: true,
      sort: true,
      phone: 'title',
      cell: (row) =>
        row.unitId === null ? (
          words.ended
        ) : (
          <Link to="/figures" search={{ ...search, unit: row.unitId }}>
            {row.unitName}
          </Link>
        ),
    },
    indicator,
    shown,
    rows,
    true,
  )
  const when = periodName(period, language)
  const label = (row: Row) => row.unitName ?? words.ended
  const ranked = useMemo(() => sorted(rows, { by: 'value', desc: true }, language), [rows, language])
  const facts = useMemo(
    () => ({
      points: ranked.map((row) => row.unitName ?? words.ended),
      series: [{ name, values: ranked.map((row) => (row.value === null ? null : Number(row.value))) }],
      ...(ranked.some(isAimed) && { target: ranked.map((row) => (row.target === null ? null : Number(row.target))) }),
    }),
    [ranked, name, words],
  )
  if (rows.length === 0)
    return (
      <Section title={words.title(when)}>
        <Empty title={words.none}>{words.noneText}</Empty>
      </Section>
    )
  return (
    <Section
      title={words.title(when)}
      more={
        <span className="row wrap no-print">
          <SegmentedControl
            aria-label={words.show}
            value={view}
            onChange={setView}
            data={[
              { value: 'table', label: words.table },
              { value: 'rank', label: words.rank },
            ]}
          />
          <TableActs rows={lines} first={table.unit} firstOf={label} file={file} {...{ indicator, shown }} />
        </span>
      }
    >
      {view === 'rank' ? (
        <Chart
          kind="rank"
          title={words.rankTitle(label(ranked[0]!))}
          measure={words.rankMeasure(`${name}, ${indicator.measure}`, when)}
          pointHead={table.unit}
          facts={facts}
          decimals={indicator.decimals}
          alt={ranked.map((row) => `${label(row)} ${shown.cell(row) ?? table.missing}`).join('; ')}
        />
      ) : (
        <DataTable
          name="figures.below"
          label={words.title(when)}
          plain
          rows={lines}
          columns={columns}
          keyOf={(row) => row.unitId ?? 'ended'}
          nameOf={label}
          sort={sort}
          onSort={(next) => onSort(`${next.desc ? '-' : ''}${next.by}`)}
        />
      )}
    </Section>
  )
}
