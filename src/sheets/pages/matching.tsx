import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { matchSheet } from '../contract.ts'
import { type Field, fields, isField } from '../fields.ts'
import type { Sheet } from './trying.tsx'
import { useSheetWords } from './use-words.ts'

const repeated = (columns: readonly (Field | null)[]) => {
  const named = columns.filter((field) => field !== null)
  return new Set(named).size < named.length
}

/** Which sheet, which row of heads, and what each column holds: found by itself, corrected by hand. */
export function Matching({ sheet, again }: { sheet: Sheet; again: () => void }) {
  const { fields: names, matching: words, why } = useSheetWords()
  const format = useFormat()
  const act = useAct(matchSheet)
  const missing = !sheet.columns.some(({ field }) => field === 'content' || field === 'code')
  const [open, setOpen] = useState(missing)
  const [columns, setColumns] = useState(sheet.columns.map(({ field }) => field))
  const [headRow, setHeadRow] = useState(String(sheet.headRow))
  const place = { sheet: sheet.sheet, headRow: sheet.headRow, version: sheet.version }
  const send = (more: object) =>
    act.mutate({ params: { id: sheet.id }, body: { ...place, ...more } }, { onSuccess: again })
  const row = Number(headRow)
  const known = sheet.remembered && words.remembered(sheet.remembered.by, format.dayOf(sheet.remembered.at))
  const said = sheet.columns.flatMap(({ field, letter }) => (field ? [`${letter}: ${names[field]}`] : []))
  return (
    <Section
      title={words.title}
      {...(known && { note: known })}
      more={
        <Button size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.change}
        </Button>
      }
    >
      {!open && <p className="ink2 small">{said.join(' · ')}</p>}
      {open && (
        <div className="stack">
          <div className="row wrap sheet-place">
            {sheet.sheets.length > 1 && (
              <ChoiceField
                label={words.sheet}
                value={String(sheet.sheet)}
                onChange={(to) => send({ sheet: Number(to), headRow: undefined })}
                options={sheet.sheets.map(({ name, rows }, at) => ({
                  value: String(at),
                  label: words.sheetOf(name, format.figure(rows)),
                }))}
              />
            )}
            <TextField label={words.headRow} value={headRow} onChange={setHeadRow} />
          </div>
          <p className="ink2 small">{words.note}</p>
          <ul className="sheet-columns">
            {sheet.columns.map(({ letter, head, sample }, at) => (
              <li key={letter}>
                <ChoiceField
                  label={`${letter} · ${head || words.unnamed}`}
                  help={sample}
                  value={columns[at] ?? ''}
                  onChange={(to) => setColumns(columns.with(at, isField(to) ? to : null))}
                  options={fields.map((value) => ({ value, label: names[value] }))}
                  none={words.none}
                />
              </li>
            ))}
          </ul>
          {repeated(columns) && <Note kind="warning">{words.twice}</Note>}
          <p>
            <Button
              variant="filled"
              loading={act.isPending}
              disabled={repeated(columns) || !(Number.isInteger(row) && row >= 1)}
              onClick={() => send(row === sheet.headRow ? { columns } : { headRow: row })}
            >
              {words.verb}
            </Button>
          </p>
        </div>
      )}
      <ProblemNote problem={act.error} codes={why} />
    </Section>
  )
}
