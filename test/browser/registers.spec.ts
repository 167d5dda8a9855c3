import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, expectSettled } from './person.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('advice without its authority, day and words is not taken: each empty field says so', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/advice/new')
  await press(page, 'Ghi vào sổ')
  await expect(page.getByText('Ghi ô này.')).toHaveCount(3)
  await expectAccessible(page)
})

test('the coordinator enters advice, then its outcome with the directive issued, and it counts in the register', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto('/app/advice')
  await expectAccessible(page)
  await expect(page.getByText('Được chấp thuận 77,8% (14/18 đã có ý kiến)')).toBeVisible()
  await page.getByRole('link', { name: 'Ghi văn bản tham mưu' }).click()
  await page.getByLabel('Số, ký hiệu').fill('47-TTr/BTGTU')
  await page.getByLabel('Ngày trình').fill('28/12/2020')
  await page.getByLabel('Nội dung tham mưu').fill('Ban hành kế hoạch tuần lễ học tập suốt đời')
  await page.getByRole('combobox', { name: 'Đơn vị nhận' }).fill('tinh uy dien bien')
  await page
    .getByRole('option', { name: /^Tỉnh ủy Điện Biên/ })
    .first()
    .click()
  await press(page, 'Ghi vào sổ')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chờ ý kiến')
  await press(page, 'Ghi kết quả')
  await dialog(page).getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(dialog(page).getByText('Ghi ô này.').first()).toBeVisible()
  await dialog(page).getByLabel('Ngày có ý kiến').fill('11/01/2021')
  await dialog(page).getByLabel('Ý kiến của cơ quan nhận').fill('Đồng ý ban hành.')
  await dialog(page).getByRole('combobox', { name: 'Văn bản được ban hành' }).fill('12-KH')
  await page.getByRole('option', { name: /^12-KH\/TU/ }).click()
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Ghi kết quả' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Được chấp thuận')
  await expect(page.getByText('Có ý kiến ngày 11/01/2021, sau 14 ngày.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/app/advice')
  await expect(page.getByText('Được chấp thuận 78,9% (15/19 đã có ý kiến)')).toBeVisible()
  await press(page, 'Trả lại để hoàn thiện')
  await expect(page.getByRole('row')).toHaveCount(3)
})

test('a commune finds its own part, holds and reports late; its district receives it and the board counts it', async ({
  page,
}) => {
  await enter(page, 'quainua')
  await page.goto('/app/reviews')
  await page.getByRole('link', { name: /^Sơ kết thực hiện Kết luận số 49/ }).click()
  await expect(page.getByRole('rowheader')).toHaveText(['Xã, phường, thị trấn 1', 'Xã Quài Nưa', 'Đơn vị đã làm'])
  const part = page.getByRole('complementary', { name: 'Phần của Xã Quài Nưa' })
  await expect(part.getByText(/^Quá hạn \d+ ngày$/)).toBeVisible()
  await expectAccessible(page)
  await part.getByRole('button', { name: 'Ghi đã tổ chức' }).click()
  await dialog(page).getByLabel('Số người dự').fill('nhiều')
  await dialog(page).getByRole('button', { name: 'Ghi đã tổ chức' }).click()
  await expect(dialog(page).getByText('Ghi số nguyên, ví dụ 45.').first()).toBeVisible()
  await dialog(page).getByLabel('Số người dự').fill('36')
  await dialog(page).getByRole('button', { name: 'Ghi đã tổ chức' }).click()
  await part.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await dialog(page).getByLabel('Kết quả sơ kết, tổng kết').fill('Xã có ba bản đăng ký cộng đồng học tập.')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(part.getByText('Chờ tiếp nhận, báo cáo muộn')).toBeVisible()

  const address = page.url().replace(/\?.*/, '')
  await enter(page, 'tuangiao')
  await page.goto(address)
  await page.getByRole('button', { name: /^Xã Quài Nưa, Tiếp nhận/ }).click()
  await expect(part.getByText('Xã có ba bản đăng ký cộng đồng học tập.')).toBeVisible()
  await part.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
  await expect(part.getByText('Tiếp nhận, báo cáo muộn')).toBeVisible()

  await enter(page, 'tonghop')
  await page.goto(address)
  await expect(page.getByText('10/14 đơn vị đã báo cáo')).toBeVisible()
  await press(page, /^Nhắc 1 đơn vị quá hạn/)
  await expect(page.getByText('Đã nhắc 1 đơn vị.')).toBeVisible()
  await expectAccessible(page)
})

test('every number of a regulation opens what is behind it, down to the report', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/coordination')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^01-QCPH\/BTGTU/ }).click()
  await expect(page.getByRole('grid', { name: 'Thực hiện năm 2020 theo bên phối hợp' })).toBeVisible()
  await press(page, '29/31, xem căn cứ: Báo cáo kết quả công tác khoa giáo hằng quý')
  const behind = page.getByRole('complementary', { name: 'Căn cứ' })
  await expect(behind.getByRole('listitem')).toHaveCount(32)
  await expect(behind.getByText('Chưa thực hiện, quá hạn')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Sở LĐ-TB&XH, II 4/ }).click()
  await behind.getByRole('button', { name: 'Ghi đã thực hiện' }).click()
  await dialog(page).getByLabel('Ngày thực hiện').fill('08/01/2021')
  await dialog(page).getByRole('button', { name: 'Ghi đã thực hiện' }).click()
  await expect(behind.getByText('Thực hiện muộn')).toBeVisible()
  await page.getByRole('button', { name: /^Sở Y tế, I 1:/ }).click()
  await behind.getByRole('link', { name: 'Mở báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Báo cáo khoa giáo quý')
})

test('the registers read on a phone, in the dark too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await enter(page, 'tonghop')
  for (const address of ['/app/advice', '/app/advice/new', '/app/reviews', '/app/reviews/new', '/app/coordination']) {
    await page.goto(address)
    await expectSettled(page)
    await expectNoSideScroll(page)
    await expectAccessible(page)
  }
  for (const [list, link] of [
    ['/app/reviews', /^Sơ kết thực hiện/],
    ['/app/coordination', /^01-QCPH/],
    ['/app/advice', /^03-TTr/],
  ] as const) {
    await page.goto(list)
    await page.getByRole('link', { name: link }).click()
    await expect(page).toHaveURL(/[0-9a-f-]{36}/)
    await expectSettled(page)
    await expectNoSideScroll(page)
    await expectAccessible(page)
  }
})
