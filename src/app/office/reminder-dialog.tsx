import { Button, Modal } from '@mantine/core'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sheet } from '#src/messages/contract.ts'
import type { Problem } from '#src/platform/problem.ts'
import { IconBell, IconCopy, IconFileText, IconPhone, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useTell } from '#src/ui/undo.tsx'
import { type PeopleQuery, ReminderCalls } from './reminder-calls.tsx'
import { useReminderWords } from './reminder-words.ts'
import './reminder.css'

type Props = {
  /** Of the endpoints of the slice that reminds. */
  sheet: { queryKey: readonly unknown[]; queryFn: () => Promise<Sheet> }
  people: PeopleQuery
  letterHref: string
  /** Whom a reminder reaches that nobody would expect. */
  reaches?: string
  send: { run: () => void; busy: boolean }
  note: {
    run: (body: { ids: string[]; personId: string; said: string }) => void
    busy: boolean
    problem: Problem | null
  }
  onClose: () => void
}

/** Every way to remind: in the office and by mail, by a text to paste, by telephone, by an official letter. */
export function ReminderDialog({ sheet: asked, people, letterHref, reaches, send, note, onClose }: Props) {
  useReturnFocus()
  const words = useReminderWords()
  const { close } = useUiWords()
  const tell = useTell()
  const [calling, setCalling] = useState(false)
  const query = useQuery(asked as UseQueryOptions<Sheet, Problem>)
  const sheet = query.data
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    tell.done(words.copied)
  }
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg" closeButtonProps={{ 'aria-label': close }}>
      <div className="stack reminder">
        <ProblemNote problem={query.error} />
        {query.isPending && <Loading rows={4} />}
        {sheet && sheet.items.length === 0 && <p className="ink2">{words.nothing}</p>}
        {sheet && sheet.items.length > 0 && (
          <>
            <p className="ink2">
              {words.about(sheet.items.length)} {reaches}
            </p>
            <div className="row wrap">
              <Button variant="filled" leftSection={<IconBell {...small} />} loading={send.busy} onClick={send.run}>
                {words.send}
              </Button>
              <Button component="a" href={letterHref} download leftSection={<IconFileText {...small} />}>
                {words.letter}
              </Button>
              <Button
                leftSection={<IconPhone {...small} />}
                aria-expanded={calling}
                onClick={() => setCalling(!calling)}
              >
                {words.phones}
              </Button>
            </div>
            {calling && <ReminderCalls people={people} items={sheet.items} calls={sheet.calls} note={note} />}
            <section className="stack">
              <h3>{words.text}</h3>
              <textarea className="input" readOnly rows={8} value={sheet.text} aria-label={words.text} />
              <div>
                <Button leftSection={<IconCopy {...small} />} onClick={() => void copy(sheet.text)}>
                  {words.copy}
                </Button>
              </div>
            </section>
          </>
        )}
      </div>
    </Modal>
  )
}
