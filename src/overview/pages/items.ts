import { periodName } from '#src/periods/index.ts'
import { daysBetween } from '#src/platform/day.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import type { StatusKind } from '#src/ui/status.tsx'
import type { getToday } from '../contract.ts'

type Today = Reply<typeof getToday>
export type PartName = Exclude<keyof Today, 'cycle'>
export type Item = {
  id: string
  to: string
  kind: 'task' | 'report'
  glyph: StatusKind
  title: string
  about: string[]
  due: string | null
  /** Negative once it is late. */
  left: number | null
}
export type Part = { name: PartName; total: number; items: Item[]; all: string }

const glyphs: Record<PartName, StatusKind> = {
  late: 'overdue',
  returned: 'returned',
  dueSoon: 'dueSoon',
  toConfirm: 'awaiting',
  toDecide: 'waiting',
  toTake: 'toReceive',
  toWrite: 'draft',
  toApprove: 'awaiting',
  toReceive: 'toReceive',
}
const everything: Record<PartName, string> = {
  late: '/tasks?timeliness=overdue',
  returned: '/tasks?state=returned',
  dueSoon: '/tasks?timeliness=dueSoon',
  toConfirm: '/tasks?state=submitted',
  toDecide: '/tasks?extensionAsked=true',
  toTake: '/tasks?handOver=toAnswer',
  toWrite: '/reports',
  toApprove: '/reports?for=approving',
  toReceive: '/reports?for=receiving',
}

const taskItem =
  (glyph: StatusKind, today: string, progress: (n: number) => string) =>
  (t: Today['late']['rows'][number]): Item => ({
    id: t.id,
    to: `/tasks/${t.id}`,
    kind: 'task',
    glyph: t.light === 'amber' && t.timeliness !== 'dueSoon' ? 'behind' : glyph,
    title: t.content,
    about: [t.symbol ?? '', t.leadName ?? '', progress(t.percent)].filter(Boolean),
    due: t.deadline,
    left: t.deadline ? daysBetween(today, t.deadline) : null,
  })

const reportItem =
  (glyph: StatusKind, today: string, language: 'vi' | 'en') =>
  (r: Today['toWrite']['rows'][number]): Item => ({
    id: r.id,
    to: `/reports/${r.id}`,
    kind: 'report',
    glyph: r.state === 'returned' ? 'returned' : r.late && glyph === 'draft' ? 'overdue' : glyph,
    title: r.regime.name,
    about: [periodName(r.period, language), r.unit.name],
    due: r.dueOn,
    left: daysBetween(today, r.dueOn),
  })

/** What stands on the page, most pressing first; a task stands once, where it presses most. */
export function partsOf(reply: Today, today: string, language: 'vi' | 'en', progress: (n: number) => string): Part[] {
  const seen = new Set<string>()
  const once = (items: Item[]) => items.filter(({ id }) => !seen.has(id) && seen.add(id))
  const tasks = (['returned', 'late', 'dueSoon', 'toConfirm', 'toDecide', 'toTake'] as const).map((name) => ({
    name,
    total: reply[name].total,
    items: once(reply[name].rows.map(taskItem(glyphs[name], today, progress))),
    all: everything[name],
  }))
  const reports = (['toWrite', 'toApprove', 'toReceive'] as const).map((name) => ({
    name,
    total: reply[name].total,
    items: reply[name].rows.map(reportItem(glyphs[name], today, language)),
    all: everything[name],
  }))
  return [...tasks, ...reports].filter((part) => part.items.length > 0)
}
