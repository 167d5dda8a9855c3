import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { readDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { DirectiveActs } from './directive-acts.tsx'
import { DirectiveSide } from './directive-side.tsx'
import { ProvisionDialog } from './provision-dialog.tsx'
import { ProvisionTree } from './provision-tree.tsx'
import { DirectiveStatus } from './standing.tsx'
import { useCoverageWords, useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/directives/$directiveId')

function Provisions({ directive }: { directive: DirectiveDetail }) {
  const { one, acts } = useDirectiveWords()
  const coverage = useCoverageWords()
  const [adding, setAdding] = useState(false)
  const may = directive.may.includes('addProvision') && directive.classification !== 'numberOnly'
  // a heading is counted by what stands under it
  const headings = new Set(directive.tree.map((provision) => provision.parentId))
  const last = directive.tree.filter((provision) => !headings.has(provision.id))
  const covered = last.filter((provision) => provision.tasks > 0).length
  const add = may && (
    <Button size="compact-xs" onClick={() => setAdding(true)}>
      {acts.addProvisions}
    </Button>
  )
  return (
    <Section
      title={one.provisions}
      note={directive.tree.length > 0 && one.covered(covered, last.length)}
      more={
        directive.tree.length > 0 && (
          <span className="row">
            <Link to="/directives/$directiveId/coverage" params={{ directiveId: directive.id }}>
              {coverage.open}
            </Link>
            {covered > 0 && (
              <Link to="/punctuality" search={{ directiveId: directive.id }}>
                {one.punctuality}
              </Link>
            )}
            {add}
          </span>
        )
      }
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
  const { me } = getRouteApi('/office').useRouteContext()
  const { directiveId } = route.useParams()
  const found = useQuery(ask(readDirective, { params: { id: directiveId } }))
  const directive = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!directive) return <NotYet found={found} />
  return (
    <>
      <PageHead
        title={`${kinds[directive.kind]} ${directive.symbol}`}
        state={<DirectiveStatus state={directive.state} pill />}
        facts={one.facts(directive.issuerName, format.day(directive.issuedOn))}
        acts={<DirectiveActs directive={directive} />}
      />
      <RecordThread kind="directive" id={directive.id} here={directive.symbol} />
      <div className="two">
        <div className="body">
          {directive.classification === 'numberOnly' ? (
            <Note kind="exempt">{one.secret}</Note>
          ) : (
            <p className="ink2">{directive.abstract}</p>
          )}
          <Provisions directive={directive} />
        </div>
        <DirectiveSide directive={directive} today={me.today} />
      </div>
    </>
  )
}
