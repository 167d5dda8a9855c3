import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { IconPaperclip, IconX } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { removeSession } from '../contract.ts'
import type { StudyUnit } from '../shapes.ts'
import { PeopleDialog } from './people-dialog.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { StudyStatus, useShare } from './standing.tsx'
import { useDisseminationWords } from './use-words.ts'

type Session = StudyUnit['sessions'][number]
type Props = { id: string; unit: StudyUnit; today: string }

/** One unit's line: where it stands, what it held, what can be entered. */
export function UnitPanel({ id, unit, today }: Props) {
  const { one, acts, ask, problems, forms } = useDisseminationWords()
  const format = useFormat()
  const said = useBy()
  const share = useShare()
  const [open, setOpen] = useState<'people' | 'session'>()
  const [removing, setRemoving] = useState<Session>()
  const remove = useAct(removeSession)
  const close = () => setOpen(undefined)
  const may = unit.may.includes('enter')
  const whole = unit.peopleDue !== null && unit.people >= unit.peopleDue
  const percent = unit.peopleDue === null ? null : share({ people: unit.people, peopleDue: unit.peopleDue })
  return (
    <aside className="side" aria-label={unit.name}>
      <section className="stack">
        <span>
          <StudyStatus unit={unit} pill />
        </span>
        <h2>{unit.name}</h2>
        <p className="num">
          {unit.peopleDue === null
            ? one.unsaid
            : `${one.people(format.figure(unit.people), format.figure(unit.peopleDue))}, ${one.share(percent)}`}
        </p>
        {may && (
          <p className="row wrap">
            {unit.peopleDue !== null && !whole && (
              <Button variant="filled" onClick={() => setOpen('session')}>
                {acts.enter}
              </Button>
            )}
            <Button variant={unit.peopleDue === null ? 'filled' : 'default'} onClick={() => setOpen('people')}>
              {acts.say}
            </Button>
          </p>
        )}
      </section>
      <section className="stack">
        <h2>{one.sessions}</h2>
        {unit.sessions.length === 0 && <p className="ink3">{one.noSessions}</p>}
        <ul className="stack">
          {unit.sessions.map((session) => (
            <li key={session.id} className="row">
              <div className="grow">
                <b className="num">{format.day(session.heldOn)}</b> {forms[session.form]},{' '}
                <span className="num">{one.people1(format.figure(session.people))}</span>
                {session.note && <p>{session.note}</p>}
                <p className="ink3 small">
                  {[session.heldBy && one.heldBy(session.heldBy), said(session, session.keyedIn ? one.keyedIn : '')]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {session.files.map((file) => (
                  <a key={file.id} className="row" href={addressOf(openFile, { params: { id: file.id } })} download>
                    <IconPaperclip size={14} aria-hidden /> {file.name}
                  </a>
                ))}
              </div>
              {may && (
                <ActionIcon
                  size={24}
                  aria-label={acts.remove(format.day(session.heldOn))}
                  onClick={() => setRemoving(session)}
                >
                  <IconX size={13} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </section>
      {open === 'people' && <PeopleDialog id={id} unit={unit} onClose={close} />}
      {open === 'session' && <SessionDialog id={id} unit={unit} today={today} onClose={close} />}
      {removing && (
        <ReasonDialog
          opened
          onClose={() => setRemoving(undefined)}
          title={ask.remove(format.day(removing.heldOn))}
          verb={acts.remove(format.day(removing.heldOn))}
          noReason
          deletes
          busy={remove.isPending}
          problem={remove.error}
          codes={problems}
          onAct={() =>
            remove.mutate(
              { params: { id, unitId: unit.unitId, sessionId: removing.id } },
              { onSuccess: () => setRemoving(undefined) },
            )
          }
        >
          {ask.removeText}
        </ReasonDialog>
      )}
    </aside>
  )
}
