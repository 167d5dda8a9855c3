import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { dropSheet, type readSheet } from '../contract.ts'
import type { SheetRow, Shown } from '../shapes.ts'
import { Matching } from './matching.tsx'
import { type More, RowsTable } from './rows-table.tsx'
import { StateTabs } from './state-tabs.tsx'
import { TakeBar } from './take-bar.tsx'
import { useSaidOutcome } from './taken.tsx'
import { UnknownNames } from './unknown-names.tsx'
import { useSheetWords } from './use-words.ts'

export type Sheet = Reply<typeof readSheet>
type Props = { sheet: Sheet; show: Shown; rows: readonly SheetRow[]; more: More; again: () => void }

/** What a sheet would do, row by row; what is in its way; and the act that does it. */
export function Trying({ sheet, show, rows, more, again }: Props) {
  const { start, taken, trying: words, why } = useSheetWords()
  const said = useSaidOutcome()
  const format = useFormat()
  const navigate = useNavigate()
  const [dropping, setDropping] = useState(false)
  const drop = useAct(dropSheet)
  const leave = () =>
    drop.mutate({ params: { id: sheet.id } }, { onSuccess: () => void navigate({ to: '/tasks/import', search: {} }) })
  const facts = [
    sheet.directive && start.ofDirective(sheet.directive.symbol),
    words.facts(
      format.figure(Math.max(0, (sheet.sheets[sheet.sheet]?.rows ?? 0) - sheet.headRow)),
      sheet.by,
      format.dayTime(sheet.changedAt),
    ),
  ]
  return (
    <>
      <PageHead
        title={sheet.fileName}
        facts={facts.filter(Boolean).join(' · ')}
        acts={<Button onClick={() => setDropping(true)}>{words.drop}</Button>}
      />
      <div className="body stack sheet-try">
        <Standing sheet={sheet} />
        {sheet.outcome && (
          <p className="ink2 small">
            {said(sheet.outcome)}{' '}
            <Link to="/tasks" search={{ sheetId: sheet.id, view: 'all' } as never}>
              {taken.tasks}
            </Link>
          </p>
        )}
        <Matching key={sheet.version} sheet={sheet} again={again} />
        <UnknownNames sheet={sheet} again={again} />
        <div>
          <StateTabs sheetId={sheet.id} counts={sheet.counts} show={show} />
          <RowsTable sheet={sheet} rows={rows} more={more} />
        </div>
      </div>
      <TakeBar sheet={sheet} again={again} />
      <ReasonDialog
        opened={dropping}
        onClose={() => setDropping(false)}
        title={words.dropTitle}
        verb={words.drop}
        noReason
        deletes
        busy={drop.isPending}
        problem={drop.error}
        codes={why}
        onAct={leave}
      >
        {words.dropText}
      </ReasonDialog>
    </>
  )
}

function Standing({ sheet: { counts, columns } }: { sheet: Sheet }) {
  const { matching, trying: words } = useSheetWords()
  const format = useFormat()
  if (!columns.some(({ field }) => field === 'content' || field === 'code'))
    return <Note kind="warning">{matching.noContent}</Note>
  if (counts.refused > 0)
    return (
      <Note kind="overdue" live title={`${words.wrong(format.figure(counts.refused), format.figure(counts.faults))}.`}>
        {words.wrongText}
      </Note>
    )
  if (counts.make + counts.change === 0)
    return (
      <Note kind="done" live title={`${words.nothing}.`}>
        {words.nothingText}
      </Note>
    )
  return (
    <Note kind="done" live title={`${words.right}.`}>
      {counts.make > 0 && words.drafts}
    </Note>
  )
}
