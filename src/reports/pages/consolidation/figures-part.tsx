import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import type { ConsolidatedFigure } from '../../consolidation/contract.ts'
import { readConsolidatedFigures } from '../../contract.ts'
import { useReportWords } from '../words.ts'
import type { PartProps } from './consolidating.tsx'
import { useFigureColumns } from './figure-columns.tsx'
import { UnitsBehind } from './units-behind.tsx'
import { useFigureActs } from './use-figure-acts.ts'

const canTake = ({ mine, provisional }: ConsolidatedFigure) =>
  mine?.how === 'following' && (provisional.value !== null || provisional.numerator !== null)

/** The form's figures rolled up, beside the own report's; what changed since it was taken first in the eye. */
export function FiguresPart({ data, own, search, go }: PartProps) {
  const { consolidation: words, problems } = useReportWords()
  const { language } = useLanguage()
  const asked = { regimeId: data.regime.id, period: data.period, ...(own && { reportId: own.id }) }
  const query = useQuery(ask(readConsolidatedFigures, { query: asked }))
  const acts = useFigureActs(own)
  const columns = useFigureColumns({ own, acts, consolidates: data.may.includes('report.consolidate') })
  const figures = (query.data?.figures ?? []) as ConsolidatedFigure[]
  const { indicator: _, ...unchosen } = search
  const chosen = figures.find((one) => one.indicator.code === search.indicator)
  const nameOf = ({ indicator }: ConsolidatedFigure) =>
    language === 'en' ? (indicator.nameEn ?? indicator.nameVi) : indicator.nameVi
  const takeable = own?.writes ? figures.filter(canTake) : []
  return (
    <div className={chosen ? 'two behind' : undefined}>
      <div className="figures-part">
        <div className="body">
          <ProblemNote problem={query.error} codes={problems} retry={() => void query.refetch()} />
          {query.isPending && <Loading rows={8} />}
          {query.isSuccess && figures.length === 0 && <Empty title={words.noFigures} />}
          {query.isSuccess && data.sent === 0 && <Empty title={words.nothingYet}>{words.nothingYetNext}</Empty>}
        </div>
        {figures.length > 0 && (
          <DataTable
            name="reports.consolidation"
            label={words.figures}
            rows={figures}
            columns={columns}
            keyOf={(one) => one.indicator.code}
            nameOf={nameOf}
            onOpen={(one) => go({ ...search, indicator: one.indicator.code })}
            current={chosen?.indicator.code}
            tools={
              takeable.length > 0 && (
                <Button variant="filled" loading={acts.busy} onClick={() => acts.take(takeable)}>
                  {words.takeAll(takeable.length)}
                </Button>
              )
            }
          />
        )}
      </div>
      {chosen && (
        <UnitsBehind
          key={chosen.indicator.code}
          asked={asked}
          figure={chosen}
          name={nameOf(chosen)}
          onClose={() => go(unchosen)}
        />
      )}
    </div>
  )
}
