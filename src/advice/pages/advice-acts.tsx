import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { removeAdvice, stepBackAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { useAdviceWords } from './use-words.ts'

export function AdviceActs({ advice }: { advice: AdviceDetail }) {
  const { acts, ask, moves, problems } = useAdviceWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'decide' | 'stepBack' | 'remove'>()
  const stepBack = useAct(stepBackAdvice)
  const remove = useAct(removeAdvice)
  const close = () => setOpen(undefined)
  const params = { id: advice.id }
  const may = (act: string) => advice.may.includes(act)
  return (
    <>
      <ActMenu
        label={acts.more}
        acts={[
          may('stepBack') && { label: moves.stepBack, onClick: () => setOpen('stepBack') },
          may('remove') && { label: acts.remove, onClick: () => setOpen('remove') },
        ]}
      />
      {may('edit') && (
        <Button component={Link} to="/advice/$adviceId/edit" params={{ adviceId: advice.id } as never}>
          {acts.edit}
        </Button>
      )}
      {may('accept') && (
        <Button variant="filled" onClick={() => setOpen('decide')}>
          {acts.decide}
        </Button>
      )}
      {open === 'decide' && <OutcomeDialog advice={advice} onClose={close} />}
      {open === 'stepBack' && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.stepBack}
          verb={moves.stepBack}
          busy={stepBack.isPending}
          problem={stepBack.error}
          codes={problems}
          onAct={(reason) =>
            stepBack.mutate({ params, body: { reason, version: advice.version } }, { onSuccess: close })
          }
        >
          {ask.stepBackText}
        </ReasonDialog>
      )}
      {open === 'remove' && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.remove}
          verb={acts.remove}
          deletes
          busy={remove.isPending}
          problem={remove.error}
          codes={problems}
          onAct={(reason) =>
            remove.mutate(
              { params, body: { reason, version: advice.version } },
              { onSuccess: () => void navigate({ to: '/advice' }) },
            )
          }
        >
          {ask.removeText}
        </ReasonDialog>
      )}
    </>
  )
}
