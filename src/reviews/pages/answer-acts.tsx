import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { receiveAnswer, returnAnswer, stepBackAnswer } from '../contract.ts'
import type { AnswerDetail } from '../shapes.ts'
import { HoldDialog, PlanDialog } from './answer-dialogs.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { useReviewWords } from './use-words.ts'

type Act = 'plan' | 'hold' | 'report' | 'receive' | 'return' | 'reopen' | 'stepBack'
/** The way on first: it is the filled button. */
const order: readonly Act[] = ['plan', 'hold', 'report', 'receive', 'return', 'reopen', 'stepBack']

export function AnswerActs({ reviewId, answer }: { reviewId: string; answer: AnswerDetail }) {
  const { acts, ask, done, problems } = useReviewWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<Act>()
  const receive = useAct(receiveAnswer)
  const giveBack = useAct(returnAnswer)
  const stepBack = useAct(stepBackAnswer)
  const params = { id: reviewId, unitId: answer.unitId }
  const { version, shortName } = answer
  const close = () => setOpen(undefined)
  const said = { ...acts, reopen: acts.reopenAnswer }
  const start = (act: Act) => {
    if (act !== 'receive') return setOpen(act)
    receive.mutate(
      { params, body: { version } },
      {
        onSuccess: () => tell.done(done.received(shortName)),
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  }
  const offered = order.filter((act) => answer.may.includes(act))
  if (offered.length === 0) return null
  const back = open === 'stepBack' ? stepBack : giveBack
  const titles = { stepBack: ask.stepBack, return: ask.return, reopen: ask.reopenAnswer }
  const texts = { stepBack: ask.stepBackText, return: ask.returnText, reopen: '' }
  return (
    <div className="row wrap">
      {offered.map((act, at) => (
        <Button
          key={act}
          {...(at === 0 && !['stepBack', 'reopen'].includes(act) && { variant: 'filled' })}
          loading={act === 'receive' && receive.isPending}
          onClick={() => start(act)}
        >
          {said[act]}
        </Button>
      ))}
      {open === 'plan' && <PlanDialog params={params} answer={answer} onClose={close} />}
      {open === 'hold' && <HoldDialog params={params} answer={answer} onClose={close} />}
      {open === 'report' && <ReportDialog params={params} answer={answer} onClose={close} />}
      {(open === 'stepBack' || open === 'return' || open === 'reopen') && (
        <ReasonDialog
          opened
          onClose={close}
          title={titles[open](shortName)}
          verb={said[open]}
          busy={back.isPending}
          problem={back.error}
          codes={problems}
          onAct={(reason) => back.mutate({ params, body: { reason, version } }, { onSuccess: close })}
        >
          {texts[open]}
        </ReasonDialog>
      )}
    </div>
  )
}
