import { Button, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listTargets } from '#src/indicators/contract.ts'
import { getDesk } from '#src/reports/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { ErrorSummary } from '#src/ui/problem.tsx'
import { makeDashboard } from '../contract.ts'
import { type BoardDraft, BoardFields } from './board-fields.tsx'
import { type Template, templates, tilesOf } from './templates.ts'
import { useHome } from './use-home.ts'
import { useDashboardWords } from './use-words.ts'
import './dashboards.css'

const makers = ['coordinator', 'leader', 'focal', 'head']

/** A name, about whom, and what it begins with: then it is open to be changed. */
export function NewBoard() {
  const words = useDashboardWords()
  const { make } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const home = useHome()
  const [typed, setTyped] = useState<Partial<BoardDraft>>({})
  const [template, setTemplate] = useState<Template>('year')
  const keepers = new Map(
    me.grants.filter(({ role }) => makers.includes(role)).map(({ unitId, unitName }) => [unitId, unitName]),
  )
  const [keeper, setKeeper] = useState([...keepers.keys()][0] ?? '')
  const draft: BoardDraft = {
    name: template === 'blank' ? '' : make.templates[template],
    description: '',
    reader: false,
    unit: home,
    ...typed,
  }
  const ground = useGround(draft.unit?.value)
  const act = useAct(makeDashboard)
  const required = useRequired([
    { id: 'board-name', label: make.name, text: draft.name.trim() ? undefined : make.name },
    { id: 'board-unit', label: make.unit, text: draft.reader || draft.unit ? undefined : make.unit },
  ])
  const save = () => {
    if (!required.ready()) return
    act.mutate(
      {
        body: {
          name: draft.name,
          description: draft.description,
          unitId: draft.reader ? null : (draft.unit?.value ?? null),
          tiles: tilesOf(template, ground, make),
          ...(keeper && { ownerUnitId: keeper }),
        },
      },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/dashboards/$dashboardId', params: { dashboardId: id }, search: { edit: true } }),
      },
    )
  }
  return (
    <>
      <PageHead title={make.title} />
      <RecordForm
        className="body stack board-form"
        noValidate
        verb={make.verb}
        busy={act.isPending}
        problem={act.error}
        codes={words.problems}
        onSave={save}
        back={
          <Button component={Link} to="/dashboards">
            {make.back}
          </Button>
        }
      >
        <ErrorSummary faults={required.faults} />
        <Radio.Group label={make.template} value={template} onChange={(value) => setTemplate(value as Template)}>
          <div className="board-templates">
            {templates.map((one) => (
              <Radio
                key={one}
                value={one}
                label={make.templates[one]}
                description={
                  one === 'year' && ground.known && ground.indicators.length === 0
                    ? make.tooFew
                    : make.templateTexts[one]
                }
              />
            ))}
          </div>
        </Radio.Group>
        <BoardFields
          draft={draft}
          onChange={(next) =>
            setTyped({
              ...next,
              ...(next.name === draft.name && !typed.name && { name: undefined }),
            } as Partial<BoardDraft>)
          }
          errorOf={required.errorOf}
        />
        {keepers.size > 1 && (
          <ChoiceField
            label={make.keeper}
            value={keeper}
            onChange={setKeeper}
            options={[...keepers].map(([value, label]) => ({ value, label }))}
          />
        )}
      </RecordForm>
    </>
  )
}

/** The indicators that have a target at the unit, those with the newest first, and the widest regime it collects by. */
function useGround(unitId: string | undefined) {
  const targets = useQuery({
    ...ask(listTargets, { query: { unitId: unitId ?? '' } }),
    enabled: unitId !== undefined,
  })
  const desk = useQuery(ask(getDesk, { query: {} }))
  const newest = (targets.data ?? []).toSorted((a, b) => b.period.localeCompare(a.period))
  return {
    known: targets.data !== undefined,
    indicators: [...new Set(newest.map(({ indicatorId }) => indicatorId))],
    regimeId: desk.data?.regime?.id,
  }
}
