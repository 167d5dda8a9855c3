import { ActDialog } from '../act-dialog.tsx'
import { useTaskWords } from '../standing.tsx'

type Props = { count: number; busy: boolean; onSend: () => void; onClose: () => void }

/** A letter that is sent cannot be called back: how many tasks it is about is asked first. */
export function AskRemind({ count, busy, onSend, onClose }: Props) {
  const { list, together } = useTaskWords()
  return (
    <ActDialog
      title={together.remindAsk(count)}
      verb={list.remind}
      onClose={onClose}
      onAct={onSend}
      busy={busy}
      problem={null}
    >
      <p>{together.remindText}</p>
    </ActDialog>
  )
}
