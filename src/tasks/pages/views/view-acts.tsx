import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { IconBookmarkPlus, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addTaskView, editTaskView, removeTaskView } from '../../table/contract.ts'
import { isFiltered, type TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { addressed, type KeptView, searchOf, type Views } from './use-views.ts'
import { ViewDialog } from './view-dialog.tsx'

type Props = { views: Views; search: TaskSearch; onChange: (search: TaskSearch) => void }

/** Beside the tabs: keep what is looked at, and what can be done with the view that is open. */
export function ViewActs({ views, search, onChange }: Props) {
  const { views: words, problems } = useTaskWords()
  const tell = useTell()
  const text = useProblemText()
  const [asking, setAsking] = useState<'new' | 'change'>()
  const edit = useAct(editTaskView)
  const add = useAct(addTaskView)
  const remove = useAct(removeTaskView)
  const { current, stale, table } = views
  const failed = { onError: (problem: Parameters<typeof text>[0]) => tell.failed(text(problem, problems)) }
  const mine = current?.may.includes('edit') ?? false
  const asNow = (view: KeptView) => ({
    name: view.name,
    unitId: view.unitId,
    layout: view.layout && views.layout,
    search: searchOf(search),
  })
  const update = (view: KeptView) =>
    edit.mutate({ params: { id: view.id }, body: { ...asNow(view), version: view.version } }, failed)
  const drop = (view: KeptView) => {
    const { id, name, unitId, layout, search: kept } = view
    const first = table?.firstViewId === id
    const back = () =>
      add.mutate(
        { body: { id, name, unitId, layout, search: kept } },
        { ...failed, onSuccess: () => first && views.keep({ firstViewId: id }) },
      )
    const onSuccess = () => {
      onChange({ ...searchOf(search), view: 'all' })
      tell.done(words.removed(name), back)
    }
    remove.mutate({ params: { id } }, { ...failed, onSuccess })
  }
  const order = views.views.map(({ id }) => id)
  const move = (by: number) => {
    const at = order.indexOf(current?.id ?? '')
    const next = order.filter((id) => id !== current?.id)
    next.splice(at + by, 0, current!.id)
    views.keep({ order: next })
  }
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    tell.done(words.copied)
  }
  const at = order.indexOf(current?.id ?? '')
  return (
    <div className="task-view-acts">
      {current && stale && mine && (
        <Button variant="subtle" size="compact-xs" loading={edit.isPending} onClick={() => update(current)}>
          {words.update}
        </Button>
      )}
      {current && stale && (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(addressed(current))}>
          {words.asKept}
        </Button>
      )}
      {(current ? stale : isFiltered(search) || search.sort || search.group) && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconBookmarkPlus {...small} />}
          onClick={() => setAsking('new')}
        >
          {words.keep}
        </Button>
      )}
      {current && (
        <ActMenu
          label={words.acts(current.name)}
          acts={[
            mine && { label: words.change, onClick: () => setAsking('change') },
            table?.firstViewId === current.id
              ? { label: words.notFirst, onClick: () => views.keep({ firstViewId: null }) }
              : { label: words.first, onClick: () => views.keep({ firstViewId: current.id }) },
            { label: words.left, disabled: at === 0, onClick: () => move(-1) },
            { label: words.right, disabled: at === order.length - 1, onClick: () => move(1) },
            { label: words.copy, onClick: () => void copy() },
            mine && { label: words.remove, onClick: () => drop(current) },
          ]}
        />
      )}
      {asking && (
        <ViewDialog
          views={views}
          view={asking === 'change' ? current : undefined}
          search={search}
          onClose={() => setAsking(undefined)}
          onKept={(id) => onChange({ ...search, view: id })}
        />
      )}
    </div>
  )
}
