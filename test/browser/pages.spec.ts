import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, expectSettled, origin, signIn } from './person.ts'

const widths = [320, 360, 768, 1280]
/** What an address of one record is filled with: the first one its reader finds. */
type Found = Record<'task' | 'draft' | 'directive' | 'unit' | 'person' | 'report' | 'meeting', string>

const ofCoordinator = (found: Found) => [
  '/app',
  '/app/tasks',
  '/app/tasks?group=none&light=red',
  '/app/tasks/calendar',
  '/app/tasks/timeline',
  '/app/tasks/briefing',
  '/app/punctuality?period=2020',
  '/app/tasks/new',
  `/app/tasks/${found.task}`,
  `/app/tasks/${found.draft}/edit`,
  '/app/directives',
  '/app/readings',
  '/app/directives/new',
  `/app/directives/${found.directive}`,
  `/app/directives/${found.directive}/edit`,
  '/app/meetings?when=all',
  '/app/meetings/new',
  `/app/meetings/${found.meeting}`,
  `/app/meetings/${found.meeting}/attendance`,
  '/app/reports',
  '/app/reports/desk',
  `/app/reports/${found.report}`,
  '/app/figures',
  '/app/figures?indicator=BHYT_TL&period=2020-Q4',
  '/app/units',
  '/app/units/changes?from=2020-01-01&to=2021-01-12',
  '/app/units/groups',
  `/app/units/${found.unit}`,
  '/app/work-years',
  '/app/tour',
  `/app/thread/task/${found.task}`,
  `/app/thread/directive/${found.directive}?span=whole`,
  '/app/me',
]
const ofAdministrator = (found: Found) => [
  '/app/people',
  `/app/people/${found.person}`,
  `/app/people/${found.person}/data`,
  '/app/retention',
  '/app/units/shared',
]
const ofEverybody = [
  '/app/sign-in',
  '/app/forgotten-password',
  '/app/password#khong-co',
  '/app/first-administrator#khong-co',
  '/app/khong-co',
]

const get = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json()
async function look(page: Page, path: string, scheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: scheme })
  await page.goto(path)
  await expectSettled(page)
  await test.step(`${path} (${scheme})`, async () => {
    await expectAccessible(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSideScroll(page)
    }
  })
}
/** The account's language, changed beside the pages so that it is certainly changed back. */
const speak = (page: Page, language: 'vi' | 'en') =>
  page.request.put('/api/v1/me/language', {
    data: { language },
    headers: { origin: origin(), 'idempotency-key': crypto.randomUUID() },
  })
async function coordinatorsRecords(page: Page): Promise<Found> {
  const [tasks, drafts, directives, reports, units, meetings] = await Promise.all([
    get(page, '/tasks?limit=1'),
    get(page, '/tasks?state=draft&limit=1'),
    get(page, '/directives?q=84-KH&limit=1'),
    get(page, '/reports?for=receiving'),
    get(page, '/units/pick?q=tuan%20giao'),
    get(page, '/meetings?q=tong ket khoa giao nam 2021&limit=1'),
  ])
  return {
    task: tasks.rows[0].id,
    draft: drafts.rows[0].id,
    directive: directives.rows[0].id,
    meeting: meetings.rows[0].id,
    report: reports.reports[0].id,
    unit: units[0].id,
    person: '',
  }
}

test.afterEach(async ({ page }) => {
  await speak(page, 'vi')
})

test('the pages before sign-in keep to WCAG 2.2 AA and need no side scroll', async ({ page }) => {
  for (const path of ofEverybody) await look(page, path, 'light')
})

test('every page of the coordinator keeps to them in Vietnamese, in light', async ({ page }) => {
  test.setTimeout(240_000)
  await enter(page, 'tonghop')
  for (const path of ofCoordinator(await coordinatorsRecords(page))) await look(page, path, 'light')
})

test('and in English, in dark', async ({ page }) => {
  test.setTimeout(240_000)
  await enter(page, 'tonghop')
  expect((await speak(page, 'en')).ok()).toBe(true)
  // every second one: what a page is made of is the same, and each component stands on several
  const half = ofCoordinator(await coordinatorsRecords(page)).filter((_, n) => n % 2 === 0)
  for (const path of half) await look(page, path, 'dark')
  await expect(page.getByRole('link', { name: 'Tasks' }).first()).toBeVisible()
})

test('a report that is written keeps to them, for a commune and for a department with its rows', async ({ page }) => {
  for (const login of ['quainua', 'giaoduc']) {
    await enter(page, login)
    const { reports } = await get(page, '/reports?for=writing')
    await look(page, `/app/reports/${reports[0].id}`, login === 'giaoduc' ? 'dark' : 'light')
  }
})

test('the pages of the administrator keep to them', async ({ page }) => {
  await signIn(page, 'quantri')
  const { rows } = await get(page, '/persons?limit=1')
  for (const path of ofAdministrator({ person: rows[0].id } as Found)) await look(page, path, 'light')
})
