import { Button, Menu } from '@mantine/core'
import { addDays } from '#src/platform/day.ts'
import { useAct } from '#src/ui/api.ts'
import { IconBellOff, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { muteTask, unmuteTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { useTaskWords } from './standing.tsx'

/** Quiet about one task: the person's own matter. */
export function MuteSection({ task, today }: { task: TaskDetail; today: string }) {
  const { mute: words } = useTaskWords()
  const format = useFormat()
  const tell = useTell()
  const mute = useAct(muteTask)
  const unmute = useAct(unmuteTask)
  const params = { id: task.id }
  if (['draft', 'done', 'cancelled'].includes(task.state)) return null
  const loud = () => unmute.mutate({ params }, { onSuccess: () => tell.done(words.on) })
  const quiet = (until: string | null) =>
    mute.mutate({ params, body: { until } }, { onSuccess: () => tell.done(words.off, () => unmute.mutate({ params })) })
  if (task.muted)
    return (
      <section className="stack">
        <h2>{words.title}</h2>
        <p className="ink2">{task.muted.until ? words.mutedUntil(format.day(task.muted.until)) : words.muted}</p>
        <div>
          <Button size="compact-sm" loading={unmute.isPending} onClick={loud}>
            {words.unmute}
          </Button>
        </div>
      </section>
    )
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" w="fit-content" leftSection={<IconBellOff {...small} />} loading={mute.isPending}>
            {words.mute}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.help}</Menu.Label>
          {[7, 30].map((days) => (
            <Menu.Item key={days} onClick={() => quiet(addDays(today, days))}>
              {words.until(format.day(addDays(today, days)))}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => quiet(null)}>{words.forever}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </section>
  )
}
