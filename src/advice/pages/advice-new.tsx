import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { enterAdvice } from '../contract.ts'
import { AdviceFields } from './advice-fields.tsx'
import { bodyOf, emptyDraft, missingIn } from './draft.ts'
import { useAdviceWords } from './use-words.ts'
import './advice.css'

export function NewAdvice() {
  const words = useAdviceWords()
  const { form, heads } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [draft, setDraft] = useState(emptyDraft)
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(enterAdvice)
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    const fileIds = files.map((file) => file.id)
    act.mutate(
      { body: { ...bodyOf(draft), ...(owner.unit && { fromUnitId: owner.unit }), fileIds } },
      { onSuccess: ({ id }) => void navigate({ to: '/advice/$adviceId', params: { adviceId: id } }) },
    )
  }
  return (
    <NewRecord words={words} act={act} onSave={save} list="/advice">
      <AdviceFields draft={draft} onChange={setDraft} tried={tried} />
      <div className="form-grid">
        <OwnerField label={heads.from} owner={owner} />
        <div className="wide">
          <KeptFilesField label={form.files} value={files} onChange={setFiles} />
        </div>
      </div>
    </NewRecord>
  )
}
