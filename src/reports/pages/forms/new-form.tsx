import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useSearch } from '@tanstack/react-router'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addForm, listForms } from '../../contract.ts'
import type { Section } from '../../form.ts'
import { Builder } from './builder.tsx'
import { useFormWords } from './words.ts'

/** A new form, from nothing or from a copy of another. */
export function NewFormPage() {
  const { builder } = useFormWords()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const forms = useQuery({ ...ask(listForms, {}), enabled: copy !== undefined })
  if (copy !== undefined && !forms.data) return <NotYet found={forms} />
  const from = forms.data?.forms.find(({ id }) => id === copy)
  const sections = (from?.versions[0]?.sections ?? []) as Section[]
  return (
    <New
      keptAs={copy === undefined ? 'new' : `copy.${copy}`}
      name={from ? builder.copyOf(from.name) : ''}
      sections={sections}
    />
  )
}

function New({ keptAs, name, sections }: { keptAs: string; name: string; sections: readonly Section[] }) {
  const words = useFormWords()
  const { builder } = words
  const ui = useUiWords()
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const act = useAct(addForm)
  return (
    <>
      <PageHead title={builder.newTitle} />
      <Builder
        keptAs={`form.${me.accountId}.${keptAs}`}
        start={{ name, fromDay: me.today, sections }}
        owner={owner.unit}
        ownerField={<OwnerField label={builder.owner} owner={owner} />}
        verb={builder.save}
        busy={act.isPending}
        problem={act.error}
        onSave={(outline, settle) =>
          act.mutate(
            { body: { ...outline, sections: [...outline.sections], ownerUnitId: owner.unit } },
            {
              onSuccess: ({ id }) => {
                settle()
                void navigate({ to: '/reports/forms/$id', params: { id } })
                tell.done(words.done.added)
              },
            },
          )
        }
        back={
          <Button component={Link} to="/reports/forms">
            {ui.back}
          </Button>
        }
      />
    </>
  )
}
