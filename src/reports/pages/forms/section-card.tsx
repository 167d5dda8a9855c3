import { Checkbox } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import type { Section, Table } from '../../form.ts'
import { MoveButtons } from './move-buttons.tsx'
import { TableFields } from './table-fields.tsx'
import type { Catalogue } from './use-catalogue.ts'
import { useFormWords } from './words.ts'

type Props = {
  section: Section
  at: number
  of: number
  edit: (change: (section: Section) => Section) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  catalogue: Catalogue
  owner: string
  errorOf: (id: string) => string | undefined
}

/** One section of the outline: what it is called, how it is filled in, where it stands. */
export function SectionCard({ section, at, of, edit, onMove, onRemove, catalogue, owner, errorOf }: Props) {
  const { builder: words } = useFormWords()
  const name = section.title.trim() || words.part(at + 1)
  const set = (change: Partial<Section>) => edit((old) => tidy({ ...old, ...change }))
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const writes = section.kind === 'narrative' || section.kind === 'table' || section.kind === 'files'
  return (
    <li className="section-card" onKeyDown={keys}>
      <header>
        <h3>
          {words.part(at + 1)} <span className="ink3">{words.kinds[section.kind]}</span>
        </h3>
        <MoveButtons what={name} at={at} of={of} onMove={onMove} onRemove={onRemove} />
      </header>
      <div className="form-grid">
        <div className="wide">
          <TextField
            id={`title-${section.id}`}
            label={words.partTitle}
            value={section.title}
            onChange={(title) => set({ title })}
            maxLength={300}
            error={errorOf(`title-${section.id}`)}
          />
        </div>
        {section.kind !== 'table' && (
          <div className="wide">
            <AreaField
              label={words.help}
              optional
              rows={2}
              value={section.help ?? ''}
              onChange={(help) => set({ help })}
              maxLength={2_000}
            />
          </div>
        )}
        {section.kind === 'narrative' && (
          <TextField
            label={words.words}
            optional
            type="number"
            value={section.words === undefined ? '' : String(section.words)}
            onChange={(text) => {
              const most = Number.parseInt(text, 10)
              edit(({ words: _, ...old }) => (most > 0 ? { ...old, words: most } : old))
            }}
          />
        )}
        {writes && (
          <Checkbox
            className="wide"
            label={words.required}
            checked={section.required ?? false}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
        )}
      </div>
      {section.table && (
        <TableFields
          id={section.id}
          value={section.table}
          edit={(change) => edit((old) => ({ ...old, table: change(old.table as Table) }))}
          catalogue={catalogue}
          owner={owner}
          error={errorOf(`indicators-${section.id}`)}
        />
      )}
    </li>
  )
}

/** What says nothing is not kept, so that a version does not seem to change it. */
function tidy({ help, required, ...section }: Section): Section {
  return { ...section, ...(help && { help }), ...(required && { required }) }
}
