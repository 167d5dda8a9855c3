import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** One task from issue to confirmation: each test goes on from what the one before has made. */
test.describe.configure({ mode: 'serial' })

const work = 'Khảo sát nhu cầu sách giáo khoa lớp 2 năm học tới'
const standing: Record<'progress' | 'approval' | 'deadline', string> = {
  progress: 'Tiến độ',
  approval: 'Xác nhận',
  deadline: 'Thời hạn',
}
const dialog = (page: Page) => page.getByRole('dialog')
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const axis = (page: Page, name: keyof typeof standing) =>
  page.locator('.task-axes .axes > div').filter({ hasText: standing[name] }).first()
const open = async (page: Page) => {
  await page.goto(`/app/tasks?q=${encodeURIComponent(work)}`)
  await page.getByRole('link', { name: work }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(work)
}
const text = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('Biên bản làm việc (minh họa)') })

test('a task due in six days stands as due soon, and its unit cannot confirm it', async ({ page }) => {
  await enter(page, 'lanhdao')
  await page.goto('/app/tasks/new')
  await page.getByLabel('Nội dung công việc').fill(work)
  await page.getByLabel('Sản phẩm phải nộp').fill('Bảng tổng hợp')
  await page.getByLabel('Thời gian').selectOption({ label: 'Thời hạn' })
  await page.getByLabel('Hạn hoàn thành').fill('18/01/2021')
  await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('giao duc va dao tao')
  await page
    .getByRole('option', { name: /Sở Giáo dục/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(work)
  await act(page, 'Giao nhiệm vụ').click()
  await dialog(page).getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(page.getByText('Còn 6 ngày').first()).toBeVisible()

  await enter(page, 'giaoduc')
  await open(page)
  await expect(page.getByText('Còn 6 ngày').first()).toBeVisible()
  for (const verb of ['Xác nhận hoàn thành', 'Trả lại', 'Sửa']) await expect(act(page, verb)).toHaveCount(0)
})

test('progress without an account or with 120 per cent is not taken, nor while its file is still under way', async ({
  page,
}) => {
  await enter(page, 'giaoduc')
  await open(page)
  await act(page, 'Cập nhật tiến độ').click()
  const send = dialog(page).getByRole('button', { name: 'Cập nhật tiến độ' })
  await dialog(page).getByLabel('Phần trăm hoàn thành').fill('120')
  await send.click()
  await expect(dialog(page)).toContainText('Ghi kết quả đã làm.')
  await expect(dialog(page)).toContainText('Nhập số từ 0 đến 100.')
  await expectAccessible(page)
  await dialog(page).getByLabel('Đã làm được gì').fill('Đã nhận phiếu khảo sát của 8/10 huyện.')
  await dialog(page).getByLabel('Phần trăm hoàn thành').fill('70')

  const program = { name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00chương trình') }
  await dialog(page).getByLabel('Minh chứng').setInputFiles(program)
  await expect(dialog(page).getByText(/bao-cao\.pdf: /)).toBeVisible()

  let release = () => {}
  const held = new Promise<void>((go) => {
    release = go
  })
  await page.route('**/api/v1/files', async (route) => {
    await held
    await route.continue()
  })
  await dialog(page).getByLabel('Minh chứng').setInputFiles(text('phieu-khao-sat.txt'))
  await expect(dialog(page).getByText('Đang tải phieu-khao-sat.txt lên')).toBeVisible()
  // pressed too early it waits for the file, and then goes by itself
  await send.click()
  await expect(send).toBeDisabled()
  release()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('Đã nhận phiếu khảo sát của 8/10 huyện.')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /phieu-khao-sat\.txt/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('phieu-khao-sat.txt')
  await expect(axis(page, 'progress')).toContainText('70')
  await expect(axis(page, 'approval')).toContainText('Đang thực hiện')
  await expect(axis(page, 'deadline')).toContainText('Còn 6 ngày')
})

test('what is submitted in time waits for confirmation; the leader cannot return it without a reason', async ({
  page,
}) => {
  await enter(page, 'giaoduc')
  await open(page)
  await act(page, 'Nộp hoàn thành').click()
  await dialog(page).getByLabel('Đã làm được gì').fill('Đủ 10/10 huyện.')
  await dialog(page).getByRole('button', { name: 'Nộp hoàn thành' }).click()
  await expect(axis(page, 'approval')).toContainText('nộp ngày 12/01/2021')
  await expect(axis(page, 'deadline')).toContainText('Chờ xác nhận')
  await expect(act(page, 'Cập nhật tiến độ')).toHaveCount(0)

  await enter(page, 'lanhdao')
  await open(page)
  await act(page, 'Trả lại').click()
  await dialog(page).getByRole('button', { name: 'Trả lại' }).click()
  await expect(dialog(page)).toContainText('Ghi lý do, ít nhất 5 ký tự.')
  await expectAccessible(page)
  await dialog(page).getByLabel('Lý do').fill('Tách riêng số liệu của các xã vùng III.')
  await dialog(page).getByRole('button', { name: 'Trả lại' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(axis(page, 'approval')).toContainText('Trả lại')
  await expect(axis(page, 'deadline')).toContainText('Còn 6 ngày')
})

test('the unit reads the reason, submits again, and it is done in time once confirmed', async ({ page }) => {
  await enter(page, 'giaoduc')
  await open(page)
  await expect(page.getByText(/Tách riêng số liệu của các xã vùng III\./).first()).toBeVisible()
  await act(page, 'Cập nhật tiến độ').click()
  await dialog(page).getByLabel('Đã làm được gì').fill('Đã tách riêng 104 xã vùng III.')
  await dialog(page).getByRole('button', { name: 'Cập nhật tiến độ' }).click()
  await expect(axis(page, 'approval')).toContainText('Đang thực hiện')
  await act(page, 'Nộp hoàn thành').click()
  await dialog(page).getByRole('button', { name: 'Nộp hoàn thành' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(axis(page, 'deadline')).toContainText('Chờ xác nhận')

  await enter(page, 'lanhdao')
  await open(page)
  await act(page, 'Xác nhận hoàn thành').click()
  await expect(dialog(page)).toContainText('Ngày hoàn thành là ngày đơn vị nộp: 12/01/2021.')
  await dialog(page).getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(axis(page, 'approval')).toContainText('hoàn thành ngày 12/01/2021')
  await expect(axis(page, 'deadline')).toContainText('Xong đúng hạn')
  await expectAccessible(page)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})

test('a task is late by the days since its deadline, counted from the one it was extended to', async ({ page }) => {
  await enter(page, 'giaoduc')
  await page.goto('/app/tasks')
  await page
    .getByRole('link', { name: /Rà soát, sắp xếp mạng lưới trường/ })
    .first()
    .click()
  await expect(axis(page, 'deadline')).toContainText('Quá hạn 2 ngày')
  await expect(axis(page, 'deadline')).toContainText('gia hạn 1 lần')
  await page.goto('/app/tasks')
  await page
    .getByRole('link', { name: /Thẩm định danh mục thiết bị dạy học/ })
    .first()
    .click()
  await expect(axis(page, 'deadline')).toContainText('Hạn hôm nay')
  await expect(axis(page, 'approval')).toContainText('Trả lại')
})
