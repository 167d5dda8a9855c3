import { type ReactNode, useEffect } from 'react'
import './page-head.css'

/**
 * The head of a page: title, one line of facts, at most two quiet buttons and one primary.
 * `<PageHead title="Nhiệm vụ" count={128} facts="…" acts={<Button variant="filled">Thêm nhiệm vụ</Button>} />`.
 * `state` stands beside the title (`<Status pill …>`). It also names the browser's tab.
 */
type Props = { title: string; count?: number | string; state?: ReactNode; facts?: ReactNode; acts?: ReactNode }

export function PageHead({ title, count, state, facts, acts }: Props) {
  useEffect(() => {
    document.title = `${title} · Mạch`
  }, [title])
  return (
    <header className="head">
      <div className="grow">
        <h1>
          {title}
          {count !== undefined && <span className="count num"> {count}</span>}
          {state && <span className="state">{state}</span>}
        </h1>
        {facts && <p className="facts-line">{facts}</p>}
      </div>
      {acts && <div className="acts no-print">{acts}</div>}
    </header>
  )
}

/** A section under its heading; `more` stands at the right of the heading. */
export function Section({
  title,
  note,
  more,
  children,
}: {
  title: string
  note?: ReactNode
  more?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="sec">
      <header>
        <h2>{title}</h2>
        {note && <span className="ink3 small">{note}</span>}
        {more && <span className="more">{more}</span>}
      </header>
      {children}
    </section>
  )
}
