import { Checkbox } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { registerDirective } from '../contract.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { bodyOf, emptyDraft, missingIn } from './draft.ts'
import { OpenFirst } from './symbol-note.tsx'
import { useDirectiveWords } from './use-words.ts'
import './directives.css'

export function NewDirective() {
  const words = useDirectiveWords()
  const { form } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [draft, setDraft] = useState(emptyDraft)
  const [bases, setBases] = useState<readonly Found[]>([])
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [inForce, setInForce] = useState(true)
  const [tried, setTried] = useState(false)
  const act = useAct(registerDirective)
  const secret = draft.classification === 'numberOnly'
  const save = () => {
    setTried(true)
    if (missingIn(draft).length > 0) return
    const body = {
      ...bodyOf(draft),
      ...(owner.unit && { ownerUnitId: owner.unit }),
      inForce,
      givesEffectTo: bases.map((one) => one.value),
      fileIds: secret ? [] : files.map((file) => file.id),
    }
    act.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/directives/$directiveId', params: { directiveId: id } }) },
    )
  }
  return (
    <NewRecord words={words} act={act} onSave={save} list="/directives">
      <DirectiveFields draft={draft} onChange={setDraft} tried={tried} />
      <div className="form-grid">
        <OwnerField label={form.keeps} owner={owner} />
        <div className="wide">
          <SearchMulti label={form.basis} optional value={bases} onChange={setBases} search={searchDirectives} />
        </div>
        {!secret && (
          <div className="wide">
            <KeptFilesField label={form.files} value={files} onChange={setFiles} />
          </div>
        )}
        <Checkbox
          label={form.inForce}
          checked={inForce}
          onChange={(event) => setInForce(event.currentTarget.checked)}
        />
      </div>
      <OpenFirst problem={act.error} />
    </NewRecord>
  )
}
