import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconArrowBackUp, IconCheck, small } from '#src/ui/icons.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { Status } from '#src/ui/status.tsx'
import { markAgendaItem, orderAgenda, removeAgendaItem } from '../contract.ts'
import { runningItem } from '../rules.ts'
import type { MeetingDetail } from '../shapes.ts'
import { AgendaDialog } from './agenda-dialog.tsx'
import { useOrder } from './use-order.ts'
import { useMeetingWords } from './use-words.ts'

type Item = MeetingDetail['agenda'][number]
type Opened = { kind: 'add' } | { kind: 'edit' | 'remove'; item: Item }

export function AgendaSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, ask, problems } = useMeetingWords()
  const [opened, setOpened] = useState<Opened>()
  const { agenda } = meeting
  const running = runningItem(meeting.state, agenda)
  const remove = useAct(removeAgendaItem)
  const order = useOrder(
    orderAgenda,
    meeting.id,
    agenda.map((item) => item.id),
  )
  const close = () => setOpened(undefined)
  const add = meeting.may.includes('edit') && (
    <Button size="compact-xs" onClick={() => setOpened({ kind: 'add' })}>
      {acts.addItem}
    </Button>
  )
  return (
    <Section
      title={one.agenda}
      note={agenda.length > 0 && one.agendaDone(agenda.filter((item) => item.done).length, agenda.length)}
      more={agenda.length > 0 && add}
    >
      {agenda.length === 0 && (
        <Empty title={one.noAgenda} acts={add}>
          {add && one.noAgendaText}
        </Empty>
      )}
      <ol className="agenda">
        {agenda.map((item, at) => (
          <li
            key={item.id}
            data-done={item.done || undefined}
            data-now={item === running || undefined}
            aria-current={item === running ? 'step' : undefined}
          >
            <time>{item.starts}</time>
            <div>
              <b>{item.content}</b>
              {item.presenter && <span className="presenter">{item.presenter}</span>}
            </div>
            <Marked meeting={meeting} item={item} running={item === running} />
            {meeting.may.includes('edit') && (
              <ActMenu
                label={acts.ofItem(item.content)}
                acts={[
                  { label: acts.editItem, onClick: () => setOpened({ kind: 'edit', item }) },
                  ...order(at),
                  { label: acts.removeItem, onClick: () => setOpened({ kind: 'remove', item }) },
                ]}
              />
            )}
          </li>
        ))}
      </ol>
      {(opened?.kind === 'add' || opened?.kind === 'edit') && (
        <AgendaDialog meeting={meeting} {...(opened.kind === 'edit' && { item: opened.item })} onClose={close} />
      )}
      {opened?.kind === 'remove' && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.removeItem(opened.item.content)}
          verb={acts.removeItem}
          noReason
          deletes
          busy={remove.isPending}
          problem={remove.error}
          codes={problems}
          onAct={() => remove.mutate({ params: { id: meeting.id, itemId: opened.item.id } }, { onSuccess: close })}
        />
      )}
    </Section>
  )
}

/** What the secretary ticks while the meeting goes on; the first not ticked is under way. */
function Marked({ meeting, item, running }: { meeting: MeetingDetail; item: Item; running: boolean }) {
  const { one, acts } = useMeetingWords()
  const mark = useAct(markAgendaItem)
  const may = meeting.may.includes('mark')
  const put = (done: boolean) => mark.mutate({ params: { id: meeting.id, itemId: item.id }, body: { done } })
  return (
    <span className="row">
      {item.done && (
        <span className="st" data-tone="none">
          <IconCheck {...small} /> {one.done}
        </span>
      )}
      {running && <Status kind="onTrack">{one.running}</Status>}
      {may && (running || item.done) && (
        <ActionIcon
          aria-label={`${item.done ? acts.markOpen : acts.markDone}: ${item.content}`}
          title={item.done ? acts.markOpen : acts.markDone}
          loading={mark.isPending}
          onClick={() => put(!item.done)}
        >
          {item.done ? <IconArrowBackUp size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
        </ActionIcon>
      )}
    </span>
  )
}
