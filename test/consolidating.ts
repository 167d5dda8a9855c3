import type { Content, Section } from '#src/reports/contract.ts'
import { addForm, addRegime, openPeriods } from '#src/reports/index.ts'
import { makeReporting, narrative, type Reporting, table } from './reporting.ts'

const problems: Section = { id: 'p3', title: 'Khó khăn, vướng mắc', kind: 'narrative' }

/**
 * The district's education office, to which three communes report, itself reports to the province's department: on the
 * district's figures, rolled up, and in words. Both `writer` and `chief` of the office; `above` receives there.
 */
export async function makeConsolidating({
  sections = [narrative, table('territory', ['HS', 'GV', 'TL']), problems],
} = {}) {
  const at = await makeReporting()
  const department = await at.unit('department', 'Sở Giáo dục và Đào tạo', { parent: at.province })
  const writer = await at.account('Hoàng Thị Viết', ['focal', at.office], ['coordinator', at.office])
  const chief = await at.account('Phạm Văn Duyệt', ['head', at.office])
  const above = await at.account('Đỗ Thị Nhận', ['coordinator', department])
  const form = await at.act(
    (work) => addForm(work, { name: 'Mẫu cấp huyện', ownerUnitId: department, sections, fromDay: '2019-01-01' }),
    above,
  )
  await at.act(
    (work) =>
      addRegime(work, {
        name: 'Báo cáo của huyện',
        formId: form.id,
        receivingUnitId: department,
        rhythm: 'quarter',
        windowRule: 'decree09',
        dueRules: { rule: { kind: 'after', days: 20 } },
        locks: false,
        graceDays: 0,
        from: '2020-10-01',
        units: [{ unitId: at.office }],
      }),
    above,
  )
  await at.act((work) => openPeriods(work))
  const own = await at.reportOf(at.office)
  return { ...at, department, writer, chief, above, own, ...stepsOf(at) }
}
export type Consolidating = Awaited<ReturnType<typeof makeConsolidating>>

/** A commune's report on its way, each step by whoever may take it. */
function stepsOf(at: Reporting) {
  const { focal, head, both, coordinator } = at.people
  const [commune, second] = [at.commune, at.second]
  const peopleOf = (unitId: string) => (unitId === commune ? { focal, head } : { focal: both, head: both })
  const versionOf = async (account: string, id: string) => (await at.as(account).get(`/reports/${id}`)).body.version
  const post = async (account: string, id: string, step: string, more: object = {}) => {
    const version = await versionOf(account, id)
    return at.as(account).post(`/reports/${id}/${step}`, { version, ...more })
  }
  /** Written, approved by the unit's head, and received unless it is to wait. */
  const send = async (unitId: string, content: Content, { receive = true } = {}) => {
    const id = await at.reportOf(unitId)
    const { focal: by, head: of } = peopleOf(unitId)
    const version = await versionOf(by, id)
    await at.as(by).put(`/reports/${id}/content`, { version, content })
    await post(by, id, 'submissions')
    if (of !== by || unitId === second) await post(of, id, 'approvals')
    if (receive) await post(coordinator, id, 'receipts')
    return id
  }
  const reopen = (id: string) => post(coordinator, id, 'reopenings', { reason: 'Sửa lại số liệu' })
  return { send, reopen, post, versionOf }
}
