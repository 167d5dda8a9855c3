import { Button } from '@mantine/core'
import { useState } from 'react'
import { IconArrowForwardUp, IconBell, IconCalendarPlus, IconTag, IconUserCheck, small } from '#src/ui/icons.ts'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { ListedTask } from '../columns.tsx'
import { ExportMenu } from '../export-menu.tsx'
import { useHandOverWords } from '../hand-over/use-words.ts'
import { RemindDialog } from '../remind.tsx'
import { useTaskWords } from '../standing.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { LabelDialog } from './label-dialog.tsx'
import { NamePeopleDialog } from './name-people-dialog.tsx'
import { Outcome, type Refusals } from './outcome.tsx'

export type Chosen = ReadonlyMap<string, ListedTask>
type Props = { selected: ReadonlySet<string>; known: Chosen; may: readonly string[]; onClear: () => void }
type Asking = 'remind' | 'extend' | 'name' | 'handOver' | 'label'

/** What is done with the chosen rows at once; what could not be done is told row by row. */
export function SelectedActs({ selected, known, may, onClear }: Props) {
  const { list, labels, together } = useTaskWords()
  const handing = useHandOverWords()
  const tell = useTell()
  const [asking, setAsking] = useState<Asking>()
  const [refusals, setRefusals] = useState<Refusals>([])
  const ids = [...selected]
  const close = () => setAsking(undefined)
  /** The selection stays where something was refused: those rows are what is left to do. */
  const ended = (said: string, refused: Refusals) => {
    close()
    if (said) tell.done(said)
    if (refused.length > 0) setRefusals(refused)
    else onClear()
  }
  const verb = (name: Asking, label: string, Icon: typeof IconBell) => (
    <Button variant="subtle" leftSection={<Icon {...small} />} onClick={() => setAsking(name)}>
      {label}
    </Button>
  )
  return (
    <>
      <ActionBar count={selected.size} onClear={onClear}>
        {may.includes('task.remind') && verb('remind', list.remind, IconBell)}
        {may.includes('task.decideExtension') && verb('extend', together.extend, IconCalendarPlus)}
        {may.includes('task.nameResponsible') && verb('name', together.name, IconUserCheck)}
        {may.includes('task.handOver') && verb('handOver', handing.title, IconArrowForwardUp)}
        {may.includes('table.arrange') && verb('label', labels.put, IconTag)}
        <ExportMenu query={{ ids: ids.join(',') }} variant="subtle" label={together.exportChosen} />
      </ActionBar>
      {asking === 'remind' && (
        <RemindDialog
          ids={ids}
          onClose={close}
          onSent={({ done, people, refused }) =>
            ended(done.length > 0 ? list.reminded(done.length, people) : '', refused)
          }
        />
      )}
      {asking === 'extend' && <ExtendDialog ids={ids} known={known} onClose={close} onEnded={ended} />}
      {asking === 'name' && <NamePeopleDialog ids={ids} known={known} onClose={close} onEnded={ended} />}
      {asking === 'handOver' && <HandOverDialog ids={ids} onClose={close} onEnded={ended} />}
      {asking === 'label' && <LabelDialog ids={ids} known={known} onClose={close} onEnded={ended} />}
      {refusals.length > 0 && <Outcome refusals={refusals} known={known} onClose={() => setRefusals([])} />}
    </>
  )
}
