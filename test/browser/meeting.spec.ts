import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** One briefing from its plan to the tasks that come of it: each test goes on from what the one before has made. */
test.describe.configure({ mode: 'serial' })

const title = 'Giao ban đột xuất về phòng, chống dịch đầu năm 2021'
const conclusions = ['Trực dịch 24/24 giờ trong dịp Tết', 'Rà soát người về từ vùng dịch']
const dialog = (page: Page) => page.getByRole('dialog')
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const open = async (page: Page) => {
  await page.goto(`/app/meetings?when=all&q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}
const pick = async (page: Page, field: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
  // the answers lie over the form until the field is left
  await page.keyboard.press('Tab')
}
const invite = async (page: Page, part: string, how: string, run: () => Promise<void>) => {
  await act(page, 'Mời thêm').click()
  await dialog(page).getByLabel('Thành phần').selectOption({ label: part })
  await dialog(page).getByLabel('Mời ai').selectOption({ label: how })
  await run()
  await dialog(page).getByRole('button', { name: 'Mời thêm' }).click()
  await expect(dialog(page)).toHaveCount(0)
}
const send = async (page: Page, verb: string) => {
  await dialog(page).getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}

test('a meeting without a place, or that ends before it begins, is not taken; nor do its invitations go out without a chair', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto('/app/meetings/new')
  await page.getByLabel('Tên cuộc họp').fill(title)
  await page.getByLabel('Loại').selectOption({ label: 'Giao ban' })
  await page.getByLabel('Ngày').fill('12/01/2021')
  await page.getByLabel('Bắt đầu').fill('8h')
  await page.getByLabel('Kết thúc').fill('7h30')
  await act(page, 'Thêm cuộc họp').click()
  await expect(page.getByText('Ghi ô này.')).toHaveCount(1)
  await expect(page.getByText('Giờ kết thúc phải sau giờ bắt đầu.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Kết thúc').fill('9h30')
  await page.getByLabel('Địa điểm').fill('Phòng họp Ban Tuyên giáo Tỉnh ủy')
  await act(page, 'Thêm cuộc họp').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await act(page, 'Gửi giấy mời').click()
  await dialog(page).getByRole('button', { name: 'Gửi giấy mời' }).click()
  await expect(dialog(page)).toContainText('thêm người chủ trì')
  await dialog(page).getByRole('button', { name: 'Quay lại' }).click()
})

test('chairs stand with all their positions, units name their own, and the invitations go out', async ({ page }) => {
  await enter(page, 'tonghop')
  await open(page)
  await invite(page, 'Chủ trì', 'Cán bộ trong danh mục', () => pick(page, 'Cán bộ', 'vu a gia', /Vừ A Giả Định/))
  await invite(page, 'Đại biểu', 'Đơn vị, tự cử người', () => pick(page, 'Đơn vị, tự cử người', 'so y te', /Sở Y tế/))
  await invite(page, 'Khách mời', 'Người ngoài danh mục', async () => {
    await dialog(page).getByLabel('Họ và tên').fill('Bùi Thị Khách')
  })
  const chairs = page.getByRole('complementary', { name: 'Thông tin' })
  await expect(chairs).toContainText(/Tỉnh ủy viên\s*Phó Chủ tịch UBND tỉnh/)
  await act(page, 'Thêm mục').first().click()
  await dialog(page).getByLabel('Nội dung').fill('Tình hình dịch bệnh')
  await send(page, 'Thêm mục')
  await act(page, 'Gửi giấy mời').click()
  await send(page, 'Gửi giấy mời')
  await expect(page.getByText('Đã mời').first()).toBeVisible()
  await expectAccessible(page)
})

test('the invited unit answers and names who comes', async ({ page }) => {
  await enter(page, 'yte')
  await open(page)
  await expect(act(page, 'Bắt đầu họp')).toHaveCount(0)
  await page.getByRole('button', { name: /^Trả lời giấy mời/ }).click()
  await dialog(page).getByLabel('Người đi dự').fill('Cà Thị Đi Dự')
  await dialog(page).getByLabel('Chức vụ').fill('Phó Giám đốc Sở Y tế')
  await expectAccessible(page)
  await send(page, 'Trả lời giấy mời')
  await expect(page.getByText('Sẽ dự').first()).toBeVisible()
})

test('attendance is taken on a telephone: searched without tone marks, with a lost line, and taken back', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page, 'tonghop')
  await open(page)
  await act(page, 'Bắt đầu họp').click()
  await send(page, 'Bắt đầu họp')
  await page.getByRole('link', { name: 'Điểm danh' }).click()
  const list = page.getByRole('list', { name: 'Danh sách điểm danh' })
  const status = page.locator('.attend-foot')
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)
  await expectNoSideScroll(page)

  await page.getByRole('searchbox').fill('ca thi di du')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Có mặt: Cà Thị Đi Dự' }).click()
  await expect(status).toContainText('1/3 có mặt')
  await expect(status).toContainText('Đã lưu')
  await page.getByRole('searchbox').fill('')

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Có mặt: Vừ A Giả Định' }).click()
  await page.getByRole('button', { name: 'Khác: Bùi Thị Khách' }).click()
  await page.getByRole('menuitem', { name: 'Dự thay' }).click()
  await dialog(page).getByLabel('Người dự thay').fill('Bùi Văn Thay')
  await send(page, 'Dự thay')
  await expect(status).toContainText('2 lượt điểm danh còn trên máy này')
  await expect(list).toContainText('Dự thay: Bùi Văn Thay')
  // a menu on its way out has no items any more
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expectAccessible(page)
  await context.setOffline(false)
  await expect(status).toContainText('Đã lưu')

  await page.getByRole('button', { name: 'Có mặt: Cà Thị Đi Dự' }).click()
  await expect(status).toContainText('2/3 có mặt')
  await status.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(status).toContainText('3/3 có mặt')
  await expect(status).toContainText('Đã lưu')
  await page.reload()
  await expect(status).toContainText('3/3 có mặt')
})

test('a question is recorded, two conclusions are written by Enter and become draft tasks that point back', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await open(page)
  await page.getByRole('button', { name: 'Đánh dấu xong: Tình hình dịch bệnh' }).click()
  await expect(page.getByText('1/1 mục đã xong')).toBeVisible()
  await act(page, 'Ghi câu hỏi').first().click()
  await dialog(page).getByLabel('Người hỏi').fill('Vừ A Giả Định')
  await dialog(page).getByLabel('Câu hỏi').fill('Bao giờ đủ sinh phẩm xét nghiệm?')
  await dialog(page).getByLabel('Trả lời', { exact: false }).last().fill('Trong tháng 1/2021.')
  await send(page, 'Ghi câu hỏi')
  await expect(page.getByText('Đã trả lời')).toBeVisible()

  await act(page, 'Thêm kết luận').click()
  const entry = page.getByLabel('Kết luận mới')
  await expect(entry).toBeFocused()
  for (const conclusion of conclusions) {
    await entry.fill(conclusion)
    await entry.press('Enter')
    await expect(page.getByText(conclusion)).toBeVisible()
    await expect(entry).toHaveValue('')
  }
  await page.getByRole('button', { name: 'Thao tác với kết luận 1' }).click()
  await page.getByRole('menuitem', { name: 'Sửa, giao chủ trì' }).click()
  await pick(page, 'Đơn vị chủ trì', 'so y te', /Sở Y tế/)
  await dialog(page).getByLabel('Thời hạn').fill('28/02/2021')
  await send(page, 'Lưu')
  await expect(page.getByText('Sở Y tế chủ trì')).toBeVisible()
  await expectAccessible(page)

  await act(page, 'Chuyển 2 kết luận thành nhiệm vụ').click()
  await send(page, 'Chuyển thành nhiệm vụ')
  const tasks = page.getByRole('link', { name: /^NV-2021-\d+$/ })
  await expect(tasks).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Chuyển \d+ kết luận/ })).toHaveCount(0)
  await tasks.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(conclusions[0]!)
})

test('the minutes are drafted, and what is concluded is written no more', async ({ page }) => {
  await enter(page, 'tonghop')
  await open(page)
  await page.getByRole('button', { name: 'Thao tác khác' }).first().click()
  await page.getByRole('menuitem', { name: 'Chốt kết luận' }).click()
  await send(page, 'Chốt kết luận')
  await expect(page.getByText('Đã kết luận').first()).toBeVisible()
  await expect(page.getByLabel('Kết luận mới')).toHaveCount(0)
  await act(page, 'Biên bản').first().click()
  await expect(page).toHaveURL(/\/documents\//)
  await open(page)
  const papers = page.getByRole('link', { name: 'Biên bản' })
  await expect(papers).toHaveCount(1)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})
