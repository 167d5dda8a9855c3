import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { readRegulation } from '../contract.ts'
import { cellStates } from '../rules.ts'
import { Behind } from './behind.tsx'
import { EndedParties } from './ended-parties.tsx'
import { Matrix } from './matrix.tsx'
import { ObligationDialog } from './obligation-dialog.tsx'
import { ObligationTable } from './obligation-table.tsx'
import type { MatrixSearch } from './search.ts'
import { CellStatus } from './standing.tsx'
import { useCoordinationWords } from './use-words.ts'
import { YearFilter } from './year-filter.tsx'
import './coordination.css'

const route = getRouteApi('/office/coordination/$directiveId')

/** A coordination regulation: what it asks, of whom, and what was done of it in a year. */
export function RegulationPage() {
  const { one, acts } = useCoordinationWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { directiveId } = route.useParams()
  const search: MatrixSearch = route.useSearch()
  const [adding, setAdding] = useState(false)
  const asked = { params: { directiveId }, query: search.year ? { year: search.year } : {} }
  const found = useQuery({ ...ask(readRegulation, asked), placeholderData: keepPreviousData })
  const regulation = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!regulation) return <NotYet found={found} />
  const go = (next: MatrixSearch) =>
    void navigate({ to: '/coordination/$directiveId', params: { directiveId }, search: next, replace: true })
  const ofYear = search.year ? { year: search.year } : {}
  const choose = (chosen: MatrixSearch) => go({ ...ofYear, ...chosen })
  const { fulfilled, expected, late } = regulation.totals
  const some = regulation.obligations.length > 0
  const add = regulation.may.includes('add') && (
    <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
      {acts.add}
    </Button>
  )
  return (
    <>
      <PageHead
        title={regulation.abstract}
        facts={`${regulation.symbol} · ${one.facts(regulation.issuerName, format.day(regulation.issuedOn))}`}
        acts={
          <>
            <Button component={Link} to="/directives/$directiveId" params={{ directiveId } as never}>
              {one.directive}
            </Button>
            {some && add}
          </>
        }
      />
      <RecordThread kind="directive" id={regulation.id} here={regulation.symbol} />
      <YearFilter year={regulation.year} onChange={(year) => go(year ? { year } : {})} />
      {!some && (
        <div className="body">
          <Empty title={one.none} acts={add}>
            {regulation.may.includes('add') && one.noneText}
          </Empty>
        </div>
      )}
      {some && (
        <div className="two">
          <div className="body">
            <Section title={one.obligations} note={one.counted(fulfilled, expected, late)}>
              <ObligationTable regulation={regulation} onChoose={choose} />
            </Section>
            <Section title={one.matrix(regulation.year)}>
              <ul className="fulfilment-legend small">
                {cellStates.map((state) => (
                  <li key={state}>
                    <CellStatus state={state} />
                  </li>
                ))}
              </ul>
              <Matrix regulation={regulation} search={search} onChoose={choose} />
            </Section>
            <EndedParties parties={regulation.parties} />
          </div>
          <Behind regulation={regulation} search={search} onClose={() => go(ofYear)} />
        </div>
      )}
      {adding && <ObligationDialog regulation={regulation} onClose={() => setAdding(false)} />}
    </>
  )
}
