import type { Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { readWorkYear } from './contract.ts'
import { mayDo } from './may.ts'
import { closingOf, type StepName, type StepState } from './rules.ts'
import type { Board, Step } from './shapes.ts'
import { conclusionsStep, conferenceOf, conferenceStep } from './steps/conference.ts'
import { figuresStep } from './steps/figures.ts'
import { newsStep } from './steps/news.ts'
import { orientationStep, type Plan, planOf } from './steps/orientation.ts'
import { periodsEndingIn } from './steps/periods.ts'
import { reportsStep } from './steps/reports.ts'
import { summaryStep } from './steps/summary.ts'
import { unfinishedStep } from './steps/unfinished.ts'
import { type Year, yearFor, yearsOf } from './year.ts'

/** The eight steps, counted from the records that the reader may see. */
export async function stepsOf(view: View, year: Year): Promise<{ steps: Step[]; plan: Plan | undefined }> {
  const [periods, plan, conference] = await Promise.all([
    periodsEndingIn(view, year.bloc.id, year.year),
    planOf(view, year),
    conferenceOf(view, year),
  ])
  const steps = await Promise.all([
    reportsStep(view, year, periods),
    figuresStep(view, year, periods),
    summaryStep(view, year),
    unfinishedStep(view, year),
    orientationStep(view, year, plan),
    conferenceStep(year, conference),
    conclusionsStep(year, conference),
    newsStep(view, year, conference),
  ])
  return { steps, plan }
}

export const closingFor = (steps: readonly Step[]) =>
  closingOf(Object.fromEntries(steps.map(({ name, state }) => [name, state])) as Record<StepName, StepState>)

const movesOf = async (view: View, { rowId }: Year): Promise<Board['moves']> => {
  const found = await view.db
    .selectFrom('work_year_move as m')
    .innerJoin('account as a', 'a.id', 'm.by_account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('account as fa', 'fa.id', 'm.acting_for_id')
    .leftJoin('person as fp', 'fp.id', 'fa.person_id')
    .select(['m.move', 'm.reason', 'p.name as by', 'fp.name as actingFor', 'm.at'])
    .where('m.work_year_id', '=', rowId ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('m.seq', 'desc')
    .execute()
  return found.map((m) => ({ ...m, move: m.move as 'close' | 'reopen', at: m.at.toISOString() }))
}

export async function boardFor(view: View, blocId: string, of: number): Promise<Reply<typeof readWorkYear>> {
  const year = await yearFor(view, blocId, of)
  const [{ steps, plan }, known, moves] = await Promise.all([
    stepsOf(view, year),
    yearsOf(view, [blocId]),
    movesOf(view, year),
  ])
  return {
    bloc: { id: year.bloc.id, name: year.bloc.name },
    year: of,
    state: year.state,
    version: year.version,
    keptAs: year.rowId,
    plan: plan ? { id: plan.id, symbol: plan.symbol, abstract: plan.abstract } : null,
    years: known.map(({ year: each, state }) => ({ year: each, state })),
    steps,
    closing: closingFor(steps),
    moves,
    may: mayDo(view.actor, year.bloc.coordinatorId, year.state),
  }
}
