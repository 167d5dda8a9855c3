import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconMail, IconMailOpened } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { Message } from '../shapes.ts'
import { useMessageWords } from './use-words.ts'

const pageOf = { task: '/tasks/$taskId', report: '/reports/$id' } as const

/** These lead to where it was said. */
const ofComment: readonly Message['kind'][] = ['mentioned', 'commented']

/** What it says, of which record, when; opening the record reads it. */
export function MessageLine({ message, onRead }: { message: Message; onRead: (read: boolean) => void }) {
  const words = useMessageWords()
  const format = useFormat()
  const { kind, subject, title, code, facts, by, at, read } = message
  const due = () => {
    if (!facts.deadline) return null
    const day = format.day(facts.deadline)
    return typeof facts.days === 'number' ? words.due(day, facts.days) : words.on(day)
  }
  const told = [subject.kind === 'task' ? code : words.period(code), due(), by].filter(Boolean).join(' · ')
  const params = { taskId: subject.id, id: subject.id }
  const label = read ? words.markUnread : words.markRead
  return (
    <li className="message" data-unread={!read || undefined}>
      <span className="kind">
        {!read && <span className="sr">{words.unread}: </span>}
        {words.kinds[kind]}
      </span>
      <time className="ink3 num" dateTime={at}>
        {format.dayTime(at)}
      </time>
      <Link
        to={pageOf[subject.kind]}
        params={params}
        {...(ofComment.includes(kind) && { hash: 'comments' })}
        className="what"
        onClick={() => !read && onRead(true)}
      >
        {title}
      </Link>
      <span className="ink2 small told">{told}</span>
      {facts.muted && <span className="ink2 small said">{words.muted}</span>}
      {facts.note && <q className="ink2 small said">{facts.note}</q>}
      <ActionIcon className="toggle" aria-label={`${label}: ${title}`} title={label} onClick={() => onRead(!read)}>
        {read ? <IconMail size={16} aria-hidden /> : <IconMailOpened size={16} aria-hidden />}
      </ActionIcon>
    </li>
  )
}
