import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { matchSheet } from '../contract.ts'
import { LinkDialog } from './link-dialog.tsx'
import type { Sheet } from './trying.tsx'
import { useSheetWords } from './use-words.ts'

/** Names that no unit bears: each linked once for all its rows, or left as the words they are. */
export function UnknownNames({ sheet, again }: { sheet: Sheet; again: () => void }) {
  const { trying: words, why } = useSheetWords()
  const [linking, setLinking] = useState<string>()
  const act = useAct(matchSheet)
  const { id, version, headRow, leave, unknown } = sheet
  if (unknown.length === 0 && leave.length === 0) return null
  const leaveToo = (name: string) =>
    act.mutate(
      {
        params: { id },
        body: { version, sheet: sheet.sheet, headRow, columns: columnsOf(sheet), leave: [...leave, name] },
      },
      { onSuccess: again },
    )
  return (
    <Section title={words.unknown} note={words.unknownText}>
      <ul className="sheet-files">
        {unknown.map(({ name, rows }) => (
          <li key={name} className="row wrap">
            <span className="grow">
              {name} <span className="ink3 small num">{words.inRows(rows)}</span>
            </span>
            <Button size="compact-sm" aria-label={words.linkThis(name)} onClick={() => setLinking(name)}>
              {words.link}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.leaveThis(name)}
              loading={act.isPending}
              onClick={() => leaveToo(name)}
            >
              {words.leave}
            </Button>
          </li>
        ))}
      </ul>
      {leave.length > 0 && <p className="ink2 small">{words.left(leave.join(', '))}</p>}
      <ProblemNote problem={act.error} codes={why} />
      {linking !== undefined && (
        <LinkDialog
          name={linking}
          ownerUnitId={sheet.ownerUnitId}
          onDone={again}
          onClose={() => setLinking(undefined)}
        />
      )}
    </Section>
  )
}

const columnsOf = ({ columns }: Sheet) => columns.map(({ field }) => field)
