import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, origin } from './person.ts'

/** Reports of the fourth quarter of 2020 that come back, and those that are received together. */
const dialog = (page: Page) => page.getByRole('dialog')
const act = async (page: Page, verb: string) => {
  await page.getByRole('button', { name: verb, exact: true }).click()
  await dialog(page).getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}
const saved = (page: Page) =>
  page.waitForResponse((r) => r.request().method() === 'PUT' && r.url().endsWith('/content') && r.ok())

/** The page of a unit's report for the quarter, found by the desk of its receiver. */
async function reportAt(page: Page, regime: string, unit: string) {
  const desk = async (more = '') => (await page.request.get(`/api/v1/desk${more}`)).json()
  const { id } = (await desk()).regimes.find(({ name }: { name: string }) => name === regime)
  const { units } = await desk(`?regimeId=${id}`)
  const { cells } = units.find(({ name }: { name: string }) => name.startsWith(unit))
  return `/app/reports/${cells.find(({ period }: { period: string }) => period === '2020-Q4').reportId}`
}

/** Brings a report to its receipt, where the journeys before have not. */
async function receivedBefore(page: Page, address: string) {
  const api = address.replace('/app', '/api/v1')
  const steps = [
    ['giaoduc', 'draft', 'submissions'],
    ['giaoduc.ld', 'submitted', 'approvals'],
    ['tonghop', 'approved', 'receipts'],
  ] as const
  for (const [login, from, step] of steps) {
    await enter(page, login)
    const { state, version } = await (await page.request.get(api)).json()
    const headers = { origin: origin(), 'idempotency-key': crypto.randomUUID() }
    if (state === from) await page.request.post(`${api}/${step}`, { data: { version }, headers })
  }
}

test.setTimeout(180_000)

test('remarks pinned to a figure and a paragraph go back with the report; what became of them is held against what is sent anew', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  const address = await reportAt(page, 'Báo cáo giáo dục và đào tạo quý', 'Sở Giáo dục')
  await receivedBefore(page, address)
  await page.goto(address)
  const remark = async (place: RegExp, text: string) => {
    await page.getByRole('button', { name: place }).first().click()
    await dialog(page).getByLabel('Ý kiến').fill(text)
    await dialog(page).getByRole('button', { name: 'Lưu ý kiến' }).click()
    await expect(dialog(page)).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Ghi ý kiến', exact: true }).click()
  await remark(/^Ghi ý kiến về Huyện Tuần Giáo, Trường mầm non/, 'Đối chiếu với quyết định sáp nhập trường.')
  await remark(/Ghi ý kiến về đoạn 1$/, 'Nêu rõ số học sinh bỏ học.')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Ý kiến đang ghi: 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Mở lại báo cáo' }).click()
  await expect(dialog(page)).toContainText('Gửi kèm 2 ý kiến đã ghi.')
  await dialog(page).getByRole('button', { name: 'Mở lại báo cáo' }).click()
  await expect(dialog(page)).toHaveCount(0)

  await enter(page, 'giaoduc')
  await page.goto(address)
  await expect(page.getByText('Ý kiến trả lại: đã xử lý 0/2.')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSideScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: /Huyện Tuần Giáo, Trường mầm non/ }).click()
  const cell = page.getByRole('textbox', { name: /^Huyện Tuần Giáo, Trường mầm non/ })
  await expect(cell).toBeFocused()
  const before = await cell.inputValue()
  const written = saved(page)
  await cell.fill('61')
  await written
  await expect(page.getByText(`Khi trả lại: ${before}, nay: 61`).first()).toBeVisible()
  const marked = saved(page)
  await page
    .getByRole('checkbox', { name: /^Đã xử lý ý kiến về .*Huyện Tuần Giáo/ })
    .first()
    .check()
  await marked
  await expect(page.getByText('Ý kiến trả lại: đã xử lý 1/2.')).toBeVisible()
  await act(page, 'Trình lãnh đạo duyệt')
  await enter(page, 'giaoduc.ld')
  await page.goto(address)
  await act(page, 'Duyệt và gửi')

  await enter(page, 'tonghop')
  await page.goto(address)
  await expect(page.getByText('Ý kiến trả lại: đã xử lý 1/2.')).toBeVisible()
  await expect(page.getByText('Đoạn này vẫn như khi trả lại').first()).toBeVisible()
  const changed = page.getByRole('table', { name: 'Thay đổi so với bản trước: 1' })
  await expect(changed.getByRole('row').filter({ hasText: 'Huyện Tuần Giáo' })).toContainText('61')
  await expectAccessible(page)
  await act(page, 'Tiếp nhận')
})

test('a district receives at once what needs no look, and leaves one aside that it takes afterwards by itself', async ({
  page,
}) => {
  await enter(page, 'tuangiao')
  await page.goto('/app/reports/desk')
  await page.getByRole('button', { name: 'Tiếp nhận 4 báo cáo đã gửi' }).click()
  await expect(dialog(page).getByRole('heading', { name: 'Không có gì phải xem lại: 4' })).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Chọn báo cáo của Xã Phình Sáng' }).uncheck()
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSideScroll(page)
  await dialog(page).getByRole('button', { name: 'Tiếp nhận 3 báo cáo đã chọn' }).click()
  await expect(page.getByText('Đã tiếp nhận 3 báo cáo.')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Tiếp nhận 1 báo cáo đã gửi' }).click()
  await expect(dialog(page).getByRole('listitem')).toContainText(['Xã Phình Sáng'])
  await dialog(page).getByRole('button', { name: 'Tiếp nhận 1 báo cáo đã chọn' }).click()
  await expect(page.getByText('Đã tiếp nhận 1 báo cáo.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tiếp nhận \d+ báo cáo/ })).toHaveCount(0)
})
