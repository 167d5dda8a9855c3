import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { moveDirective } from '../contract.ts'
import { type DirectiveMove, directiveMoves } from '../moves.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

export function DirectiveActs({ directive }: { directive: DirectiveDetail }) {
  const { acts, ask, moves, one, problems } = useDirectiveWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const [open, setOpen] = useState<DirectiveMove>()
  const act = useAct(moveDirective)
  const allowed = directiveMoves.map(({ move }) => move).filter((move) => directive.may.includes(move))
  const send = (reason: string) =>
    open &&
    act.mutate(
      { params: { id: directive.id }, body: { move: open, version: directive.version, ...(reason && { reason }) } },
      { onSuccess: () => setOpen(undefined) },
    )
  return (
    <>
      <ActMenu label={acts.more} acts={allowed.map((move) => ({ label: moves[move], onClick: () => setOpen(move) }))} />
      {directive.may.includes('edit') && (
        <Button component={Link} to="/directives/$directiveId/edit" params={{ directiveId: directive.id } as never}>
          {acts.edit}
        </Button>
      )}
      {me.may.includes('task.draft') && (
        <Button component={Link} to="/tasks/new" search={{ directiveId: directive.id } as never} variant="filled">
          {one.give}
        </Button>
      )}
      {open && (
        <ReasonDialog
          opened
          onClose={() => setOpen(undefined)}
          title={ask.move(moves[open], directive.symbol)}
          verb={moves[open]}
          noReason={open === 'enter'}
          busy={act.isPending}
          problem={act.error}
          codes={problems}
          onAct={send}
        >
          {open !== 'enter' && ask.moveText}
        </ReasonDialog>
      )}
    </>
  )
}
