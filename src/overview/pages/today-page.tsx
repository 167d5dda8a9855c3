import { useQuery } from '@tanstack/react-query'
import { Link, useRouteContext } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat, useLanguage, useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Glyph } from '#src/ui/status.tsx'
import { getToday } from '../contract.ts'
import { cycleParts } from '../today-shapes.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import { CycleSection } from './cycle-section.tsx'
import { Fortnight } from './fortnight.tsx'
import { type Item, type Part, partsOf } from './items.ts'
import { LeaderSide, TodayMeetings } from './today-side.tsx'
import { UnitsSide } from './units-table.tsx'
import './today.css'

function Line({ item, act }: { item: Item; act: string }) {
  const words = useWords({ vi, en })
  const format = useFormat()
  const { left } = item
  return (
    <li className="today-line">
      <Glyph kind={item.glyph} />
      <div className="grow">
        <Link to={item.to} className="title">
          {item.title}
        </Link>
        <p className="about">
          {words[item.kind]} · {item.about.join(' · ')}
        </p>
      </div>
      {item.due && left !== null && (
        <p className="due num" data-late={left < 0 || undefined} data-soon={(left >= 0 && left <= 7) || undefined}>
          <b>
            {left < 0 && <span className="sr">{words.late} </span>}
            {left < 0 ? words.daysLate(-left) : words.daysLeft(left)}
          </b>
          <span>{words.due(format.shortDay(item.due))}</span>
        </p>
      )}
      <Link to={item.to} className="do" aria-label={`${act}: ${item.title}`}>
        {act}
      </Link>
    </li>
  )
}

function PartOf({ part }: { part: Part }) {
  const words = useWords({ vi, en })
  return (
    <Section
      title={words.parts[part.name]}
      note={part.total}
      more={part.total > part.items.length && <Link to={part.all}>{words.all(part.total)}</Link>}
    >
      <ul className="today-list">
        {part.items.map((item) => (
          <Line key={item.id} item={item} act={words.acts[part.name]} />
        ))}
      </ul>
    </Section>
  )
}

/** Home: what must I do today, each one click from done. */
export function TodayPage() {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const { me } = useRouteContext({ from: '/office' })
  const today = useQuery(ask(getToday, {}))
  if (today.error) return <ProblemNote problem={today.error} />
  const parts = today.data ? partsOf(today.data, me.today, language, words.progress) : []
  const cycle = cycleParts.flatMap((name) => today.data?.cycle.find((part) => part.name === name) ?? [])
  const count = (names: readonly string[]) =>
    parts.filter((part) => names.includes(part.name)).reduce((sum, part) => sum + part.total, 0)
  const facts = words.facts(
    count(['late']),
    count(['dueSoon']),
    count(['returned', 'toConfirm', 'toDecide', 'toTake', 'toWrite', 'toApprove', 'toReceive']) +
      cycle.filter(({ name }) => name !== 'meetings').reduce((sum, { total }) => sum + total, 0),
  )
  return (
    <>
      <PageHead title={words.title} facts={today.data && facts} />
      {!today.data && <Loading rows={10} />}
      {today.data && (
        <div className="two">
          <div className="body">
            {parts.map((part) => (
              <PartOf key={part.name} part={part} />
            ))}
            {cycle.map((part) => (
              <CycleSection key={part.name} part={part} />
            ))}
            {parts.length + cycle.length === 0 && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
          </div>
          <aside className="side">
            <TodayMeetings meetings={cycle.find(({ name }) => name === 'meetings')} today={me.today} />
            {me.may.includes('task.remind') && <LeaderSide today={me.today} />}
            {me.may.includes('task.remind') && <UnitsSide />}
            <Fortnight today={me.today} days={parts.flatMap((part) => part.items.flatMap(({ due }) => due ?? []))} />
            {me.demonstration && (
              <section>
                <h2>{words.tour}</h2>
                <p className="ink2 small">{words.tourText}</p>
                <Link to="/tour">{words.tour}</Link>
              </section>
            )}
          </aside>
        </div>
      )}
    </>
  )
}
