import { Button, Checkbox } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { useAct } from '#src/ui/api.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { editActivityType } from '../../contract.ts'
import type { ActivityType } from '../../shapes.ts'
import { useTypes } from '../use-types.ts'
import { useActivityWords } from '../use-words.ts'
import { bodyOfType, draftOfType, type TypeDraft, wrongIn } from './draft.ts'
import { TypeEditor } from './type-editor.tsx'
import { TypeFeeds } from './type-feeds.tsx'
import { TypePreview } from './type-preview.tsx'
import './types.css'

const route = getRouteApi('/office/activities/types/$typeId')
type Editing = { type: ActivityType; newest: Newest<ActivityType> }
type Draft = { type: TypeDraft; retired: boolean }

function Editing({ type, newest }: Editing) {
  const { types: words, form, problems } = useActivityWords()
  const ui = useUiWords()
  const [tried, setTried] = useState(false)
  const act = useAct(editActivityType)
  const start = (one: ActivityType): Draft => ({ type: draftOfType(one), retired: one.retired })
  const edited = useEdited<ActivityType, Draft>(type, start, newest, act)
  const { draft, setDraft, version } = edited
  const kept = new Set(type.used ? type.fields.flatMap(({ id, choices }) => [id, ...choices.map((one) => one.id)]) : [])
  const save = () => {
    setTried(true)
    if (wrongIn(draft.type).size > 0) return
    act.mutate({ params: { id: type.id }, body: { ...bodyOfType(draft.type), retired: draft.retired, version } })
  }
  return (
    <RecordForm
      className="stack"
      verb={form.saveEdit}
      busy={act.isPending}
      problem={edited.problem}
      codes={problems}
      onSave={save}
      back={
        <Button component={Link} to="/activities/types">
          {ui.back}
        </Button>
      }
    >
      <TypeEditor
        draft={draft.type}
        onChange={(next) => setDraft((old) => ({ ...old, type: next }))}
        kept={kept}
        tried={tried}
      />
      <Checkbox
        label={words.retire}
        checked={draft.retired}
        onChange={(event) => {
          const { checked } = event.currentTarget
          setDraft((old) => ({ ...old, retired: checked }))
        }}
      />
      <StaleNote edited={edited} verb={form.seeNewer}>
        {form.stale}
      </StaleNote>
    </RecordForm>
  )
}

/** One type: its fields as its units are asked, to change for whoever keeps it. */
export function TypePage() {
  const { types: words, list } = useActivityWords()
  const { typeId } = route.useParams()
  const { found, types, nameOf } = useTypes()
  const type = types.find(({ id }) => id === typeId)
  if (found.data && !type) return <NotFound />
  if (!type) return <NotYet found={found} />
  const newest: Newest<ActivityType> = async () => (await found.refetch()).data?.find(({ id }) => id === typeId)
  return (
    <>
      <PageHead
        title={nameOf(type)}
        {...(type.retired && {
          state: (
            <Status kind="cancelled" pill>
              {words.retired}
            </Status>
          ),
        })}
        facts={words.keptBy(type.ownerName)}
        acts={
          <Button component={Link} to="/activities" search={{ typeId } as never}>
            {list.title}
          </Button>
        }
      />
      <div className="body stack">
        <Section title={words.fields} more={<HistoryLink kind="activityType" id={type.id} />}>
          {type.may.includes('edit') ? (
            <Editing key={type.version} type={type} newest={newest} />
          ) : (
            <TypePreview draft={draftOfType(type)} />
          )}
        </Section>
        <TypeFeeds type={type} />
      </div>
    </>
  )
}
