import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { call } from '#src/ui/api.ts'
import { type Found, useFound } from '#src/ui/form/search-choices.ts'
import { findMentionable } from '../../comments/contract.ts'
import { standsAs } from '../../comments/rules.ts'
import { type Named, picked, shownAs, typedMention } from './mention.ts'

export type Written = { text: string; named: readonly Named[] }
type Field = { taskId: string; value: Written; onChange: (written: Written) => void }
type Person = Found & { unitName: string }

/** The people who come up while a name is typed after an `@`, and what the keys do with them. */
export function useMention(area: RefObject<HTMLTextAreaElement | null>, { taskId, value, onChange }: Field) {
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  /** Where the list was closed by Escape, until another name is begun. */
  const [closed, setClosed] = useState<number>()
  const [goTo, setGoTo] = useState<number>()
  const typed = typedMention(value.text, caret)
  const asking = typed !== undefined && typed.from !== closed
  const search = async (q: string): Promise<Person[]> => {
    const { rows } = await call(findMentionable, { params: { id: taskId }, query: { q } })
    return rows.map(({ id, name, position, unitName }) => ({
      value: id,
      label: name,
      hint: standsAs({ position, unitName }),
      unitName,
    }))
  }
  const { found, busy } = useFound(search, typed?.q ?? '', asking)
  // a long text after an @ that names nobody is a sentence, not a name
  const open = asking && (found.length > 0 || busy || typed.q.length < 15)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first person
  useEffect(() => setActive(0), [found])
  useLayoutEffect(() => {
    if (goTo === undefined) return
    area.current?.focus()
    area.current?.setSelectionRange(goTo, goTo)
    setCaret(goTo)
    setGoTo(undefined)
  }, [goTo, area])

  const pick = (person: Found) => {
    if (!typed) return
    const { value: id, label } = person
    const shown = shownAs(label, (person as Person).unitName, id, value.named)
    const next = picked(value.text, typed.from, caret, shown)
    onChange({ text: next.text, named: [...value.named.filter((one) => one.id !== id), { id, shown }] })
    setClosed(undefined)
    setGoTo(next.caret)
  }

  /** Whether the key was the list's. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = found[active]
    if (event.key === 'Escape') setClosed(typed?.from)
    else if (step && found.length > 0) setActive((active + step + found.length) % found.length)
    else if (chosen && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))) pick(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const look = (text = value.text) => {
    const at = area.current?.selectionStart ?? 0
    setCaret(at)
    if (typedMention(text, at)?.from !== closed) setClosed(undefined)
  }
  return { open, found, busy, active, pick, onKey, look, close: () => setClosed(typed?.from) }
}
