import { Button, Modal, Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useUiWords } from './own-words.ts'
import { ProblemNote, type ProblemWords } from './problem.tsx'
import { useReturnFocus } from './return-focus.ts'

/**
 * Asks before what cannot be undone or needs a reason:
 * `<ReasonDialog opened={…} onClose={…} title="Trả lại báo cáo cho Sở Y tế?" verb="Trả lại báo cáo" busy={act.isPending}
 *   problem={act.error} onAct={(reason) => act.mutate(…)}>Đơn vị sẽ sửa được và phải nộp lại.</ReasonDialog>`.
 * `noReason` asks only; `reasonOptional` where something else says why; `deletes` colours the verb red; `help` says who reads the reason.
 */
type Props = {
  opened: boolean
  onClose: () => void
  title: string
  verb: string
  children?: ReactNode
  onAct: (reason: string) => void
  noReason?: boolean
  reasonOptional?: boolean
  reasonLabel?: string
  help?: string
  deletes?: boolean
  busy?: boolean
  problem?: Problem | null
  codes?: ProblemWords
}

export function ReasonDialog(props: Props) {
  const {
    opened,
    onClose,
    title,
    verb,
    children,
    onAct,
    noReason,
    reasonOptional,
    reasonLabel,
    help,
    deletes,
    busy,
    problem,
    codes,
  } = props
  const words = useUiWords()
  useReturnFocus()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (opened) setMissing(false)
    else setReason('')
  }, [opened])
  const act = () => {
    if (!noReason && !reasonOptional && reason.trim().length < 5) setMissing(true)
    else onAct(reason.trim())
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words.close }}>
      <div className="stack">
        {children && <p className="ink2">{children}</p>}
        {!noReason && (
          <Textarea
            label={reasonLabel ?? words.reason}
            description={help}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            error={missing && words.reasonMissing}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <ProblemNote problem={problem} {...(codes && { codes })} />
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.back}</Button>
          <Button variant="filled" {...(deletes && { color: 'red' })} loading={busy ?? false} onClick={act}>
            {verb}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
