import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { ThreadStrip } from '#src/ui/thread-strip.tsx'
import { readDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { DirectiveActs } from './directive-acts.tsx'
import { DirectiveSide } from './directive-side.tsx'
import { ProvisionDialog } from './provision-dialog.tsx'
import { ProvisionTree } from './provision-tree.tsx'
import { DirectiveStatus } from './standing.tsx'
import { useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/directives/$directiveId')

/** From the farthest basis down to what gives effect to it, and to its tasks. */
function Thread({ directive }: { directive: DirectiveDetail }) {
  const { one } = useDirectiveWords()
  const step = (link: DirectiveDetail['basesUp'][number]) => ({
    id: link.id,
    stage: link.issuerName,
    title: (
      <Link to="/directives/$directiveId" params={{ directiveId: link.id }}>
        {link.symbol}
      </Link>
    ),
  })
  const tasks = {
    id: 'tasks',
    stage: one.tasksStage,
    title:
      directive.tasks > 0 ? (
        <Link to="/tasks" search={{ directiveId: directive.id }}>
          {one.tasks(directive.tasks)}
        </Link>
      ) : (
        one.noTasks
      ),
    waits: directive.tasks === 0,
  }
  const steps = [
    ...directive.basesUp.map(step).reverse(),
    { id: directive.id, stage: directive.issuerName, title: directive.symbol, note: one.here, here: true },
    ...directive.basesDown.map(step),
    tasks,
  ]
  return (
    <div className="directive-thread">
      <ThreadStrip label={one.thread} steps={steps} />
    </div>
  )
}

function Provisions({ directive }: { directive: DirectiveDetail }) {
  const { one, acts } = useDirectiveWords()
  const [adding, setAdding] = useState(false)
  const may = directive.may.includes('addProvision') && directive.classification !== 'numberOnly'
  const covered = directive.tree.filter((provision) => provision.tasks > 0).length
  const add = may && (
    <Button size="compact-xs" onClick={() => setAdding(true)}>
      {acts.addProvisions}
    </Button>
  )
  return (
    <Section
      title={one.provisions}
      note={directive.tree.length > 0 && one.covered(covered, directive.tree.length)}
      more={directive.tree.length > 0 && add}
    >
      {directive.tree.length === 0 && (
        <Empty title={one.noProvisions} acts={add}>
          {may && one.noProvisionsText}
        </Empty>
      )}
      <ProvisionTree directive={directive} />
      {adding && <ProvisionDialog directive={directive} onClose={() => setAdding(false)} />}
    </Section>
  )
}

export function DirectivePage() {
  const { one, kinds } = useDirectiveWords()
  const format = useFormat()
  const { directiveId } = route.useParams()
  const found = useQuery(ask(readDirective, { params: { id: directiveId } }))
  const directive = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!directive)
    return (
      <div className="body">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {!found.error && <Loading rows={10} />}
      </div>
    )
  return (
    <>
      <PageHead
        title={`${kinds[directive.kind]} ${directive.symbol}`}
        state={<DirectiveStatus state={directive.state} pill />}
        facts={one.facts(directive.issuerName, format.day(directive.issuedOn))}
        acts={<DirectiveActs directive={directive} />}
      />
      <Thread directive={directive} />
      <div className="two">
        <div className="body">
          {directive.classification === 'numberOnly' ? (
            <Note kind="exempt">{one.secret}</Note>
          ) : (
            <p className="ink2">{directive.abstract}</p>
          )}
          <Provisions directive={directive} />
        </div>
        <DirectiveSide directive={directive} />
      </div>
    </>
  )
}
