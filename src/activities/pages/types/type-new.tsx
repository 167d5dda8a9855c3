import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { useAct } from '#src/ui/api.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { addActivityType } from '../../contract.ts'
import { presets } from '../../presets.ts'
import { useActivityWords } from '../use-words.ts'
import { bodyOfType, draftOfPreset, emptyType, type TypeDraft, wrongIn } from './draft.ts'
import { TypeEditor } from './type-editor.tsx'
import './types.css'

/** A new type begins from a preset or from nothing, is changed at will and looked at as a unit will see it. */
export function NewType() {
  const { types: words, form, problems } = useActivityWords()
  const ui = useUiWords()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const [draft, setDraft] = useState<TypeDraft>()
  const kept = me.grants.find(({ role }) => role === 'administrator')
  const [owner, setOwner] = useState<Found | undefined>(kept && { value: kept.unitId, label: kept.unitName })
  const [tried, setTried] = useState(false)
  const act = useAct(addActivityType)
  if (!draft)
    return (
      <>
        <PageHead title={words.newTitle} />
        <div className="body stack">
          <p className="ink2">{words.choosePreset}</p>
          <ul className="type-presets">
            {presets.map((preset) => (
              <li key={preset.key}>
                <button type="button" onClick={() => setDraft(draftOfPreset(preset))}>
                  <b>{preset.name[language === 'en' ? 1 : 0]}</b>
                  <span className="ink2 small">
                    {preset.fields.map(({ label }) => label[language === 'en' ? 1 : 0]).join(', ')}
                  </span>
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => setDraft(emptyType)}>
                <b>{words.fromNothing}</b>
                <span className="ink2 small">{words.fromNothingText}</span>
              </button>
            </li>
          </ul>
        </div>
      </>
    )
  const save = () => {
    setTried(true)
    if (!owner || wrongIn(draft).size > 0) return
    act.mutate(
      { body: { ...bodyOfType(draft), ownerUnitId: owner.value } },
      { onSuccess: ({ id }) => void navigate({ to: '/activities/types/$typeId', params: { typeId: id } }) },
    )
  }
  return (
    <>
      <PageHead title={words.newTitle} />
      <RecordForm
        className="body stack"
        verb={words.save}
        busy={act.isPending}
        problem={act.error}
        codes={problems}
        onSave={save}
        back={
          <Button component={Link} to="/activities/types">
            {ui.back}
          </Button>
        }
      >
        <div className="form-grid">
          <SearchSelect
            label={words.owner}
            help={words.ownerHelp}
            value={owner}
            onChange={setOwner}
            search={searchUnits}
            error={tried && !owner ? form.required : undefined}
          />
        </div>
        <TypeEditor draft={draft} onChange={setDraft} tried={tried} />
      </RecordForm>
    </>
  )
}
