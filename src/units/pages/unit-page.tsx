import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { office } from '#src/app/office/root.tsx'
import { ask } from '#src/ui/api.ts'
import { History } from '#src/ui/history.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { readUnit } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { lifeEvents } from './life.tsx'
import { LifeLine } from './life-line.tsx'
import { UnitActs } from './unit-acts.tsx'
import { UnitBlocs, UnitChildren } from './unit-children.tsx'
import { UnitFacts } from './unit-facts.tsx'
import { UnitSettings } from './unit-settings.tsx'
import { UnitTerms } from './unit-terms.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'
import './units.css'

/** One unit as of a day (today when not given): facts, what is in it, its history, its settings. */
export function UnitPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { on } = useSearch({ strict: false }) as { on?: string }
  const codes = useUnitProblems()
  const { data: unit, error, isPending, refetch } = useQuery(ask(readUnit, { params: { id }, query: on ? { on } : {} }))
  if (unit) return <Shown key={unit.id} unit={unit} on={on} />
  return (
    <div className="body">
      {isPending ? <Loading rows={8} /> : <ProblemNote problem={error} codes={codes} retry={() => void refetch()} />}
    </div>
  )
}

function Shown({ unit, on }: { unit: UnitDetail; on: string | undefined }) {
  const words = useUnitWords()
  const format = useFormat()
  const { me } = office.useRouteContext()
  const day = on ?? me.today
  const { versions } = unit
  const shown = versions.findLast((version) => version.from <= day) ?? versions[0]!
  const end = versions.at(-1)!.to
  return (
    <>
      <PageHead
        title={shown.name}
        facts={words.kinds[shown.kind]}
        state={end !== null && end < day && <Status kind="none">{words.unit.ended(format.day(end))}</Status>}
        acts={
          <>
            <Button component={Link} to="/punctuality" search={{ unitId: unit.id, part: 'lead' } as never}>
              {words.unit.punctuality}
            </Button>
            {unit.may.includes('unit.write') && <UnitActs unit={unit} name={shown.name} end={end} />}
          </>
        }
      />
      <div className="body unit-whole">
        <Section title={words.structure.life.title}>
          <LifeLine unit={unit} today={me.today} />
        </Section>
      </div>
      <div className="body unit-body">
        <div>
          <Section title={words.unit.facts}>
            <UnitFacts unit={unit} shown={shown} on={on} />
          </Section>
          <UnitChildren unit={unit} on={on} />
        </div>
        <div>
          <Section
            title={words.unit.history}
            more={
              unit.successions.length > 0 && (
                <Link to="/units/successions" search={{ q: shown.name } as never}>
                  {words.succession.list.title}
                </Link>
              )
            }
          >
            <History events={lifeEvents(unit, day, words, format)} />
          </Section>
          <UnitBlocs unit={unit} />
          {(shown.kind === 'partyCommittee' || unit.terms.length > 0) && <UnitTerms unit={unit} />}
          <UnitSettings unit={unit} />
          <RecordHistory kind="unit" id={unit.id} />
        </div>
      </div>
    </>
  )
}
