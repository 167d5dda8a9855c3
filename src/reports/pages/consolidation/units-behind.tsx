import { ActionIcon } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askPages } from '#src/ui/api.ts'
import { IconX } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import type { ConsolidatedFigure, UnitFigure } from '../../consolidation/contract.ts'
import { readUnitFigures } from '../../contract.ts'
import { standing } from '../states.tsx'
import { useReportWords } from '../words.ts'
import { useShown } from './figure-columns.tsx'
import '#src/ui/mini-table.css'

type Props = {
  asked: { regimeId: string; period: string; reportId?: string }
  figure: ConsolidatedFigure
  name: string
  onClose: () => void
}

/** What each unit reported of one indicator; what it had said when the figure was taken, where that differs. */
export function UnitsBehind({ asked, figure, name, onClose }: Props) {
  const words = useReportWords()
  const { consolidation: own } = words
  const shown = useShown()
  const { indicator } = figure
  const query = useInfiniteQuery(askPages(readUnitFigures, { ...asked, indicator: indicator.code }))
  const units = (query.data?.pages.flatMap((page) => page.units) ?? []) as UnitFigure[]
  const compares = units.some((one) => one.changed)
  return (
    <section className="deskpanel" aria-label={own.behindOf(name)}>
      <ActionIcon className="close" aria-label={words.acts.back} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <h2>{name}</h2>
      <ProblemNote problem={query.error} codes={words.problems} retry={() => void query.refetch()} />
      {query.isPending && <Loading rows={6} />}
      {units.length > 0 && (
        <table className="mini behind-units">
          <thead>
            <tr>
              <th scope="col">{own.unit}</th>
              {compares && (
                <th scope="col" data-align="end">
                  {own.before}
                </th>
              )}
              <th scope="col" data-align="end">
                {compares ? own.now : own.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((one) => (
              <tr key={`${one.reportId} ${one.unit.id}`} data-changed={one.changed || undefined}>
                <th scope="row">
                  <Link to="/reports/$id" params={{ id: one.reportId }}>
                    {one.unit.name}
                  </Link>
                  <UnitState one={one} />
                </th>
                {compares && <td data-align="end">{one.changed && one.before ? shown(one.before, indicator) : ''}</td>}
                <td data-align="end">
                  {saidOf(one, own) ?? shown(one.now, indicator)}
                  {one.note && <small className="under ink3">{one.note}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>
        {own.unitsListed(query.data?.pages[0]?.total ?? 0)}
      </LoadMore>
    </section>
  )
}

/** What stands in place of a number. */
function saidOf(
  { absence, nothingArose }: UnitFigure,
  words: { notApplicable: string; notAvailable: string; nothingArose: string },
) {
  if (nothingArose) return words.nothingArose
  return absence ? words[absence] : undefined
}

function UnitState({ one }: { one: UnitFigure }) {
  const words = useReportWords()
  if (one.changed)
    return (
      <small className="under">
        <Status kind="warning">{words.consolidation.changed}</Status>
      </small>
    )
  if (one.state === 'received') return null
  const { kind, word } = standing(one, true, words)
  return (
    <small className="under">
      <Status kind={kind}>{word}</Status>
    </small>
  )
}
