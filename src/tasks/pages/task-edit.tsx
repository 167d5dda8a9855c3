import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { editTask, readTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { bodyOf, draftOf } from './draft.ts'
import { useTaskWords } from './standing.tsx'
import { TaskForm } from './task-form.tsx'
import './tasks.css'

const route = getRouteApi('/office/tasks/$taskId/edit')
const office = getRouteApi('/office')

/** What was typed stays when somebody saved before: the newer version is taken as the start, seen and confirmed. */
function Editing({ task, newest }: { task: TaskDetail; newest: () => Promise<TaskDetail | undefined> }) {
  const { edit, acts } = useTaskWords()
  const { back } = useUiWords()
  const navigate = useNavigate()
  const { me } = office.useRouteContext()
  const [draft, setDraft] = useState(() => draftOf(task))
  const [version, setVersion] = useState(task.version)
  const [alsoChildren, setAlso] = useState(true)
  const act = useAct(editTask)
  const issued = task.state !== 'draft'
  const stale = act.error?.code === 'stale'
  const leave = () => void navigate({ to: '/tasks/$taskId', params: { taskId: task.id } })
  const save = () => {
    const { issuingUnitId: _, parentId: __, ...body } = bodyOf(draft)
    act.mutate({ params: { id: task.id }, body: { ...body, version, alsoChildren } }, { onSuccess: leave })
  }
  const takeNewer = async () => {
    const now = await newest()
    if (!now) return
    setVersion(now.version)
    setDraft(draftOf(now))
    act.reset()
  }
  return (
    <TaskForm
      draft={draft}
      onChange={setDraft}
      issuers={[]}
      today={me.today}
      verb={edit.saveEdit}
      busy={act.isPending}
      problem={stale ? null : act.error}
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
          {stale && (
            <Note live acts={<Button onClick={() => void takeNewer()}>{edit.seeNewer}</Button>}>
              {edit.stale}
            </Note>
          )}
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
    <>
      <PageHead title={edit.editTitle} {...(found.data && { facts: found.data.content })} />
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={10} />}
        {found.data && <Editing key={taskId} task={found.data} newest={async () => (await found.refetch()).data} />}
      </div>
    </>
  )
}
