import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import { StaleNote } from '#src/ui/form/stale-note.tsx'
import { type Newest, useEdited } from '#src/ui/form/use-edited.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { editActivity, readActivity } from '../contract.ts'
import type { ActivityDetail, ActivityType } from '../shapes.ts'
import { ActivityFields } from './activity-fields.tsx'
import { valuesOf } from './answers.ts'
import { bodyOf, type Draft, draftOf } from './draft.ts'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import './activities.css'

const route = getRouteApi('/office/activities/$activityId/edit')
type Props = { activity: ActivityDetail; type: ActivityType; newest: Newest<ActivityDetail> }

function Editing({ activity, type, newest }: Props) {
  const { form, problems } = useActivityWords()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const act = useAct(editActivity)
  const start = (one: ActivityDetail) => draftOf(one, type, language)
  const edited = useEdited<ActivityDetail, Draft>(activity, start, newest, act)
  const { draft, setDraft, version } = edited
  const params = { activityId: activity.id }
  const { values, wrong } = valuesOf(type.fields, draft.answers, language, activity.given)
  const save = () => {
    setTried(true)
    if (!draft.title.trim() || !draft.heldOn || wrong.size > 0) return
    act.mutate(
      { params: { id: activity.id }, body: { ...bodyOf(draft), values, version } },
      { onSuccess: () => void navigate({ to: '/activities/$activityId', params }) },
    )
  }
  return (
    <EditRecord
      verb={form.saveEdit}
      busy={act.isPending}
      problem={edited.problem}
      codes={problems}
      onSave={save}
      to="/activities/$activityId"
      params={params}
    >
      <ActivityFields fields={type.fields} draft={draft} onChange={setDraft} wrong={wrong} tried={tried} />
      <StaleNote edited={edited} verb={form.seeNewer}>
        {form.stale}
      </StaleNote>
    </EditRecord>
  )
}

export function EditActivity() {
  const { form } = useActivityWords()
  const { activityId } = route.useParams()
  const { types } = useTypes()
  const found = useQuery({ ...ask(readActivity, { params: { id: activityId } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) return <NotFound />
  return (
    <EditPage title={form.editTitle} found={found} factsOf={({ title }) => title}>
      {(activity, newest) => {
        const type = types.find(({ id }) => id === activity.typeId)
        return type && <Editing activity={activity} type={type} newest={newest} />
      }}
    </EditPage>
  )
}
