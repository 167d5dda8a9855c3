import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { searchUnits } from '#src/app/office/search-units.ts'
import { readDirective } from '#src/directives/contract.ts'
import { listRegimes } from '#src/reports/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { addObligation, editObligation } from '../contract.ts'
import { type ObligationKind, type ObligationRhythm, obligationKinds, obligationRhythms } from '../kinds.ts'
import type { Obligation, RegulationDetail } from '../shapes.ts'
import { useCoordinationWords } from './use-words.ts'

type Props = { regulation: RegulationDetail; obligation?: Obligation; onClose: () => void }

/** What is asked, of whom, how often, counted from what. */
export function ObligationDialog({ regulation, obligation, onClose }: Props) {
  const { form, kinds, one, rhythms, problems } = useCoordinationWords()
  const format = useFormat()
  const provisions = useQuery(ask(readDirective, { params: { id: regulation.id } })).data?.tree ?? []
  const regimes = useQuery(ask(listRegimes, {})).data?.regimes ?? []
  const nameOf = (id: string) => {
    const party = regulation.parties.find(({ unitId }) => unitId === id)
    return party?.to ? one.partyTo(party.name, format.day(party.to)) : (party?.name ?? id)
  }
  const [kind, setKind] = useState<ObligationKind>(obligation?.kind ?? 'exchange')
  const [content, setContent] = useState(obligation?.content ?? '')
  const [provisionId, setProvisionId] = useState(obligation?.provision?.id ?? '')
  const [rhythm, setRhythm] = useState<ObligationRhythm>(obligation?.rhythm ?? 'quarter')
  const [regimeId, setRegimeId] = useState(obligation?.regime?.id ?? '')
  const [parties, setParties] = useState<readonly Found[]>(
    (obligation?.partyIds ?? []).map((id) => ({ value: id, label: nameOf(id) })),
  )
  const [validFrom, setValidFrom] = useState(obligation?.validFrom ?? '')
  const [validTo, setValidTo] = useState(obligation?.validTo ?? '')
  const [tried, setTried] = useState(false)
  const add = useAct(addObligation)
  const edit = useAct(editObligation)
  const fitting = regimes.filter((regime) => regime.rhythm === rhythm)
  const faults = [
    ...(content.trim() ? [] : [{ id: 'obligation-content', label: form.content, text: form.required }]),
    ...(kind !== 'report' || regimeId ? [] : [{ id: 'obligation-regime', label: form.regime, text: form.required }]),
    ...(parties.length > 0 ? [] : [{ id: 'obligation-parties', label: form.parties, text: form.required }]),
    ...(validFrom ? [] : [{ id: 'obligation-from', label: form.validFrom, text: form.required }]),
  ]
  const error = (id: string) => (tried ? faults.find((fault) => fault.id === id)?.text : undefined)
  const send = () => {
    setTried(true)
    if (faults.length > 0) return
    const body = {
      ...{ kind, content, rhythm, validFrom },
      provisionId: provisionId || null,
      regimeId: kind === 'report' ? regimeId : null,
      partyIds: parties.map(({ value }) => value),
      validTo: validTo || null,
    }
    if (obligation)
      edit.mutate(
        { params: { id: obligation.id }, body: { ...body, version: obligation.version } },
        { onSuccess: onClose },
      )
    else add.mutate({ params: { directiveId: regulation.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={obligation ? form.editTitle : form.newTitle}
      verb={obligation ? form.saveEdit : form.save}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={tried ? faults : []}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={form.kind}
        help={form.kindHelp[kind]}
        value={kind}
        onChange={(value) => setKind(value as ObligationKind)}
        options={obligationKinds.map((each) => ({ value: each, label: kinds[each] }))}
      />
      <AreaField
        id="obligation-content"
        label={form.content}
        value={content}
        onChange={setContent}
        maxLength={2000}
        error={error('obligation-content')}
      />
      <ChoiceField
        label={form.provision}
        optional
        value={provisionId}
        onChange={setProvisionId}
        none={form.noProvision}
        options={provisions.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text.slice(0, 70)}` }))}
      />
      <ChoiceField
        label={form.rhythm}
        value={rhythm}
        onChange={(value) => {
          setRhythm(value as ObligationRhythm)
          setRegimeId('')
        }}
        options={obligationRhythms.map((each) => ({ value: each, label: rhythms[each] }))}
      />
      {kind === 'report' && (
        <ChoiceField
          id="obligation-regime"
          label={form.regime}
          value={regimeId}
          onChange={setRegimeId}
          none={form.noRegime}
          options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
          error={error('obligation-regime')}
        />
      )}
      <SearchMulti
        id="obligation-parties"
        label={form.parties}
        value={parties}
        onChange={setParties}
        search={searchUnits}
        error={error('obligation-parties')}
      />
      <DayField
        id="obligation-from"
        label={form.validFrom}
        value={validFrom}
        onChange={setValidFrom}
        error={error('obligation-from')}
      />
      <DayField
        label={form.validTo}
        optional
        value={validTo}
        onChange={setValidTo}
        {...(validFrom && { from: validFrom })}
      />
    </FormDialog>
  )
}
