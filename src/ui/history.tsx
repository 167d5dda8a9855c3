import { type ReactNode, useState } from 'react'
import { useUiWords } from './own-words.ts'
import './history.css'

/** What happened, drawn as the thread: `<History events={[{ id, when: '01/10/2020', what: 'Giao nhiệm vụ', by: 'Phạm Minh Họa' }]} />`; `now` fills the ring; earlier ones open on request. */
export type HistoryEvent = { id: string; when: ReactNode; what: ReactNode; by?: ReactNode; now?: boolean }
export function History({ events, first = 6 }: { events: readonly HistoryEvent[]; first?: number }) {
  const { history: words } = useUiWords()
  const [all, setAll] = useState(false)
  const shown = all ? events : events.slice(0, first)
  return (
    <>
      <ol className="hist">
        {shown.map(({ id, when, what, by, now }) => (
          <li key={id} data-now={now || undefined}>
            <b className="num">{when}</b>
            <span>{what}</span>
            {by && <small>{by}</small>}
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" className="linklike" onClick={() => setAll(true)}>
          {words.earlier(events.length - shown.length)}
        </button>
      )}
    </>
  )
}
