import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { Facts as FactsList } from '#src/ui/facts.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { readSuccession, undoSuccession } from '../../contract.ts'
import type { SuccessionDetail } from '../../succession/shapes.ts'
import { useUnitProblems, useUnitWords } from '../words.ts'
import { isSame } from './draft.ts'
import { Picture } from './picture.tsx'
import { SuccessionState, useSides } from './state.tsx'
import '../units.css'
import './succession.css'

/** One event: from which units to which, since when and why, and what it moved. */
export function SuccessionPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const codes = useUnitProblems()
  const { data, error, isPending, refetch } = useQuery(ask(readSuccession, { params: { id } }))
  if (data) return <Shown key={data.id} succession={data} />
  return (
    <div className="body">
      {isPending ? <Loading rows={6} /> : <ProblemNote problem={error} codes={codes} retry={() => void refetch()} />}
    </div>
  )
}

function Shown({ succession }: { succession: SuccessionDetail }) {
  const { succession: words, successions } = useUnitWords()
  const { page } = words
  const sidesOf = useSides()
  const [asking, setAsking] = useState(false)
  const tell = useTell()
  const codes = useUnitProblems()
  const undo = useAct(undoSuccession)
  const { id } = succession
  const may = succession.may.includes('unit.write')
  return (
    <>
      <PageHead
        title={page.title(successions[succession.kind], sidesOf(succession))}
        state={<SuccessionState state={succession.state} />}
        acts={may && <Button onClick={() => setAsking(true)}>{page.undo}</Button>}
      />
      <div className="body unit-body">
        <div>
          <Section title={page.units}>
            <Picture succession={succession} />
          </Section>
        </div>
        <div>
          <Facts succession={succession} />
          {succession.moved && !isSame(succession.kind) && <Moved succession={succession} moved={succession.moved} />}
          <RecordHistory kind="succession" id={id} />
        </div>
      </div>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={page.undoTitle}
        verb={page.undo}
        noReason
        deletes
        busy={undo.isPending}
        problem={undo.error}
        codes={codes}
        onAct={() =>
          undo.mutate(
            { params: { id } },
            {
              onSuccess: () => {
                setAsking(false)
                tell.done(page.undone)
              },
            },
          )
        }
      >
        {page.undoText}
      </ReasonDialog>
    </>
  )
}

function Facts({ succession }: { succession: SuccessionDetail }) {
  const { succession: words, none } = useUnitWords()
  const { page } = words
  const format = useFormat()
  return (
    <Section title={page.facts}>
      <FactsList
        facts={[
          { label: page.on, value: format.day(succession.on) },
          { label: page.basis, value: succession.basis ?? none },
          { label: page.by, value: succession.madeBy ?? page.byFile },
          { label: page.undoneBy, value: succession.undoneBy },
        ]}
      />
    </Section>
  )
}

type Counts = NonNullable<SuccessionDetail['moved']>
function Moved({ succession, moved }: { succession: SuccessionDetail; moved: Counts }) {
  const { succession: words } = useUnitWords()
  const { page } = words
  const format = useFormat()
  const lines = [
    moved.units > 0 && page.movedUnits(moved.units),
    moved.tasks > 0 && page.movedTasks(moved.tasks),
    moved.reports > 0 && page.movedReports(moved.reports),
    moved.regimes > 0 && page.movedRegimes(moved.regimes),
  ].filter((line) => line !== false)
  return (
    <Section title={page.moved}>
      {succession.state === 'toCome' && <p>{page.toCome(format.day(succession.on))}</p>}
      {succession.state === 'inEffect' && lines.length === 0 && <p className="ink2">{page.movedNone}</p>}
      <ul className="unit-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {succession.state === 'inEffect' && (
        <p>
          <Link to="/people/proposals" search={{ succession: succession.id } as never}>
            {page.proposals}
          </Link>
        </p>
      )}
    </Section>
  )
}
