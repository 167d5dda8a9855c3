import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ask } from '#src/ui/api.ts'
import { AreaField, ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listSectors } from '#src/units/contract.ts'
import { readFilling } from '../contract.ts'
import { type Draft, unclearOf } from './draft.ts'
import { SixClears } from './six-clears.tsx'
import { SourceFields } from './source-fields.tsx'
import { useTaskWords } from './standing.tsx'
import { UnitFields } from './unit-fields.tsx'
import { WhenFields } from './when-fields.tsx'

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  issuers: readonly { value: string; label: string }[]
  today: string
  verb: string
  busy: boolean
  problem: Problem | null
  onSave: () => void
  back: ReactNode
  /** Once issued only the wording and the units beside the lead may change. */
  issued?: boolean
  extra?: ReactNode
}

/** A draft with its six clears at the side, turning clear while one fills in. */
export function TaskForm(props: Props) {
  const { draft, onChange, issuers, today, issued = false } = props
  const { edit, verbs, problems } = useTaskWords()
  const { language } = useLanguage()
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const filling = useQuery({
    ...ask(readFilling, {
      query: {
        issuingUnitId: draft.issuingUnitId,
        ...(draft.directive && { directiveId: draft.directive.value }),
        leads: draft.leads.map((lead) => lead.value).join(','),
      },
    }),
    enabled: draft.issuingUnitId !== '',
    placeholderData: (before) => before,
  }).data
  const unclear = unclearOf(draft, filling)
  return (
    <form
      className="task-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave()
      }}
    >
      <div>
        <div className="form-grid">
          <div className="wide">
            <AreaField
              label={edit.content}
              value={draft.content}
              maxLength={3000}
              onChange={(content) => set({ content })}
            />
          </div>
          <div className="wide">
            <TextField
              label={edit.deliverable}
              help={edit.deliverableHelp}
              value={draft.deliverable}
              onChange={(deliverable) => set({ deliverable })}
            />
          </div>
          {!issued && <WhenFields draft={draft} set={set} today={today} />}
          <div className="wide stack">
            <UnitFields draft={draft} set={set} fixedLeads={issued} />
          </div>
          {!issued && <SourceFields draft={draft} set={set} />}
          <ChoiceField
            label={edit.sector}
            optional
            value={draft.sectorId}
            onChange={(sectorId) => set({ sectorId })}
            none={edit.noSector}
            options={sectors
              .filter((sector) => sector.active || sector.id === draft.sectorId)
              .map(({ id, nameVi, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : nameVi }))}
          />
          {!issued && (
            <>
              {issuers.length > 1 && (
                <ChoiceField
                  label={edit.issuing}
                  value={draft.issuingUnitId}
                  onChange={(issuingUnitId) => set({ issuingUnitId })}
                  options={issuers}
                />
              )}
              <ChoiceField
                label={edit.verb}
                value={draft.verb || (filling?.verb ?? '')}
                onChange={(verb) => set({ verb })}
                options={(['giao', 'deNghi'] as const).map((verb) => ({ value: verb, label: verbs[verb] }))}
                {...(!draft.verb && !filling?.verb && { none: '–' })}
              />
              <TextField
                label={edit.authority}
                optional
                help={edit.filledIn}
                value={draft.authority}
                placeholder={filling?.authority ?? ''}
                onChange={(authority) => set({ authority })}
              />
              <TextField
                label={edit.responsible}
                optional
                help={edit.filledIn}
                value={draft.responsiblePosition}
                placeholder={filling?.responsiblePosition ?? ''}
                onChange={(responsiblePosition) => set({ responsiblePosition })}
              />
              <TextField
                label={edit.confirming}
                optional
                help={edit.filledIn}
                value={draft.confirmingPosition}
                placeholder={filling?.confirmingPosition ?? ''}
                onChange={(confirmingPosition) => set({ confirmingPosition })}
              />
            </>
          )}
          <TextField
            label={edit.outside}
            optional
            value={draft.outsideCode}
            onChange={(outsideCode) => set({ outsideCode })}
          />
        </div>
        {props.extra}
        <ProblemNote problem={props.problem} codes={problems} />
        <div className="form-acts">
          <Button type="submit" variant="filled" loading={props.busy} disabled={draft.content.trim() === ''}>
            {props.verb}
          </Button>
          {props.back}
        </div>
      </div>
      <aside aria-label={edit.six}>
        <h2>{edit.six}</h2>
        <SixClears unclear={unclear} />
        <p className="ink3 small" role="status">
          {unclear.length === 0 && edit.sixDone}
        </p>
      </aside>
    </form>
  )
}
