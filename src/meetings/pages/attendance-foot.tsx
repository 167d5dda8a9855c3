import { Button } from '@mantine/core'
import { IconCheck, IconCloudOff, small } from '#src/ui/icons.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { Glyph } from '#src/ui/status.tsx'
import type { Numbers } from '../rules.ts'
import type { Invited } from '../shapes.ts'
import type { Mark } from './attendance-queue.ts'
import { useMeetingWords } from './use-words.ts'

export type Last = { one: Invited; next: Mark; back: Mark }
type Props = {
  numbers: Numbers
  waiting: number
  offline: boolean
  refused: { one: Invited | undefined; clash: boolean } | undefined
  last: Last | undefined
  onUndo: (last: Last) => void
}
const nameOf = (one: Invited | undefined) => one?.name ?? one?.unitName ?? ''

/** What becomes of the taps, always in sight, with the way back from the last one. */
export function AttendanceFoot({ numbers, waiting, offline, refused, last, onUndo }: Props) {
  const { attend, attendance } = useMeetingWords()
  const ui = useUiWords()
  const how = (mark: Mark) => (mark.attendance ? attendance[mark.attendance] : attend.undo)
  return (
    <div className="attend-foot" data-offline={offline || undefined}>
      <div className="row wrap" role="status">
        <b className="num">{attend.here(numbers.present + numbers.represented, numbers.invited)}</b>
        {numbers.open > 0 && <span className="ink3 num">{attend.left(numbers.open)}</span>}
        <span className="grow" />
        {refused ? (
          <span className="row">
            <Glyph kind="overdue" size={16} />
            {refused.clash ? attend.clash(nameOf(refused.one)) : attend.refused(nameOf(refused.one))}
          </span>
        ) : offline ? (
          <span className="row">
            <IconCloudOff {...small} />
            {waiting > 0 ? attend.offline(waiting) : attend.offlineNone}
          </span>
        ) : waiting > 0 ? (
          <span className="ink2">{attend.sending(waiting)}</span>
        ) : (
          <span className="row ink2">
            <IconCheck {...small} /> {attend.saved}
          </span>
        )}
      </div>
      {last && (
        <div className="row">
          <span className="grow ink2">{attend.taken(nameOf(last.one), how(last.next))}</span>
          <Button size="compact-xs" onClick={() => onUndo(last)}>
            {ui.undo}
          </Button>
        </div>
      )}
    </div>
  )
}
