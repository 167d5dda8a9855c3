import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readIndicator } from '../contract.ts'
import type { Indicator } from '../row.ts'
import { ChangeIndicatorForm } from './indicator-form.tsx'
import { Targets } from './targets.tsx'
import { useCatalogueWords, useSaid, useUnitNames } from './use-catalogue.ts'
import { useIndicatorWords } from './use-words.ts'

const page = getRouteApi('/office/figures/indicators/$id')

export function IndicatorPage() {
  const { id } = page.useParams()
  const { data, error } = useQuery(ask(readIndicator, { params: { id } }))
  if (!data)
    return (
      <div className="body">
        <ProblemNote problem={error} />
        {!error && <Loading rows={8} />}
      </div>
    )
  return <Shown indicator={data} />
}

function Shown({ indicator }: { indicator: Indicator }) {
  const words = useCatalogueWords()
  const said = useSaid()
  const { yes } = useIndicatorWords()
  const [changing, setChanging] = useState(false)
  const owner = useUnitNames([indicator.ownerUnitId]).get(indicator.ownerUnitId ?? '')
  const isRatio = indicator.kind === 'ratio'
  return (
    <>
      <PageHead
        title={said.named(indicator)}
        facts={
          <>
            <Link to="/figures/indicators">{words.title}</Link> › {indicator.code}
          </>
        }
        acts={
          <>
            {indicator.may.includes('indicator.write') && (
              <Button onClick={() => setChanging(true)}>{words.change}</Button>
            )}
            <Button component={Link} to={`/figures?indicator=${indicator.code}` as '/figures'} variant="filled">
              {words.toFigures}
            </Button>
          </>
        }
      />
      <div className="body figure-tables">
        <Facts
          facts={[
            { label: words.kind, value: words.kinds[indicator.kind] },
            { label: words.measure, value: indicator.measure },
            { label: words.formula, value: indicator.formula },
            { label: words.over, value: said.over(indicator) },
            {
              label: words.denominatorOverTime,
              value:
                isRatio &&
                (indicator.denominatorOverTime ? words.times[indicator.denominatorOverTime] : words.sameAsNumerator),
            },
            { label: words.factor, value: isRatio && indicator.factor },
            { label: words.direction, value: words.directions[indicator.direction] },
            { label: words.periodicity, value: words.periodicities[indicator.periodicity] },
            { label: words.collectedAt, value: said.places(indicator) },
            { label: words.breakdown, value: indicator.breakdown.join(', ') },
            { label: words.sector, value: said.sector(indicator.sectorId) },
            { label: words.owner, value: owner },
            { label: words.illustrative, value: indicator.illustrative && yes },
            { label: words.public, value: indicator.public && yes },
          ].filter(({ value }) => value)}
        />
        <Targets indicator={indicator} />
        <RecordHistory kind="indicator" id={indicator.id} />
      </div>
      {changing && <ChangeIndicatorForm indicator={indicator} onClose={() => setChanging(false)} />}
    </>
  )
}
