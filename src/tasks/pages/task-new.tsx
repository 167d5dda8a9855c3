import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { keptUnits } from '#src/app/office/kept-units.ts'
import { readDirective } from '#src/directives/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { draftTask, readTask } from '../contract.ts'
import { bodyOf, type Draft, emptyDraft } from './draft.ts'

import { useTaskWords } from './standing.tsx'
import { TaskForm } from './task-form.tsx'
import './tasks.css'

const route = getRouteApi('/office/tasks/new')
const office = getRouteApi('/office')

/** A draft out of a provision, as a part of another task, or from nothing. */
export function NewTask() {
  const { edit, list } = useTaskWords()
  const { back } = useUiWords()
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = office.useRouteContext()
  const { directiveId, provisionId, parentId } = route.useSearch()
  const issuers = keptUnits(me)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(issuers[0]?.value ?? ''))
  const act = useAct(draftTask)
  const source = useQuery({
    ...ask(readDirective, { params: { id: directiveId ?? '' } }),
    enabled: Boolean(directiveId),
  }).data
  const parent = useQuery({ ...ask(readTask, { params: { id: parentId ?? '' } }), enabled: Boolean(parentId) }).data
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in once, when the source has come
  useEffect(() => {
    if (!source) return
    const provision = source.tree.find((one) => one.id === provisionId)
    setDraft((now) => ({
      ...now,
      directive: { value: source.id, label: source.symbol },
      provisionId: provision?.id ?? '',
      content: now.content || (provision?.text ?? ''),
      sectorId: now.sectorId || (source.sectorId ?? ''),
    }))
  }, [source?.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in once, when the parent has come
  useEffect(() => {
    if (!parent) return
    setDraft((now) => ({
      ...now,
      parentId: parent.id,
      issuingUnitId: parent.leadUnitId ?? now.issuingUnitId,
      content: now.content || parent.content,
      deliverable: now.deliverable || (parent.deliverable ?? ''),
      deadline: now.deadline || (parent.deadline ?? ''),
      sectorId: now.sectorId || (parent.sectorId ?? ''),
      ...(parent.directiveId && { directive: { value: parent.directiveId, label: parent.symbol ?? '' } }),
      provisionId: parent.provisionId ?? '',
    }))
  }, [parent?.id])
  const save = () =>
    act.mutate(
      { body: bodyOf(draft) },
      {
        onSuccess: ({ id }) => {
          tell.done(edit.saved)
          void navigate({ to: '/tasks/$taskId', params: { taskId: id } })
        },
      },
    )
  return (
    <>
      <PageHead
        title={parentId ? edit.childTitle : edit.newTitle}
        {...((source ?? parent) && { facts: source ? `${source.symbol} · ${source.abstract}` : parent?.content })}
      />
      <div className="body">
        <TaskForm
          draft={draft}
          onChange={setDraft}
          issuers={parentId ? [] : issuers}
          today={me.today}
          verb={edit.save}
          busy={act.isPending}
          problem={act.error}
          onSave={save}
          back={
            <Button component={Link} to="/tasks" aria-label={`${back}: ${list.title}`}>
              {back}
            </Button>
          }
        />
      </div>
    </>
  )
}
