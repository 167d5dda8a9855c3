import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { IconPencil, IconTrash, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { withdrawPosition } from '../contract.ts'
import type { PersonDetail, PositionFacts } from '../shapes.ts'
import { PositionForm } from './position-form.tsx'
import { usePeopleWords } from './words.ts'

/** Positions with their days, newest first. The server knows which of them lie in the reader's branch. */
export function Positions({ person }: { person: PersonDetail }) {
  const words = usePeopleWords()
  const format = useFormat()
  const [edited, setEdited] = useState<PositionFacts | 'new'>()
  const [removed, setRemoved] = useState<PositionFacts>()
  const remove = useAct(withdrawPosition)
  return (
    <Section
      title={words.person.positions}
      more={
        <Button size="compact-xs" onClick={() => setEdited('new')}>
          {words.person.addPosition}
        </Button>
      }
    >
      <ul className="people-lines">
        {person.positions.map((position) => (
          <li key={position.id}>
            <b>{position.title}</b>
            <span className="ink2">
              {position.unitName} · {words.span(format.day(position.from), position.to ? format.day(position.to) : '')}
              {position.isHead && ` · ${words.person.head}`}
            </span>
            <span className="acts no-print">
              <ActionIcon aria-label={words.person.editPosition(position.title)} onClick={() => setEdited(position)}>
                <IconPencil {...small} />
              </ActionIcon>
              <ActionIcon
                aria-label={words.person.removePosition(position.title)}
                onClick={() => {
                  remove.reset()
                  setRemoved(position)
                }}
              >
                <IconTrash {...small} />
              </ActionIcon>
            </span>
          </li>
        ))}
        {person.positions.length === 0 && <li className="ink2">{words.none}</li>}
      </ul>
      {edited && <PositionForm person={person} position={edited} onClose={() => setEdited(undefined)} />}
      <ReasonDialog
        noReason
        codes={words.problems}
        opened={removed !== undefined}
        title={words.person.removePosition(removed?.title ?? '')}
        verb={words.person.remove}
        busy={remove.isPending}
        problem={remove.error}
        onClose={() => setRemoved(undefined)}
        onAct={() =>
          removed && remove.mutate({ params: { id: removed.id } }, { onSuccess: () => setRemoved(undefined) })
        }
      >
        {words.person.removeText}
      </ReasonDialog>
    </Section>
  )
}
