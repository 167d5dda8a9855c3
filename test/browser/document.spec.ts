import { expect, type Locator, type Page, test } from '@playwright/test'
import { unzip } from '#src/platform/zip.ts'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** The year-end report of the bloc: from the draft to the signed Word file; each test goes on from the last. */
test.describe.configure({ mode: 'serial' })

const text = (page: Page): Locator => page.getByRole('textbox', { name: /Đặc điểm tình hình|Giáo dục và đào tạo/ })
const saved = (page: Page) =>
  page.waitForResponse((r) => r.request().method() === 'PUT' && /\/sections\//.test(r.url()) && r.ok())
const openReport = async (page: Page) => {
  await page.goto('/app/documents?purpose=yearReport')
  await page
    .getByRole('link', { name: /Tổng kết công tác khối khoa giáo năm 2020/ })
    .last()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tổng kết công tác')
}
const openSection = async (page: Page, name: RegExp) => {
  await page.getByRole('navigation', { name: 'Đề cương' }).first().getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

test('the coordinator drafts the report: it comes with its outline, tables and figures', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/documents')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Soạn báo cáo tổng kết' }).click()
  await page.getByLabel('Năm').selectOption('2020')
  await page.getByRole('button', { name: 'Soạn dự thảo' }).click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/)
  await openSection(page, /Giáo dục và đào tạo/)
  await expect(page.getByRole('table').filter({ hasText: 'Thực hiện' })).toBeVisible()
  await page.getByRole('button', { name: 'Việc khác' }).click()
  await page.getByRole('menuitem', { name: 'Xóa dự thảo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa dự thảo' }).click()
  await expect(page).toHaveURL(/\/documents$/)
})
test('a paragraph of a unit and a sentence with its figures go into the text and keep their source', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await openReport(page)
  await openSection(page, /Đặc điểm tình hình/)
  await text(page).click()
  await page.keyboard.press('Control+End')
  let done = saved(page)
  await page
    .getByRole('button', { name: /^Chèn Kết quả thực hiện/ })
    .first()
    .click()
  await done
  await expect(text(page).locator('p[data-citation]')).toHaveCount(1)
  await page.getByRole('button', { name: /^Câu số liệu/ }).click()
  await page.getByRole('searchbox', { name: 'Tìm trong tư liệu' }).fill('duoc tao viec lam moi')
  await text(page).click()
  await page.keyboard.press('Control+End')
  done = saved(page)
  await page
    .getByRole('button', { name: /^Chèn Người lao động được tạo việc làm mới/ })
    .first()
    .click()
  await done
  const figure = text(page)
    .getByRole('button', { name: /^[\d.]+: xem nguồn/ })
    .first()
  await figure.click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: 'Nguồn của số liệu' })).toBeVisible()
  await expect(panel.getByRole('heading', { name: /^\d+ báo cáo phía sau/ })).toBeVisible()
  await expect(panel.getByRole('link').first()).toHaveAttribute('href', /\/reports\//)
  await expectAccessible(page)
})
test('what changed after it was taken in is flagged; the new figure is taken by a choice, everywhere', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await openReport(page)
  await expect(page.getByText(/đã thay đổi sau khi lấy vào văn bản/)).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Xem từng thay đổi' }).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText(/đã thay đổi: .+ → .+/).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Lấy số mới' }).click()
  await expect(panel.getByText(/đã thay đổi: .+ → .+/)).toHaveCount(0)
})
test('what is typed is saved by itself and by Ctrl S, and stands on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await enter(page, 'tonghop')
  await openReport(page)
  await openSection(page, /Đặc điểm tình hình/)
  await text(page).click()
  await page.keyboard.press('Control+End')
  const done = saved(page)
  await page.keyboard.type(' Kết thúc năm, các nhiệm vụ cơ bản hoàn thành.')
  await page.keyboard.press('Control+s')
  await done
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  await expectNoSideScroll(page)
  await page.reload()
  await expect(text(page)).toContainText('các nhiệm vụ cơ bản hoàn thành')
})
test('the leader signs; the text is frozen and comes out as Word with its headings', async ({ page }) => {
  await enter(page, 'lanhdao')
  await openReport(page)
  await page.getByRole('button', { name: 'Ký văn bản' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Số', { exact: true })).not.toHaveValue('')
  await expect(dialog.getByLabel('Người ký', { exact: true })).toHaveValue('Nguyễn Văn Thử')
  await dialog.getByRole('button', { name: 'Ký văn bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('-BC/BTGTU')
  await expect(page.getByText('Đã ký', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tệp Word' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/BC-BTGTU\.docx$/)
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const parts = unzip(Buffer.concat(chunks), { most: 50_000_000, entries: 500 })
  const document = parts.get('word/document.xml')!.toString('utf8')
  expect(document).toContain('Kết quả đạt được')
  expect(document).toContain('Bài học kinh nghiệm')
  expect(document).toContain('Nguyễn Văn Thử')
})
