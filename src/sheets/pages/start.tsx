import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchIssued } from '#src/app/office/directive-choices.ts'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { readDirective } from '#src/directives/contract.ts'
import { Problem } from '#src/platform/problem.ts'
import { addressOf, ask } from '#src/ui/api.ts'
import { DropField } from '#src/ui/form/drop-field.tsx'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { mostRows } from '../aside/task.ts'
import { sheetTemplate } from '../contract.ts'
import { Unfinished } from './unfinished.tsx'
import { useSeconds } from './use-seconds.ts'
import { useSheetWords } from './use-words.ts'
import './sheets.css'

const route = getRouteApi('/office/tasks/import')
const office = getRouteApi('/office')

/** The directive, the template, and a file dropped or chosen: it is read at once and nothing is written yet. */
export function StartSheet() {
  const { title, start: words, why } = useSheetWords()
  const { me } = office.useRouteContext()
  const { directiveId } = route.useSearch()
  const navigate = useNavigate()
  const owner = useOwner(me)
  const format = useFormat()
  // how much of the file has gone; at 1 the server reads it
  const [sending, setSending] = useState<number>()
  const read = sending !== undefined && sending >= 1
  const seconds = useSeconds(read)
  const [problem, setProblem] = useState<Problem | null>(null)
  const directive = useQuery({
    ...ask(readDirective, { params: { id: directiveId ?? '' } }),
    enabled: directiveId !== undefined,
  }).data
  const choose = (id: string | undefined) =>
    void navigate({ to: '/tasks/import', search: id ? { directiveId: id } : {}, replace: true })

  async function send(file: File) {
    setProblem(null)
    setSending(0)
    const asked = new URLSearchParams({
      ...(owner.unit && { unitId: owner.unit }),
      ...(directiveId && { directiveId }),
    })
    try {
      const { id } = await sendFile<{ id: string }>(`/task-sheets?${asked}`, file, setSending)
      void navigate({ to: '/tasks/import/$sheetId', params: { sheetId: id } })
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'offline'))
    } finally {
      setSending(undefined)
    }
  }
  const busy =
    sending === undefined
      ? undefined
      : read
        ? { said: words.reading(seconds) }
        : { said: words.sending(format.percent(sending * 100, 0)), part: sending }
  return (
    <>
      <PageHead
        title={title}
        facts={words.help}
        acts={
          <Button
            component="a"
            href={addressOf(sheetTemplate, { query: directiveId ? { directiveId } : {} })}
            download
            leftSection={<IconTableExport {...small} />}
          >
            {words.template}
          </Button>
        }
      />
      <div className="body stack sheet-start">
        <OwnerField label={words.unit} owner={owner} />
        <SearchSelect
          label={words.directive}
          help={words.directiveHelp}
          value={directive && { value: directive.id, label: directive.symbol, hint: directive.abstract }}
          onChange={(found) => choose(found?.value)}
          search={searchIssued}
        />
        <DropField
          label={words.file}
          help={words.fileHelp(format.figure(mostRows))}
          words={words}
          accept=".xlsx,.csv,.txt"
          busy={busy}
          onFile={(file) => void send(file)}
        />
        <ProblemNote problem={problem} codes={why} />
        <Unfinished />
      </div>
    </>
  )
}
