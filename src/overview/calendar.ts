import { calendarText, type Entry, meetingEntries } from '#src/meetings/index.ts'
import { periodName } from '#src/periods/index.ts'
import type { Download } from '#src/platform/serve.ts'
import { pick } from '#src/platform/words.ts'
import type { View } from '#src/platform/work.ts'
import { reportsDue } from '#src/reports/index.ts'
import { type Due, tasksDue } from '#src/tasks/index.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

/** A day as calendar programs read one: its date parts in UTC. */
const dayAsDate = (day: string) => new Date(`${day}T00:00:00Z`)

const entryOf = ({ id, code, dueOn, version, changedAt }: Due, title: string, url: string): Entry => ({
  id,
  title,
  place: '',
  content: [code, url].filter(Boolean).join('\n'),
  startsAt: dayAsDate(dueOn),
  endsAt: dayAsDate(dueOn),
  state: 'invited',
  version,
  changedAt,
  wholeDay: true,
  url,
})

/** Everything of the reader's own that has a day: meetings, deadlines of tasks, reports due. */
export async function workCalendar(view: View, publicUrl: string): Promise<Download> {
  const { language } = view.actor
  const { calendar: words } = pick(language, { vi, en })
  const [meetings, tasks, reports] = await Promise.all([meetingEntries(view), tasksDue(view), reportsDue(view)])
  const entries = [
    ...meetings.map((meeting) => ({ ...meeting, url: `${publicUrl}/app/meetings/${meeting.id}` })),
    ...tasks.map((task) =>
      entryOf({ ...task, id: `task-${task.id}` }, words.task(task.title), `${publicUrl}/app/tasks/${task.id}`),
    ),
    ...reports.map((report) =>
      entryOf(
        { ...report, id: `report-${report.id}`, code: '' },
        words.report(report.title, periodName(report.code, language)),
        `${publicUrl}/app/reports/${report.id}`,
      ),
    ),
  ]
  return {
    name: 'lich-cong-tac.ics',
    mediaType: 'text/calendar; charset=utf-8',
    content: Buffer.from(calendarText(entries, words.name)),
  }
}
