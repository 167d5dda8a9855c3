import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { useNewsWords } from './words.ts'

type Fact = { label: string; value: string; note: string }
export type FactRow = { facts: Fact[]; source: string }
const blank: Fact = { label: '', value: '', note: '' }

/** The figures of a row, at most four, and where they come from. */
export function FactsDialog({
  row,
  onSave,
  onClose,
}: {
  row: FactRow
  onSave: (row: FactRow) => void
  onClose: () => void
}) {
  const { write } = useNewsWords()
  const { back } = useUiWords()
  const [facts, setFacts] = useState(row.facts.length > 0 ? row.facts : [blank])
  const [source, setSource] = useState(row.source)
  const set = (at: number, part: Partial<Fact>) =>
    setFacts((old) => old.map((fact, n) => (n === at ? { ...fact, ...part } : fact)))
  const save = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const kept = facts.filter((fact) => fact.label.trim() !== '' && fact.value.trim() !== '')
    if (kept.length > 0) onSave({ facts: kept, source })
  }
  return (
    <Modal opened onClose={onClose} title={write.facts} withCloseButton={false} size={640}>
      <form className="stack" onSubmit={save} noValidate>
        {facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of figures has no other names
          <fieldset key={at} className="news-fact">
            <TextField
              label={write.factLabel}
              maxLength={80}
              value={fact.label}
              onChange={(label) => set(at, { label })}
            />
            <TextField
              label={write.factValue}
              maxLength={40}
              value={fact.value}
              onChange={(value) => set(at, { value })}
            />
            <TextField
              label={write.factNote}
              optional
              maxLength={40}
              value={fact.note}
              onChange={(note) => set(at, { note })}
            />
            {facts.length > 1 && (
              <Button size="compact-xs" onClick={() => setFacts(facts.filter((_, n) => n !== at))}>
                {write.factRemove(at + 1)}
              </Button>
            )}
          </fieldset>
        ))}
        {facts.length < 4 && (
          <div>
            <Button size="compact-xs" onClick={() => setFacts([...facts, blank])}>
              {write.factAdd}
            </Button>
          </div>
        )}
        <TextField label={write.factSource} maxLength={300} value={source} onChange={setSource} />
        <div className="dialog-acts">
          <Button onClick={onClose}>{back}</Button>
          <Button type="submit" variant="filled">
            {write.factSave}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
