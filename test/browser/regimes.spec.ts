import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const pick = async (page: Page, field: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

test('from an idea to a commune that fills in today’s figure on a phone, and ended as quickly', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/reports/quick')
  await press(page, 'Bắt đầu')
  await expect(page.getByText('Ghi ô này.').first()).toBeVisible()
  await page.getByLabel('Tên', { exact: true }).fill('Tình hình dịch sởi')
  await page.getByRole('textbox', { name: 'Số liệu 1' }).fill('Số ca mắc mới')
  await page.getByLabel('Đơn vị tính').fill('ca')
  await pick(page, 'Đơn vị gửi', 'quai nua', /^Xã Quài Nưa/)
  await pick(page, 'Đơn vị gửi', 'quai to', /^Xã Quài Tở/)
  await expect(page.getByText('2 đơn vị.')).toBeVisible()
  await expectAccessible(page)
  await press(page, 'Bắt đầu')
  await expect(page.getByText('Đã bắt đầu. 2 báo cáo hôm nay đã đến các đơn vị.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tình hình dịch sởi')
  await expectAccessible(page)
  const regime = page.url()

  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page, 'quainua')
  await page.goto('/app')
  await page
    .getByRole('link', { name: /Tình hình dịch sởi/ })
    .first()
    .click()
  await expect(page.getByText('Gửi trước 16 giờ hằng ngày.')).toBeVisible()
  const saved = page.waitForResponse((r) => r.request().method() === 'PUT' && r.url().endsWith('/content'))
  await page.getByRole('textbox', { name: /^Số ca mắc mới/ }).fill('3')
  expect((await saved).ok()).toBe(true)
  await expectNoSideScroll(page)

  await page.setViewportSize({ width: 1280, height: 800 })
  await enter(page, 'tonghop')
  await page.goto(regime)
  await press(page, 'Kết thúc')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('từ hôm nay').check()
  await expect(dialog.getByText('1 báo cáo chưa làm không phải gửi nữa.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Kết thúc' }).click()
  await press(page, 'Hoàn tác')
  await expect(page.getByRole('button', { name: 'Kết thúc', exact: true })).toBeVisible()
})
