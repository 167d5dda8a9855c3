import { ActionIcon } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { IconPlus } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { DirectiveDetail } from '../shapes.ts'
import { ProvisionActs } from './provision-acts.tsx'
import { ProvisionForm } from './provision-form.tsx'
import { childrenOf } from './provision-moves.ts'
import { ProvisionNumber } from './provision-number.tsx'
import { type Provision, type Provisions, useProvisions } from './use-provisions.ts'
import { useDirectiveWords } from './use-words.ts'

/** The numbered parts as they nest in the document, each with its tasks; who keeps the directive changes them in place. */
export function ProvisionTree({ directive }: { directive: DirectiveDetail }) {
  const { one } = useDirectiveWords()
  const provisions = useProvisions(directive)
  const may = directive.may.includes('edit')
  if (directive.tree.length === 0) return null
  return (
    <>
      {may && <p className="provision-keys ink3 small no-print">{one.keys}</p>}
      <Branch directive={directive} provisions={provisions} parentId={null} may={may} />
    </>
  )
}

type BranchProps = { directive: DirectiveDetail; provisions: Provisions; parentId: string | null; may: boolean }
function Branch({ directive, provisions, parentId, may }: BranchProps) {
  const siblings = childrenOf(directive.tree, parentId)
  const { open, setOpen, focus } = provisions
  if (siblings.length === 0) return null
  return (
    <ol className="provisions">
      {siblings.map((provision) => {
        const shown = open?.id === provision.id ? open.kind : undefined
        const form = shown && (
          <ProvisionForm
            key={shown}
            directive={directive}
            provision={provision}
            open={shown}
            onClose={(made) => {
              setOpen(undefined)
              focus(made ?? provision.id)
            }}
          />
        )
        return (
          <li key={provision.id}>
            {shown === 'edit' ? form : <Line {...{ directive, provision, provisions, may }} />}
            {shown === 'under' && form}
            <Branch directive={directive} provisions={provisions} parentId={provision.id} may={may} />
            {shown === 'behind' && form}
          </li>
        )
      })}
    </ol>
  )
}

type LineProps = { directive: DirectiveDetail; provision: Provision; provisions: Provisions; may: boolean }
function Line({ directive, provision, provisions, may }: LineProps) {
  const { one, amending } = useDirectiveWords()
  const format = useFormat()
  const { me } = getRouteApi('/office').useRouteContext()
  const search = { directiveId: directive.id, provisionId: provision.id }
  return (
    <div className="line">
      {may ? (
        <ProvisionNumber provision={provision} provisions={provisions} />
      ) : (
        <span className="number">{provision.number}</span>
      )}
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
          childrenOf(directive.tree, provision.id).length === 0 && <span className="ink3">{one.noTasks}</span>
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
      {may && <ProvisionActs provision={provision} provisions={provisions} />}
    </div>
  )
}
