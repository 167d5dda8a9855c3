import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { isPeriod, periodName } from '#src/periods/index.ts'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { readTarget } from '../../assigning/contract.ts'
import type { AssignedTarget } from '../../assigning/shapes.ts'
import { readIndicator } from '../../contract.ts'
import type { Indicator, Target } from '../../row.ts'
import { shownIn } from '../../shown.ts'
import { asPeriod } from '../search.ts'
import { useCatalogueWords } from '../use-catalogue.ts'
import { useIndicatorWords } from '../use-words.ts'
import { Origin } from './origin.tsx'
import { Parts } from './parts.tsx'
import { useAssigningWords, useNamed } from './words.ts'
import '../explorer.css'

const page = getRouteApi('/office/figures/targets/$id')

/** One target: what it says, from which larger one it came, and what of it the units below have. */
export function TargetPage() {
  const { id } = page.useParams()
  const found = useQuery(ask(readTarget, { params: { id } }))
  const asked = ask(readIndicator, { params: { id: found.data?.target.indicatorId ?? '' } })
  const indicator = useQuery({ ...asked, enabled: found.data !== undefined })
  const error = found.error ?? indicator.error
  if (!found.data || !indicator.data)
    return (
      <div className="body">
        <ProblemNote problem={error} />
        {!error && <Loading rows={8} />}
      </div>
    )
  return <Shown one={found.data} indicator={indicator.data} />
}

/** How a value or a range of an indicator is written. */
export function useAim(indicator: Indicator) {
  const own = useIndicatorWords()
  const { language } = useLanguage()
  const shown = shownIn(indicator, language, own)
  return ({ value, valueFrom, valueTo }: Pick<Target, 'value' | 'valueFrom' | 'valueTo'>) =>
    value === null
      ? own.range(valueFrom ? shown.bare(valueFrom) : '', valueTo ? shown.bare(valueTo) : '')
      : shown.withMeasure(value)
}

function Shown({ one, indicator }: { one: AssignedTarget; indicator: Indicator }) {
  const words = useAssigningWords()
  const catalogue = useCatalogueWords()
  const { language } = useLanguage()
  const format = useFormat()
  const named = useNamed()
  const aim = useAim(indicator)
  const { target, unitName, inForceId, origin } = one
  const when = isPeriod(target.period) ? periodName(target.period, language) : target.period
  const params = { id: target.id }
  return (
    <>
      <PageHead
        title={words.target(unitName, when)}
        facts={
          <>
            <Link to="/figures/indicators">{catalogue.title}</Link> ›{' '}
            <Link to="/figures/indicators/$id" params={{ id: indicator.id }}>
              {named(indicator)}
            </Link>
          </>
        }
        acts={
          <>
            <Button
              component={Link}
              to="/figures"
              search={{ indicator: indicator.code, unit: target.unitId, period: asPeriod(target.period) } as never}
            >
              {catalogue.toFigures}
            </Button>
            {one.may.includes('target.write') && (
              <Button component={Link} to={`/figures/targets/${target.id}/assign` as '/figures'} variant="filled">
                {one.assigned ? words.again : words.assign}
              </Button>
            )}
          </>
        }
      />
      <div className="body figure-tables">
        {inForceId && (
          <Note kind="warning" title={words.replaced}>
            <Link to="/figures/targets/$id" params={{ id: inForceId }}>
              {words.toInForce}
            </Link>
          </Note>
        )}
        {origin?.changed && <Changed origin={origin} indicator={indicator} />}
        <Facts
          facts={[
            { label: words.value, value: <b>{aim(target)}</b> },
            { label: words.tolerance, value: target.tolerance },
            { label: words.baseline, value: target.baseline },
            { label: words.before, value: target.replaces && aim(target.replaces) },
            { label: words.decidedOn, value: target.decidedOn && format.day(target.decidedOn) },
            {
              label: words.basis,
              value: target.source ? (
                <Link to="/directives/$directiveId" params={{ directiveId: target.source.directiveId } as never}>
                  {catalogue.target.fromProvision(target.source.symbol, target.source.provision)}
                </Link>
              ) : (
                target.basis
              ),
            },
            { label: words.origin, value: origin && <Origin origin={origin} /> },
          ]}
        />
        <Parts one={one} indicator={indicator} />
        <RecordHistory kind="target" id={params.id} />
      </div>
    </>
  )
}

type ChangedProps = { origin: NonNullable<AssignedTarget['origin']>; indicator: Indicator }
/** The larger target is another one now; by how much only where the reader may see it. */
function Changed({ origin: { above }, indicator }: ChangedProps) {
  const words = useAssigningWords()
  const aim = useAim(indicator)
  const [was, now] = [above && aim(above.was), above?.now && aim(above.now)]
  return (
    <Note kind="warning" title={words.changed}>
      {was && now && (was === now ? words.sameYet : words.changedFrom(was, now))}
    </Note>
  )
}
