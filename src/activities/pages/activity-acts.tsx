import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { removeActivity } from '../contract.ts'
import type { ActivityDetail } from '../shapes.ts'
import { useActivityWords } from './use-words.ts'

export function ActivityActs({ activity }: { activity: ActivityDetail }) {
  const { acts, ask, problems } = useActivityWords()
  const [removing, setRemoving] = useState(false)
  const remove = useAct(removeActivity)
  const may = (act: string) => activity.may.includes(act)
  const close = () => setRemoving(false)
  return (
    <>
      <ActMenu label={acts.more} acts={[may('remove') && { label: acts.remove, onClick: () => setRemoving(true) }]} />
      {may('edit') && (
        <Button component={Link} to="/activities/$activityId/edit" params={{ activityId: activity.id } as never}>
          {acts.edit}
        </Button>
      )}
      {removing && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.remove}
          verb={acts.remove}
          deletes
          busy={remove.isPending}
          problem={remove.error}
          codes={problems}
          onAct={(reason) =>
            remove.mutate(
              { params: { id: activity.id }, body: { reason, version: activity.version } },
              { onSuccess: close },
            )
          }
        >
          {ask.removeText}
        </ReasonDialog>
      )}
    </>
  )
}
