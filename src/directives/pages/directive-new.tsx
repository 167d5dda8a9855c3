import { Button, Checkbox } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { keptUnits } from '#src/app/office/kept-units.ts'
import { uploadLimit } from '#src/platform/endpoint.ts'
import { useAct } from '#src/ui/api.ts'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { registerDirective } from '../contract.ts'
import { DirectiveFields } from './directive-fields.tsx'
import { searchDirectives } from './directive-search.ts'
import { bodyOf, emptyDraft, missingIn } from './draft.ts'
import { useDirectiveWords } from './use-words.ts'
import './directives.css'

export function NewDirective() {
  const { form, problems, list } = useDirectiveWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owners = keptUnits(me)
  const [draft, setDraft] = useState(emptyDraft)
  const [owner, setOwner] = useState(owners[0]?.value ?? '')
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
      ...(owner && { ownerUnitId: owner }),
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
    <>
      <PageHead title={form.newTitle} />
      <form
        className="body stack"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <DirectiveFields draft={draft} onChange={setDraft} tried={tried} />
        <div className="form-grid">
          {owners.length > 1 && <ChoiceField label={form.keeps} value={owner} onChange={setOwner} options={owners} />}
          <div className="wide">
            <SearchMulti label={form.basis} optional value={bases} onChange={setBases} search={searchDirectives} />
          </div>
          {!secret && (
            <div className="wide">
              <FileField
                label={form.files}
                optional
                maxBytes={uploadLimit}
                value={files}
                onChange={setFiles}
                send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
              />
            </div>
          )}
          <Checkbox
            label={form.inForce}
            checked={inForce}
            onChange={(event) => setInForce(event.currentTarget.checked)}
          />
        </div>
        <ProblemNote problem={act.error} codes={problems} />
        <p className="row">
          <Button type="submit" variant="filled" loading={act.isPending}>
            {form.save}
          </Button>
          <Button component={Link} to="/directives" aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        </p>
      </form>
    </>
  )
}
