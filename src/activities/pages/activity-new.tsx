import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { enterActivity } from '../contract.ts'
import type { ActivityType } from '../shapes.ts'
import { ActivityFields } from './activity-fields.tsx'
import { valuesOf } from './answers.ts'
import { bodyOf, type Draft, emptyDraft } from './draft.ts'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import './activities.css'

const page = getRouteApi('/office/activities/new')

/** The units of this person that may enter activities of a type. */
function useUnits(type: ActivityType | undefined) {
  const { me } = getRouteApi('/office').useRouteContext()
  const own = me.grants.filter(({ role, unitId }) => role === 'focal' && (type?.enterAt.includes(unitId) ?? false))
  return [...new Map(own.map(({ unitId, unitName }) => [unitId, { value: unitId, label: unitName }])).values()]
}

/** An activity is entered by its type: what the type asks for comes up once it is chosen. */
export function NewActivity() {
  const words = useActivityWords()
  const { form, heads } = words
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { typeId } = page.useSearch()
  const { types, found, nameOf } = useTypes()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [unit, setUnit] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(enterActivity)
  const usable = types.filter(({ enterAt }) => enterAt.length > 0)
  const type = usable.find(({ id }) => id === typeId) ?? (usable.length === 1 ? usable[0] : undefined)
  const units = useUnits(type)
  const owner = units.some(({ value }) => value === unit) ? unit : (units[0]?.value ?? '')
  const { values, wrong } = valuesOf(type?.fields ?? [], draft.answers, language)
  const save = () => {
    setTried(true)
    if (!type || !draft.title.trim() || !draft.heldOn || wrong.size > 0) return
    const { sectorId, ...body } = bodyOf(draft)
    act.mutate(
      {
        body: {
          ...body,
          ...(sectorId && { sectorId }),
          values,
          typeId: type.id,
          ownerUnitId: owner,
          fileIds: files.map(({ id }) => id),
        },
      },
      { onSuccess: ({ id }) => void navigate({ to: '/activities/$activityId', params: { activityId: id } }) },
    )
  }
  return (
    <NewRecord words={words} act={act} onSave={save} list="/activities">
      {found.data && usable.length === 0 && <Note kind="ongoing">{form.noType}</Note>}
      <div className="form-grid">
        <ChoiceField
          label={form.type}
          value={type?.id ?? ''}
          onChange={(id) => void navigate({ to: '/activities/new', search: id ? { typeId: id } : {}, replace: true })}
          none={form.chooseType}
          options={usable.map((one) => ({ value: one.id, label: nameOf(one) }))}
          error={tried && !type ? form.required : undefined}
        />
        {units.length > 1 && <ChoiceField label={heads.owner} value={owner} onChange={setUnit} options={units} />}
      </div>
      {type && (
        <>
          <ActivityFields fields={type.fields} draft={draft} onChange={setDraft} wrong={wrong} tried={tried} />
          <KeptFilesField label={form.files} value={files} onChange={setFiles} />
        </>
      )}
    </NewRecord>
  )
}
