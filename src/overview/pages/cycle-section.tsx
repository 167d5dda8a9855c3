import { Link } from '@tanstack/react-router'
import { useFormat, useWords } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Glyph, type StatusKind } from '#src/ui/status.tsx'
import type { CycleLine, CyclePart } from '../today-shapes.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

const glyphs: Record<CyclePart['name'], StatusKind> = {
  notPublished: 'overdue',
  toErase: 'awaiting',
  toSign: 'draft',
  toAnswer: 'awaiting',
  toSend: 'waiting',
  toAnswerQuestion: 'awaiting',
  reviewSteps: 'waiting',
  reviewsToReceive: 'toReceive',
  toIssue: 'draft',
  toPublish: 'awaiting',
  toModerate: 'awaiting',
  toSettle: 'waiting',
  adviceDue: 'dueSoon',
  meetings: 'onTrack',
}

const everything: Record<CyclePart['name'], string> = {
  notPublished: '/articles?state=submitted',
  toErase: '/erasures',
  toSign: '/documents?state=draft',
  toAnswer: '/meetings',
  toSend: '/meetings',
  toAnswerQuestion: '/meetings',
  reviewSteps: '/reviews',
  reviewsToReceive: '/reviews',
  toIssue: '/tasks?state=draft',
  toPublish: '/articles?state=submitted',
  toModerate: '/comments',
  toSettle: '/work-years',
  adviceDue: '/advice?state=pending',
  meetings: '/meetings',
}

function Line({ line, name }: { line: CycleLine; name: CyclePart['name'] }) {
  const words = useWords({ vi, en })
  const format = useFormat()
  const counted = words.counted[name as keyof typeof words.counted]
  const title = name === 'toSettle' ? words.ofYear(line.title) : line.title
  const about = counted ? counted(Number(line.about)) : line.about
  const day = line.day && (line.day.length > 10 ? format.dayTime(line.day) : format.day(line.day))
  return (
    <li className="today-line">
      <Glyph kind={glyphs[name]} />
      <div className="grow">
        <Link to={line.to} className="title">
          {title}
        </Link>
        {about && <p className="about">{about}</p>}
      </div>
      {day && (
        <p className="due num">
          <span>{day}</span>
        </p>
      )}
      <Link to={line.to} className="do" aria-label={`${words.cycleActs[name]}: ${title}`}>
        {words.cycleActs[name]}
      </Link>
    </li>
  )
}

/** What the year's cycle asks: documents, meetings, reviews, articles. */
export function CycleSection({ part }: { part: CyclePart }) {
  const words = useWords({ vi, en })
  return (
    <Section
      title={words.cycle[part.name]}
      note={part.total}
      more={part.total > part.rows.length && <Link to={everything[part.name]}>{words.all(part.total)}</Link>}
    >
      <ul className="today-list">
        {part.rows.map((line) => (
          <Line key={`${line.to} ${line.title} ${line.about}`} line={line} name={part.name} />
        ))}
      </ul>
    </Section>
  )
}
