import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { takeSheet } from '../contract.ts'
import type { Sheet } from './trying.tsx'
import { useSeconds } from './use-seconds.ts'
import { useSheetWords } from './use-words.ts'

/** The one act that writes: all rows where all are right, else the right ones only. */
export function TakeBar({ sheet, again }: { sheet: Sheet; again: () => void }) {
  const { said, trying: words, why } = useSheetWords()
  const format = useFormat()
  const navigate = useNavigate()
  const tell = useTell()
  const act = useAct(takeSheet)
  const seconds = useSeconds(act.isPending)
  const { make, change, refused } = sheet.counts
  if (make + change === 0) return null
  const rows = refused === 0 ? 'all' : 'right'
  const figure = (n: number) => (n > 0 ? format.figure(n) : '')
  const what = words.take(figure(make), figure(change))
  const take = () =>
    act.mutate(
      { params: { id: sheet.id }, body: { version: sheet.version, rows } },
      {
        onSuccess: ({ made, changed, left }) => {
          const [m, c] = [format.figure(made), format.figure(changed)]
          tell.done(left > 0 ? said.takenAndLeft(m, c, format.figure(left)) : said.taken(m, c))
          if (left > 0) again()
          else void navigate({ to: '/tasks', search: { sheetId: sheet.id, view: 'all' } as never })
        },
      },
    )
  return (
    <div className="sheet-bar">
      <ProblemNote problem={act.error} codes={why} retry={again} />
      <div className="row wrap">
        <Button variant="filled" loading={act.isPending} onClick={take}>
          {refused === 0 ? words.takeVerb(what) : words.takeRight(what)}
        </Button>
        <span className="ink2 small" role="status">
          {act.isPending && (
            <>
              {words.taking(format.figure(make + change), seconds)} <progress aria-label={words.counts} />
            </>
          )}
        </span>
      </div>
    </div>
  )
}
