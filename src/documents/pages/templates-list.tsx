import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { addressOf, ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { openFile } from '../contract.ts'
import { listTemplates, type TemplateRow, tryTemplate } from '../templates/contract.ts'
import { AddTemplate } from './templates-add.tsx'
import { EndTemplate } from './templates-end.tsx'
import { Places, Starters } from './templates-help.tsx'
import { useTemplateWords } from './templates-words.ts'
import { useDocumentWords } from './use-words.ts'
import './templates.css'

const glyphs: Record<TemplateRow['state'], StatusKind> = { coming: 'draft', inUse: 'done', ended: 'none' }

function useColumns(manyUnits: boolean, onEnd: (template: TemplateRow) => void): Column<TemplateRow>[] {
  const words = useTemplateWords()
  const kinds = useDocumentWords().purposes
  const format = useFormat()
  const span = ({ from, to }: TemplateRow) =>
    to === null ? words.from(format.day(from)) : words.span(format.day(from), format.day(to))
  return [
    {
      id: 'name',
      head: words.columns.name,
      always: true,
      phone: 'title',
      cell: (row) => (
        <a href={addressOf(openFile, { params: { id: row.file.id } })} download>
          {row.name}
        </a>
      ),
    },
    { id: 'purpose', head: words.columns.purpose, width: 170, cell: (row) => kinds[row.purpose] },
    ...(manyUnits
      ? [{ id: 'unit', head: words.columns.unit, width: 180, cell: (row: TemplateRow) => row.unitName }]
      : []),
    {
      id: 'span',
      head: words.columns.span,
      width: 190,
      phone: 'date',
      cell: (row) => <span className="num">{span(row)}</span>,
    },
    {
      id: 'state',
      head: words.columns.state,
      width: 140,
      phone: 'state',
      cell: (row) => <Status kind={glyphs[row.state]}>{words.states[row.state]}</Status>,
    },
    {
      id: 'acts',
      head: words.columns.acts,
      width: 240,
      always: true,
      cell: (row) => (
        <span className="row">
          <Button
            component="a"
            href={addressOf(tryTemplate, { params: { id: row.id } })}
            download
            size="compact-xs"
            aria-label={words.tryOutOf(row.name)}
          >
            {words.tryOut}
          </Button>
          <HistoryLink kind="officeTemplate" id={row.id} of={row.name} />
          {row.state !== 'ended' && (
            <Button size="compact-xs" aria-label={words.endOf(row.name)} onClick={() => onEnd(row)}>
              {words.end}
            </Button>
          )}
        </span>
      ),
    },
  ]
}

/** The Word files an office uses instead of our layout, how to make one, and what may be named in it. */
export function TemplateList() {
  const words = useTemplateWords()
  const found = useQuery(ask(listTemplates, {}))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<TemplateRow>()
  const { rows = [], units = [] } = found.data ?? {}
  const columns = useColumns(units.length > 1, setEnding)
  const add = units.length > 0 && (
    <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PageHead title={words.title} facts={words.lead} acts={add} />
      {rows.length > 0 && (
        <DataTable
          name="templates"
          label={words.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name}
          plain
        />
      )}
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={4} />}
        {found.data && rows.length === 0 && (
          <Empty title={words.emptyTitle} acts={add}>
            {words.emptyText}
          </Empty>
        )}
        {units[0] && <Starters unitId={units[0].id} />}
        <Places />
      </div>
      {adding && <AddTemplate units={units} onClose={() => setAdding(false)} />}
      {ending && <EndTemplate template={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}
