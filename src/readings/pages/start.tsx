import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { readDirective } from '#src/directives/contract.ts'
import { Problem } from '#src/platform/problem.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { DropField } from '#src/ui/form/drop-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { IconPaperclip, small } from '#src/ui/icons.ts'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { startReadingOfFile } from '../contract.ts'
import { RememberedNames } from './remembered-names.tsx'
import { Unfinished } from './unfinished.tsx'
import { useReadingWords } from './use-words.ts'
import './readings.css'

const route = getRouteApi('/office/readings')
const office = getRouteApi('/office')

/** A file dropped, chosen, already attached to the directive, or a text pasted: all are read the same way. */
export function StartReading() {
  const { title, start: words, why } = useReadingWords()
  const { me } = office.useRouteContext()
  const { directiveId } = route.useSearch()
  const navigate = useNavigate()
  const owner = useOwner(me)
  const [pasted, setPasted] = useState('')
  const [sending, setSending] = useState<string>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const ofFile = useAct(startReadingOfFile)
  const directive = useQuery({
    ...ask(readDirective, { params: { id: directiveId ?? '' } }),
    enabled: directiveId !== undefined,
  }).data
  const open = ({ id }: { id: string }) => void navigate({ to: '/readings/$readingId', params: { readingId: id } })

  async function send(file: File) {
    setProblem(null)
    setSending(file.name)
    const asked = new URLSearchParams({
      ...(owner.unit && { unitId: owner.unit }),
      ...(directiveId && { directiveId }),
    })
    try {
      open(await sendFile<{ id: string }>(`/readings?${asked}`, file))
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'offline'))
    } finally {
      setSending(undefined)
    }
  }
  const busy = sending ?? (ofFile.isPending ? directive?.symbol : undefined)
  return (
    <>
      <PageHead title={title} facts={directive ? words.ofDirective(directive.symbol) : words.help} />
      <div className="body stack reading-start">
        <OwnerField label={words.unit} owner={owner} />
        {directive && directive.files.length > 0 && (
          <Section title={words.attached}>
            <ul className="reading-files">
              {directive.files.map((file) => (
                <li key={file.id} className="row wrap">
                  <IconPaperclip {...small} />
                  <span className="grow">{file.name}</span>
                  <Button
                    size="compact-sm"
                    disabled={busy !== undefined}
                    aria-label={`${words.readThis}: ${file.name}`}
                    onClick={() =>
                      ofFile.mutate(
                        {
                          body: {
                            fileId: file.id,
                            directiveId: directive.id,
                            ...(owner.unit && { unitId: owner.unit }),
                          },
                        },
                        { onSuccess: open },
                      )
                    }
                  >
                    {words.readThis}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <DropField
          label={words.file}
          help={words.fileHelp}
          words={words}
          accept=".docx,.pdf,.txt"
          busy={busy === undefined ? undefined : { said: words.reading(busy) }}
          onFile={(file) => void send(file)}
        />
        <ProblemNote problem={problem ?? ofFile.error} codes={why} />
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send(new File([pasted], words.pasted, { type: 'text/plain' }))
          }}
        >
          <AreaField label={words.paste} help={words.pasteHelp} value={pasted} onChange={setPasted} rows={6} />
          <p>
            <Button type="submit" variant="filled" disabled={pasted.trim() === '' || busy !== undefined}>
              {words.read}
            </Button>
          </p>
        </form>
        <Unfinished {...(directiveId && { directiveId })} />
        <RememberedNames />
      </div>
    </>
  )
}
