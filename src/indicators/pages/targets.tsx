import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { office } from '#src/app/office/root.tsx'
import { isPeriod, periodName } from '#src/periods/index.ts'
import { showFigure } from '#src/platform/number.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { capital } from '../capital.ts'
import { listTargets } from '../contract.ts'
import type { Indicator, Target } from '../row.ts'
import { TargetForm } from './target-form.tsx'
import { useCatalogueWords, useUnitNames } from './use-catalogue.ts'
import { useIndicatorWords } from './use-words.ts'
import './explorer.css'

/** What is to be reached, by unit and period; those replaced stay to be read. */
export function Targets({ indicator }: { indicator: Indicator }) {
  const { target: words } = useCatalogueWords()
  const { range } = useIndicatorWords()
  const format = useFormat()
  const { language } = useLanguage()
  const { me } = office.useRouteContext()
  const [history, setHistory] = useState(false)
  const [setting, setSetting] = useState(false)
  const query = { indicatorId: indicator.id, ...(history && { history: 'true' as const }) }
  const { data, error } = useQuery(ask(listTargets, { query }))
  const names = useUnitNames(data?.map(({ unitId }) => unitId) ?? [])
  const figure = (value: string | null) => (value === null ? '' : showFigure(value, indicator.decimals, language))
  const shownValue = ({ value, valueFrom, valueTo }: Pick<Target, 'value' | 'valueFrom' | 'valueTo'>) =>
    value === null ? range(figure(valueFrom), figure(valueTo)) : figure(value)
  const when = (code: string) => (isPeriod(code) ? capital(periodName(code, language)) : code)
  const nameOf = ({ unitId }: Target) => names.get(unitId) ?? '…'
  return (
    <Section
      title={words.title}
      more={
        <span className="row wrap">
          <Checkbox
            size="xs"
            label={words.history}
            checked={history}
            onChange={(event) => setHistory(event.currentTarget.checked)}
          />
          {me.may.includes('target.write') && (
            <Button size="compact-xs" onClick={() => setSetting(true)}>
              {words.set}
            </Button>
          )}
        </span>
      }
    >
      <ProblemNote problem={error} />
      {data?.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {data && data.length > 0 && (
        <DataTable
          name="targets"
          label={words.title}
          plain
          rows={data}
          keyOf={({ id }) => id}
          nameOf={nameOf}
          groupOf={({ period }) => ({ id: period, label: when(period) })}
          columns={[
            {
              id: 'unit',
              head: words.unit,
              always: true,
              phone: 'title',
              cell: (one) => (
                <Link to="/figures/targets/$id" params={{ id: one.id }}>
                  {nameOf(one)}
                </Link>
              ),
            },
            {
              id: 'value',
              head: `${words.value}, ${indicator.measure}`,
              width: 150,
              align: 'end',
              phone: 'end',
              cell: (one) => (
                <>
                  <b>{shownValue(one)}</b>
                  {one.replaces && (
                    <small className="target-before">
                      {words.before(
                        shownValue(one.replaces),
                        one.replaces.decidedOn && format.day(one.replaces.decidedOn),
                      )}
                    </small>
                  )}
                </>
              ),
            },
            {
              id: 'baseline',
              head: words.baseline,
              width: 120,
              align: 'end',
              phone: 'hide',
              cell: ({ baseline }) => figure(baseline),
            },
            {
              id: 'basis',
              head: words.basis,
              width: 190,
              phone: 'state',
              cell: ({ basis, source }) =>
                source ? (
                  <Link to="/directives/$directiveId" params={{ directiveId: source.directiveId } as never}>
                    {words.fromProvision(source.symbol, source.provision)}
                  </Link>
                ) : (
                  basis
                ),
            },
            {
              id: 'decidedOn',
              head: words.decidedOn,
              width: 110,
              align: 'end',
              phone: 'foot',
              cell: ({ decidedOn }) => decidedOn && <span className="num">{format.day(decidedOn)}</span>,
            },
            {
              id: 'changes',
              head: words.changes,
              width: 90,
              phone: 'foot',
              cell: (one) => <HistoryLink kind="target" id={one.id} of={`${nameOf(one)}, ${when(one.period)}`} />,
            },
            ...(history
              ? [
                  {
                    id: 'state',
                    head: words.state,
                    width: 140,
                    phone: 'line' as const,
                    cell: ({ current }: Target) => (
                      <Status kind={current ? 'doneLate' : 'exempt'} plain={!current}>
                        {current ? words.current : words.replaced}
                      </Status>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {setting && <TargetForm indicator={indicator} onClose={() => setSetting(false)} />}
    </Section>
  )
}
