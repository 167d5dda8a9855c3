import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import type { Sheet } from './trying.tsx'
import { useSheetWords } from './use-words.ts'

type Outcome = NonNullable<Sheet['outcome']>

/** How many tasks came of a sheet, who took it and when. */
export function useSaidOutcome() {
  const { taken: words } = useSheetWords()
  const format = useFormat()
  return ({ made, changed, by, at }: Outcome) =>
    words.by(format.figure(made), format.figure(changed), by, format.dayTime(at))
}

/** A sheet all of whose rows are tasks: what came of it, and those tasks. */
export function Taken({ sheet, outcome }: { sheet: Sheet; outcome: Outcome }) {
  const { start, taken: words } = useSheetWords()
  const said = useSaidOutcome()
  return (
    <>
      <PageHead title={sheet.fileName} facts={sheet.directive ? start.ofDirective(sheet.directive.symbol) : ''} />
      <div className="body stack sheet-try">
        <Note kind="done" title={`${words.title}.`}>
          {said(outcome)}
        </Note>
        <p className="row wrap">
          <Button component={Link} variant="filled" to="/tasks" search={{ sheetId: sheet.id, view: 'all' } as never}>
            {words.tasks}
          </Button>
          <Button component={Link} to="/tasks/import">
            {words.another}
          </Button>
        </p>
        <p className="ink3 small">{words.kept}</p>
      </div>
    </>
  )
}
