import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { choosePlan, listUnfinished } from '../contract.ts'
import type { Board } from '../shapes.ts'
import { useYearWords } from './use-words.ts'

function PlanDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const words = useYearWords()
  const tell = useTell()
  const act = useAct(choosePlan)
  const params = { id: board.bloc.id, year: String(board.year) }
  const plans = useQuery(ask(listUnfinished, { params, query: { limit: 1 } })).data?.plans ?? []
  const [planId, setPlanId] = useState(board.plan?.id ?? '')
  const chosen = planId || plans[0]?.id || ''
  return (
    <FormDialog
      title={words.closing.choosePlan}
      verb={words.closing.save}
      busy={act.isPending}
      problem={act.error}
      faults={[]}
      codes={words.problems}
      onClose={onClose}
      onSend={() =>
        act.mutate(
          { params, body: { planId: chosen || null, version: board.version } },
          {
            onSuccess: () => {
              tell.done(words.closing.planSaved)
              onClose()
            },
          },
        )
      }
    >
      <ChoiceField
        label={words.decide.plan}
        value={chosen}
        onChange={setPlanId}
        options={plans.map(({ id, symbol, abstract }) => ({ value: id, label: `${symbol} – ${abstract}` }))}
      />
      {plans.length === 0 && <p className="ink2">{words.decide.noPlans}</p>}
    </FormDialog>
  )
}

/** Next year's plan, and its choice by those who prepare the year. */
export function PlanChoice({ board }: { board: Board }) {
  const words = useYearWords()
  const [choosing, setChoosing] = useState(false)
  return (
    <section id="plan">
      <h2>{words.plan}</h2>
      {board.plan && (
        <p>
          <Link to="/directives/$directiveId" params={{ directiveId: board.plan.id }} className="year-link">
            {board.plan.symbol}
          </Link>
          <span className="ink2"> {board.plan.abstract}</span>
        </p>
      )}
      {!board.plan && <p className="ink2 small">{words.missing.noPlan()}</p>}
      {board.may.includes('prepare') && (
        <Button size="compact-xs" onClick={() => setChoosing(true)}>
          {words.closing.choosePlan}
        </Button>
      )}
      {choosing && <PlanDialog board={board} onClose={() => setChoosing(false)} />}
    </section>
  )
}
