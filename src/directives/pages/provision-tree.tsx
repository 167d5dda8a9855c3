import { ActionIcon } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { IconPlus } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { orderProvisions, removeProvision } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { ProvisionDialog } from './provision-dialog.tsx'
import { useDirectiveWords } from './use-words.ts'

type Provision = DirectiveDetail['tree'][number]
type Props = { directive: DirectiveDetail; parentId?: string | null }

const under = (tree: readonly Provision[], parentId: string | null) =>
  tree.filter((one) => one.parentId === parentId).sort((a, b) => a.position - b.position)

/** The numbered parts as they nest in the document, each with its tasks and the way to give one. */
export function ProvisionTree({ directive, parentId = null }: Props) {
  const siblings = under(directive.tree, parentId)
  if (siblings.length === 0) return null
  return (
    <ol className="provisions">
      {siblings.map((provision, at) => (
        <li key={provision.id}>
          <Line directive={directive} provision={provision} siblings={siblings} at={at} />
          <ProvisionTree directive={directive} parentId={provision.id} />
        </li>
      ))}
    </ol>
  )
}

type LineProps = { directive: DirectiveDetail; provision: Provision; siblings: readonly Provision[]; at: number }
function Line({ directive, provision, siblings, at }: LineProps) {
  const { one, amending } = useDirectiveWords()
  const format = useFormat()
  const { me } = getRouteApi('/office').useRouteContext()
  const search = { directiveId: directive.id, provisionId: provision.id }
  return (
    <div className="line">
      <span className="number">{provision.number}</span>
      <span className="grow">
        {provision.text}
        {directive.amendedBy
          .filter((change) => change.provision?.id === provision.id)
          .map(({ id, other, fromDay }) => (
            <small key={id} className="amended">
              {amending.changed(other?.symbol ?? amending.hidden, format.day(fromDay))}
            </small>
          ))}
      </span>
      <span className="count">
        {provision.tasks > 0 ? (
          <Link to="/tasks" search={search}>
            {one.tasks(provision.tasks)}
          </Link>
        ) : (
          <span className="ink3">{one.noTasks}</span>
        )}
      </span>
      {me.may.includes('task.draft') && (
        <ActionIcon
          component={Link}
          to="/tasks/new"
          search={search as never}
          aria-label={one.giveFrom(provision.number)}
          title={one.give}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      )}
      {directive.may.includes('edit') && (
        <Acts directive={directive} provision={provision} siblings={siblings} at={at} />
      )}
    </div>
  )
}

function Acts({ directive, provision, siblings, at }: LineProps) {
  const { acts, ask, problems } = useDirectiveWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<'edit' | 'under' | 'remove'>()
  const order = useAct(orderProvisions)
  const remove = useAct(removeProvision)
  const swap = (to: number) => {
    const ids = siblings.map((one) => one.id)
    ids.splice(at, 1)
    ids.splice(to, 0, provision.id)
    const body = { parentId: provision.parentId, ids, version: directive.version }
    order.mutate({ params: { id: directive.id }, body }, { onError: (problem) => tell.failed(text(problem, problems)) })
  }
  return (
    <>
      <ActMenu
        label={acts.ofProvision(provision.number)}
        acts={[
          { label: acts.editProvision, onClick: () => setOpen('edit') },
          { label: acts.addUnder, onClick: () => setOpen('under') },
          { label: acts.up, onClick: () => swap(at - 1), disabled: at === 0 },
          { label: acts.down, onClick: () => swap(at + 1), disabled: at === siblings.length - 1 },
          { label: acts.removeProvision, onClick: () => setOpen('remove') },
        ]}
      />
      {open === 'edit' && (
        <ProvisionDialog directive={directive} provision={provision} onClose={() => setOpen(undefined)} />
      )}
      {open === 'under' && (
        <ProvisionDialog directive={directive} parentId={provision.id} onClose={() => setOpen(undefined)} />
      )}
      <ReasonDialog
        opened={open === 'remove'}
        onClose={() => setOpen(undefined)}
        title={ask.removeProvision(provision.number)}
        verb={acts.removeProvision}
        noReason
        deletes
        busy={remove.isPending}
        problem={remove.error}
        codes={problems}
        onAct={() =>
          remove.mutate(
            { params: { id: directive.id, provisionId: provision.id } },
            { onSuccess: () => setOpen(undefined) },
          )
        }
      >
        {ask.removeText}
      </ReasonDialog>
    </>
  )
}
