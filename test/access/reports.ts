import {
  approveReport,
  exemptReport,
  receiveReport,
  returnReport,
  saveReport,
  submitReport,
} from '#src/reports/index.ts'
import type { Base } from './scene.ts'

export const reportStates = ['open', 'draft', 'submitted', 'approved', 'received', 'returned', 'exempted'] as const
type State = (typeof reportStates)[number]

/** Reports of the department to the board, each for a month of its own, brought to a state by the acts themselves. */
export const reportsOf = (base: Base) => {
  const { world, units, writers, outline, next } = base
  const content = (text = 'Đã hoàn thành.', files: string[] = []) => ({
    sections: { p1: { text }, ...(files.length > 0 && { p2: { files } }) },
  })
  const expected = async (unitId: string, month: string) => {
    const values = { regime_id: outline.regimeId, form_version_id: outline.formVersionId, unit_id: unitId }
    const { id } = await world.db
      .insertInto('expected_report')
      .values({
        ...values,
        receiving_unit_id: units.board,
        period: month,
        opens_on: `${month}-01`,
        due_on: `${month}-28`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const freshMonth = () => {
    const n = next()
    return `${1950 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  }
  const steps: Record<State, readonly State[]> = {
    open: [],
    draft: ['draft'],
    submitted: ['draft', 'submitted'],
    approved: ['draft', 'submitted', 'approved'],
    received: ['draft', 'submitted', 'approved', 'received'],
    returned: ['draft', 'submitted', 'approved', 'returned'],
    exempted: ['exempted'],
  }
  type Told = { text?: string; files?: string[]; unitId?: string; month?: string; reason?: string }
  const report = async (state: State, told: Told = {}) => {
    const { text, files, unitId = units.lead, month = freshMonth(), reason = 'Theo đề nghị' } = told
    const id = await expected(unitId, month)
    const by = unitId === units.old ? writers.old : writers.lead
    let version = 1
    const act = async (run: Parameters<typeof world.act<{ version: number }>>[0], as: string) => {
      version = (await world.act(run, as)).version
    }
    for (const step of steps[state]) {
      if (step === 'draft') await act((w) => saveReport(w, id, { version, content: content(text, files) }), by)
      if (step === 'submitted') await act((w) => submitReport(w, id, { version }), by)
      if (step === 'approved') await act((w) => approveReport(w, id, { version }), headOf(unitId))
      if (step === 'received') await act((w) => receiveReport(w, id, { version }), writers.board)
      if (step === 'returned') await act((w) => returnReport(w, id, { version, reason }), writers.board)
      if (step === 'exempted') await act((w) => exemptReport(w, id, { version, reason }), writers.board)
    }
    return { id, version }
  }
  const headOf = (unitId: string) => (unitId === units.old ? base.who('head', 'old').accountId : writers.leadHead)
  return {
    report,
    content,
    /** Of the department that has ended, for a month before it merged. */
    oldReport: (text?: string, files: string[] = []) =>
      report('received', { unitId: units.old, files, ...(text !== undefined && { text }) }),
  }
}
