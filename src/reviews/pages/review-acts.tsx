import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { IconBell, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { endReview, remindReview, reopenReview } from '../contract.ts'
import type { ReviewDetail } from '../shapes.ts'
import { useReviewWords } from './use-words.ts'

export function ReviewActs({ review }: { review: ReviewDetail }) {
  const { acts, ask, done, problems } = useReviewWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<'end' | 'reopen'>()
  const end = useAct(endReview)
  const reopen = useAct(reopenReview)
  const remind = useAct(remindReview)
  const params = { id: review.id }
  const close = () => setOpen(undefined)
  const may = (act: string) => review.may.includes(act)
  const send = () =>
    remind.mutate(
      { params, body: {} },
      {
        onSuccess: ({ reminded, withoutAddress }) =>
          tell.done(
            [
              done.reminded(reminded),
              ...(withoutAddress.length > 0 ? [done.without(withoutAddress.join(', '))] : []),
            ].join(' '),
          ),
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
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
        <Button variant="filled" leftSection={<IconBell {...small} />} loading={remind.isPending} onClick={send}>
          {acts.remind(review.counts.overdue)}
        </Button>
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
