import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import type { DueRules } from '#src/periods/index.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { changeRegime, type RegimeDetail, readRegime } from '../../contract.ts'
import { DueFields } from './due-fields.tsx'
import { PeriodPreview } from './period-preview.tsx'
import { RestFields } from './rest-fields.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

/** What may be changed of a regime that runs: its name and words, due days, lock and bloc. */
export function EditRegimePage() {
  const words = useRegimeWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery({ ...ask(readRegime, { params: { id } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) throw found.error
  return (
    <EditPage title={words.formPage.editTitle} found={found} factsOf={(regime) => regime.name}>
      {(regime) => <Editing regime={regime as RegimeDetail} />}
    </EditPage>
  )
}

function Editing({ regime }: { regime: RegimeDetail }) {
  const words = useRegimeWords()
  const { formPage } = words
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const [name, setName] = useState(regime.name)
  const [dueRules, setDueRules] = useState<DueRules>(regime.dueRules as DueRules)
  const [rest, setRest] = useState({
    ...{ locks: regime.locks, graceDays: regime.graceDays, blocId: regime.bloc?.id ?? '', asks: regime.asks },
  })
  const [tried, setTried] = useState(false)
  const act = useAct(changeRegime)
  const params = { id: regime.id }
  const save = () => {
    setTried(true)
    if (!name.trim()) return
    const body = { ...rest, name, dueRules, blocId: rest.blocId || null, version: regime.version }
    act.mutate(
      { params, body },
      {
        onSuccess: ({ moved }) => {
          void navigate({ to: '/reports/regimes/$id', params })
          tell.done(formPage.changed(moved))
        },
      },
    )
  }
  return (
    <EditRecord
      noValidate
      verb={formPage.saveEdit}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
      onSave={save}
      to="/reports/regimes/$id"
      params={params}
    >
      <p className="ink2">{formPage.stays}</p>
      <div className="form-grid">
        <div className="wide">
          <TextField
            label={words.name}
            value={name}
            onChange={setName}
            maxLength={300}
            error={tried && !name.trim() ? words.required : undefined}
          />
        </div>
        <DueFields
          value={dueRules}
          onChange={setDueRules}
          kinds={[...new Set(regime.unitList.map(({ kind }) => kind))]}
        />
        <p className="wide ink3 small">{formPage.dueStays}</p>
        <RestFields value={rest} onChange={setRest} />
      </div>
      <PeriodPreview began regime={{ ...regime, dueRules }} units={regime.unitList} today={me.today} />
    </EditRecord>
  )
}
