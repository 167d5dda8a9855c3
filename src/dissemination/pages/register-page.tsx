import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { addressOf, ask } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { TableFileButtons } from '#src/ui/table-files.tsx'
import { exportDissemination, readDissemination } from '../contract.ts'
import { studyStates } from '../rules.ts'
import type { DisseminationDetail } from '../shapes.ts'
import { RemindButton } from './remind-button.tsx'
import type { OneSearch } from './search.ts'
import { UnitsBar, useShare } from './standing.tsx'
import { UnitPanel } from './unit-panel.tsx'
import { UnitTable } from './unit-table.tsx'
import { useDisseminationWords } from './use-words.ts'
import './dissemination.css'

const route = getRouteApi('/office/disseminations/$disseminationId')

/** The share of people first, then of how many units it is, and who is late. */
function Summary({ register, onPick }: { register: DisseminationDetail; onPick: (show: string) => void }) {
  const { one } = useDisseminationWords()
  const format = useFormat()
  const share = useShare()
  const { counts } = register
  return (
    <div className="dissemination-summary">
      <p className="num">
        <b className="big">{one.share(share(counts))}</b>{' '}
        {one.people(format.figure(counts.people), format.figure(counts.peopleDue))}
        {counts.counted < counts.units && <span className="ink3"> · {one.some(counts.counted, counts.units)}</span>}
        {counts.overdue > 0 && (
          <>
            {' · '}
            <Status kind="overdue">{one.lateOnes(counts.overdue)}</Status>
          </>
        )}
      </p>
      <UnitsBar counts={counts} onPick={onPick} />
    </div>
  )
}

/** Who is shown: all, those at one state, or all that lack somebody. */
const fits = (show: string | undefined) => (unit: DisseminationDetail['units'][number]) =>
  !show || (show === 'notAll' ? unit.state !== 'reached' : unit.state === show)

export function DisseminationPage() {
  const words = useDisseminationWords()
  const { one, states, acts } = words
  const format = useFormat()
  const navigate = useNavigate()
  const { disseminationId } = route.useParams()
  const search: OneSearch = route.useSearch()
  const { me } = getRouteApi('/office').useRouteContext()
  const found = useQuery(ask(readDissemination, { params: { id: disseminationId } }))
  const register = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!register) return <NotYet found={found} />
  // a unit that was asked finds its own line open
  const own = register.units.find((unit) => me.grants.some((grant) => grant.unitId === unit.unitId))
  const chosen = register.units.find((unit) => unit.unitId === search.unit) ?? own
  const go = (next: OneSearch) =>
    void navigate({
      to: '/disseminations/$disseminationId',
      params: { disseminationId },
      search: { ...search, ...next },
      replace: true,
    })
  const file = (kind: 'csv' | 'xlsx') =>
    addressOf(exportDissemination, { params: { id: register.id }, query: { format: kind } })
  return (
    <>
      <PageHead
        title={one.title(register.directive.symbol)}
        facts={one.facts(register.ownerName, format.day(register.openedOn), format.day(register.dueOn))}
        acts={
          <>
            <TableFileButtons at={file} />
            {register.may.includes('edit') && (
              <Button component={Link} to="/disseminations/$disseminationId/edit" params={{ disseminationId } as never}>
                {acts.edit}
              </Button>
            )}
            {register.may.includes('remind') && <RemindButton register={register} />}
          </>
        }
      />
      <RecordThread kind="dissemination" id={register.id} here={register.directive.symbol} />
      <Summary register={register} onPick={(show) => go({ show })} />
      <div className="two">
        <div className="body stack">
          <p className="ink2">{register.directive.abstract}</p>
          <p>
            <Link to="/directives/$directiveId" params={{ directiveId: register.directive.id }}>
              {one.toDirective}
            </Link>
          </p>
          {register.note && (
            <>
              <h2>{one.note}</h2>
              <p className="dissemination-note">{register.note}</p>
            </>
          )}
          <div className="dissemination-filter no-print">
            <ChoiceField
              label={one.filter}
              value={search.show ?? ''}
              onChange={(show) => go({ show })}
              none={one.all}
              options={[
                { value: 'notAll', label: one.notAll },
                ...studyStates.map((state) => ({ value: state, label: states[state] })),
              ]}
            />
          </div>
          <UnitTable units={register.units.filter(fits(search.show))} onOpen={(unit) => go({ unit })} />
          {register.may.includes('edit') && (
            <p>
              <HistoryLink kind="dissemination" id={register.id} />
            </p>
          )}
        </div>
        {chosen ? (
          <UnitPanel key={chosen.unitId} id={register.id} unit={chosen} today={me.today} />
        ) : (
          <aside className="side" aria-label={one.sessions}>
            <p className="ink3">{one.choose}</p>
          </aside>
        )}
      </div>
    </>
  )
}
