import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { IconCheck, small } from '#src/ui/icons.ts'
import { doubtsOf } from '../rules.ts'
import type { Draft } from '../shapes.ts'
import { CardFields } from './card-fields.tsx'
import { Doubtful } from './cells.tsx'
import type { Review } from './use-review.ts'
import { useReadingWords } from './use-words.ts'

type Props = {
  draft: Draft
  number: number
  /** The number of the row that comes next. */
  next: number | undefined
  quote: string
  ended: ReadonlySet<string>
  review: Review
  onLink: (name: string) => void
  onSplit: () => void
  /** Its fields are open. */
  editing: boolean
  onEdit: () => void
  /** Back to the table. */
  onLeave: () => void
}

/** The current row, to be edited in place: Ctrl+Enter accepts it, Escape goes back to the table. */
export function EditCard(props: Props) {
  const { draft, number, next, quote, ended, review, onLink, onSplit, editing, onEdit, onLeave } = props
  const { edit, heads, doubts, review: words, keyList } = useReadingWords()
  const unsure = doubtsOf(draft, ended)
  const accept = () => {
    review.accept(draft)
    onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      accept()
    }
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
  }
  return (
    <fieldset
      className="reading-card"
      data-editing={editing || undefined}
      aria-label={words.task(number)}
      onKeyDown={onKeyDown}
    >
      <header className="row wrap">
        <b className="num">{words.task(number)}</b>
        {draft.provision && (
          <span className="ink3 small">
            {heads.provision} {draft.provision}
          </span>
        )}
        <span className="grow" />
        {unsure.map((field) => (
          <span key={field} className="small">
            <Doubtful why={doubts[field]}>{heads[field]}</Doubtful>
          </span>
        ))}
      </header>
      {quote && (
        <blockquote className="quote" aria-label={edit.source}>
          {quote}
        </blockquote>
      )}
      {editing && <CardFields draft={draft} review={review} onLink={onLink} />}
      <footer className="row wrap">
        {draft.decision === 'accepted' ? (
          <Button onClick={() => review.reopen(draft)}>{edit.reopen}</Button>
        ) : (
          <Button variant="filled" leftSection={<IconCheck {...small} />} onClick={accept}>
            {next ? edit.acceptNext(next) : edit.accept}
          </Button>
        )}
        {!editing && <Button onClick={onEdit}>{edit.open}</Button>}
        <Button className="beside" onClick={() => review.merge(draft)}>
          {edit.merge}
        </Button>
        <Button className="beside" onClick={onSplit}>
          {edit.split}
        </Button>
        <Button
          variant="subtle"
          color={draft.decision === 'dropped' ? undefined : 'red'}
          onClick={() => review.drop(draft)}
        >
          {draft.decision === 'dropped' ? edit.asDropped : edit.drop}
        </Button>
        <span className="grow" />
        {editing && (
          <span className="ink3 small hide-phone">
            <kbd>Ctrl Enter</kbd> {keyList.accept} · <kbd>Esc</kbd> {keyList.back}
          </span>
        )}
      </footer>
    </fieldset>
  )
}
