import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RemindUnits } from '#src/app/office/remind-units.tsx'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { endReview, remindReview, reopenReview } from '../contract.ts'
import type { ReviewDetail } from '../shapes.ts'
import { useReviewWords } from './use-words.ts'

export function ReviewActs({ review }: { review: ReviewDetail }) {
  const { acts, ask, done, problems } = useReviewWords()
  const [open, setOpen] = useState<'end' | 'reopen'>()
  const end = useAct(endReview)
  const reopen = useAct(reopenReview)
  const remind = useAct(remindReview)
  const params = { id: review.id }
  const close = () => setOpen(undefined)
  const may = (act: string) => review.may.includes(act)
  return (
    <>
      <ActMenu
        label={acts.more}
        acts={(['end', 'reopen'] as const).map((act) => may(act) && { label: acts[act], onClick: () => setOpen(act) })}
      />
      {may('edit') && (
        <Button component={Link} to="/reviews/$reviewId/edit" params={{ reviewId: review.id } as never}>
          {acts.edit}
        </Button>
      )}
      {may('remind') && (
        <RemindUnits
          label={acts.remind(review.counts.overdue)}
          act={remind}
          id={review.id}
          done={done}
          codes={problems}
        />
      )}
      {open && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask[open]}
          verb={acts[open]}
          noReason={open === 'end'}
          busy={end.isPending || reopen.isPending}
          problem={end.error ?? reopen.error}
          codes={problems}
          onAct={(reason) =>
            open === 'end'
              ? end.mutate({ params, body: { version: review.version } }, { onSuccess: close })
              : reopen.mutate({ params, body: { version: review.version, reason } }, { onSuccess: close })
          }
        >
          {open === 'end' && ask.endText}
        </ReasonDialog>
      )}
    </>
  )
}
