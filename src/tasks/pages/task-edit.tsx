import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { editTask, readTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { bodyOf, draftOf } from './draft.ts'
import { useTaskWords } from './standing.tsx'
import { TaskForm } from './task-form.tsx'
import './tasks.css'

const route = getRouteApi('/office/tasks/$taskId/edit')
const office = getRouteApi('/office')

/** What was typed stays when somebody saved before: the newer version is taken as the start, seen and confirmed. */
function Editing({ task, newest }: { task: TaskDetail; newest: Newest<TaskDetail> }) {
  const { edit, acts } = useTaskWords()
  const { back } = useUiWords()
  const navigate = useNavigate()
  const { me } = office.useRouteContext()
  const [alsoChildren, setAlso] = useState(true)
  const act = useAct(editTask)
  const edited = useEdited(task, draftOf, newest, act)
  const { draft, setDraft, version } = edited
  const issued = task.state !== 'draft'
  const leave = () => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } })
  const save = () => {
    const { issuingUnitId: _, parentId: __, ...body } = bodyOf(draft)
    act.mutate({ params: { id: task.id }, body: { ...body, version, alsoChildren } }, { onSuccess: leave })
  }
  return (
    <TaskForm
      draft={draft}
      onChange={setDraft}
      issuers={[]}
      today={me.today}
      verb={edit.saveEdit}
      busy={act.isPending}
      problem={edited.problem}
      onSave={save}
      issued={issued}
      extra={
        <>
          {issued && task.children && (
            <Checkbox
              mt="md"
              label={edit.alsoChildren}
              checked={alsoChildren}
              onChange={(event) => setAlso(event.currentTarget.checked)}
            />
          )}
          <StaleNote edited={edited} verb={edit.seeNewer}>
            {edit.stale}
          </StaleNote>
        </>
      }
      back={
        <Button
          component={Link}
          to="/tasks/$taskId"
          params={{ taskId: task.id } as never}
          aria-label={`${back}: ${acts.edit}`}
        >
          {back}
        </Button>
      }
    />
  )
}

export function EditTask() {
  const { edit } = useTaskWords()
  const { taskId } = route.useParams()
  const found = useQuery({ ...ask(readTask, { params: { id: taskId } }), refetchOnWindowFocus: false })
  return (
    <EditPage title={edit.editTitle} found={found} factsOf={(task) => task.content}>
      {(task, newest) => <Editing key={taskId} task={task} newest={newest} />}
    </EditPage>
  )
}
