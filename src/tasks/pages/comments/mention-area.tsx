import { useEffect, useId, useRef } from 'react'
import { Field } from '#src/ui/form/field.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { longest } from '../../comments/rules.ts'
import { useMention, type Written } from './use-mention.ts'
import { useCommentWords } from './use-words.ts'

type Props = {
  taskId: string
  label: string
  help: string
  error?: string | undefined
  value: Written
  onChange: (written: Written) => void
  onSend: () => void
  /** For a field that comes up because it was asked for. */
  autoFocus?: boolean
  readOnly?: boolean
  id?: string
}

const near = 300

/** A field of several lines in which an `@` brings up people; the list is walked by keys and never takes the focus. */
export function MentionArea(props: Props) {
  const { taskId, label, help, error, value, onChange, onSend, autoFocus, readOnly, id } = props
  const words = useCommentWords()
  const format = useFormat()
  const area = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const people = useMention(area, { taskId, value, onChange })
  const left = longest - value.text.length
  const shown = people.open && (people.found.length > 0 || !people.busy)
  const chosen = people.open && people.found[people.active]
  // on a small page the list opens below its edge
  const at = chosen ? `${list}-${chosen.value}` : undefined
  useEffect(() => {
    if (at) document.getElementById(at)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const told = () => {
    if (!people.open || people.busy) return ''
    return people.found.length > 0 ? words.found(people.found.length) : words.nobody
  }
  return (
    <div className="comment-area">
      <Field label={label} id={id} help={left < near ? words.left(format.figure(left)) : help} error={error}>
        {(bind) => (
          <textarea
            {...bind}
            ref={area}
            className="input"
            rows={3}
            // biome-ignore lint/a11y/noAutofocus: only where the field was asked for
            autoFocus={autoFocus}
            readOnly={readOnly}
            maxLength={longest}
            value={value.text}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={shown ? list : undefined}
            aria-activedescendant={at}
            onChange={(event) => {
              onChange({ ...value, text: event.target.value })
              people.look(event.target.value)
            }}
            onSelect={() => people.look()}
            onBlur={people.close}
            onKeyDown={(event) => {
              if (people.onKey(event)) return
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              onSend()
            }}
          />
        )}
      </Field>
      {shown && (
        <div className="comment-people" id={list} role="listbox" aria-label={words.people} tabIndex={-1}>
          {people.found.map((one, n) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            <div
              key={one.value}
              id={`${list}-${one.value}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === people.active}
              // the field keeps the focus, and with it the place of the name
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => people.pick(one)}
            >
              <span>{one.label}</span>
              {one.hint && <span className="ink3 small">{one.hint}</span>}
            </div>
          ))}
          {people.found.length === 0 && (
            <div role="option" tabIndex={-1} aria-disabled aria-selected={false} className="ink3">
              {words.nobody}
            </div>
          )}
        </div>
      )}
      <p className="sr" role="status">
        {told()}
      </p>
    </div>
  )
}
