import type { ReactNode } from 'react'
import { Scroll } from './scroll.tsx'
import './thread-strip.css'

/**
 * Where a record comes from and what came of it: `<ThreadStrip label="Mạch" steps={[{ id, stage: 'Nhiệm vụ', title: <Link …/>, note, here: true }]} />`.
 * `waits` marks what does not exist yet.
 */
export type ThreadStep = {
  id: string
  stage: string
  title: ReactNode
  note?: ReactNode
  here?: boolean
  waits?: boolean
}
type Props = { label: string; steps: readonly ThreadStep[]; more?: ReactNode }
/** `more`: the link to the whole picture, at the end. */
export const ThreadStrip = ({ label, steps, more }: Props) => (
  <Scroll label={label}>
    <ol className="strip">
      {steps.map(({ id, stage, title, note, here, waits }) => (
        <li
          key={id}
          data-here={here || undefined}
          data-waits={waits || undefined}
          aria-current={here ? 'step' : undefined}
        >
          <small>{stage}</small>
          <b>{title}</b>
          {note && <small>{note}</small>}
        </li>
      ))}
      {more && (
        <li data-more className="no-print">
          {more}
        </li>
      )}
    </ol>
  </Scroll>
)
