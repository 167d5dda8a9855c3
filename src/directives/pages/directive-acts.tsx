import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AnnexMenu } from '#src/app/office/annex-items.tsx'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { moveDirective } from '../contract.ts'
import type { DirectiveMove } from '../moves.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { AmendDialog } from './amend-dialog.tsx'
import { useDirectiveWords } from './use-words.ts'

export function DirectiveActs({ directive }: { directive: DirectiveDetail }) {
  const { acts, amending: amendWords, ask, moves, one, problems } = useDirectiveWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const navigate = useNavigate()
  const [open, setOpen] = useState<DirectiveMove>()
  const act = useAct(moveDirective)
  const [amending, setAmending] = useState<'amend' | 'supersede'>()
  // what a later directive does is entered with that directive; the rest needs a reason alone
  const allowed = (['enter', 'expire'] as const).filter((move) => directive.may.includes(move))
  const changed = directive.may.some((one) => one === 'supersede' || one === 'amendAgain')
  const go = (to: '/disseminations' | '/disseminations/new') =>
    void navigate({ to, search: { directiveId: directive.id } as never })
  const send = (reason: string) =>
    open &&
    act.mutate(
      { params: { id: directive.id }, body: { move: open, version: directive.version, ...(reason && { reason }) } },
      { onSuccess: () => setOpen(undefined) },
    )
  return (
    <>
      <ActMenu
        label={acts.more}
        acts={[
          ...(directive.state !== 'draft' && me.may.includes('dissemination.write')
            ? [{ label: acts.disseminate, onClick: () => go('/disseminations/new') }]
            : []),
          { label: acts.disseminations, onClick: () => go('/disseminations') },
          ...(changed ? [{ label: amendWords.add, onClick: () => setAmending('amend') }] : []),
          ...allowed.map((move) => ({ label: moves[move], onClick: () => setOpen(move) })),
        ]}
      />
      <AnnexMenu
        directiveId={directive.id}
        mayTakeIn={me.may.includes('task.draft') && directive.classification !== 'numberOnly'}
      />
      {directive.may.includes('edit') && (
        <Button component={Link} to="/directives/$directiveId/edit" params={{ directiveId: directive.id } as never}>
          {acts.edit}
        </Button>
      )}
      {me.may.includes('task.draft') && directive.classification !== 'numberOnly' && (
        <Button component={Link} to="/readings" search={{ directiveId: directive.id } as never}>
          {one.readTasks}
        </Button>
      )}
      {me.may.includes('task.draft') && (
        <Button component={Link} to="/tasks/new" search={{ directiveId: directive.id } as never} variant="filled">
          {one.give}
        </Button>
      )}
      {amending && <AmendDialog directive={directive} kind={amending} onClose={() => setAmending(undefined)} />}
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
