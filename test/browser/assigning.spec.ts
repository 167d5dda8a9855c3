import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

const sum = (page: Page, label: string) => page.getByRole('status').locator('.axes > div').filter({ hasText: label })

/** Lays a column out of a spreadsheet down from a cell on. */
const paste = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name }).evaluate((cell, text) => {
    const data = new DataTransfer()
    data.setData('text', text)
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

test('a target of the province is divided among its communes in proportion, corrected by hand, and each sees its own', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await enter(page, 'tonghop')
  await page.goto('/app/figures/indicators')
  await page.getByRole('link', { name: 'Người tham gia bảo hiểm xã hội tự nguyện' }).click()
  const plans = page.getByRole('grid', { name: 'Kế hoạch giao' })
  await plans.getByRole('row').filter({ hasText: 'Tỉnh Điện Biên' }).first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Điện Biên, năm 2021')
  await expect(page.getByText('Chưa giao xuống đơn vị')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Giao xuống đơn vị' }).first().click()
  await page.getByLabel('Giao cho').selectOption('commune')
  await expect(page).toHaveURL(/level=commune/)
  await page.getByRole('combobox', { name: 'Theo tỷ lệ chỉ tiêu' }).fill('bao hiem xa hoi tu nguyen')
  await page.getByRole('option', { name: /bảo hiểm xã hội tự nguyện/ }).click()
  await expect(page).toHaveURL(/weight=BHXH_TN/)
  await expect(sum(page, 'Còn lại')).toContainText('đã giao hết')
  await expect(page.getByText(/\d+ đơn vị chưa có số liệu/)).toBeVisible()
  await expectAccessible(page)

  await paste(page, 'Xã Quài Nưa, Sửa tay', '40\n45\nmười\n')
  await expect(page.getByText('Sửa 1 ô chưa đúng trước khi giao.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xem trước' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Xã Quài Nưa, Sửa tay' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('50')
  await expect(page.getByText('3 số nhập tay được giữ')).toBeVisible()
  await expect(sum(page, 'Còn lại')).toContainText('đã giao hết')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Xã Quài Nưa, Sửa tay' })).toHaveValue('40')

  await page.getByRole('button', { name: 'Xem trước' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Giao mới')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Giao cho \d+ đơn vị$/ }).click()
  await expect(page.getByRole('heading', { name: 'Đã giao xuống đơn vị' })).toBeVisible()
  const parts = page.getByRole('grid', { name: 'Đã giao xuống đơn vị' })
  await expect(parts.getByRole('row').filter({ hasText: 'Xã Quài Nưa' })).toContainText('nhập tay')
  await expectAccessible(page)
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
  await parts.getByRole('link', { name: 'Xã Quài Nưa' }).click()
  await expect(page.getByText('kế hoạch của Tỉnh Điện Biên')).toBeVisible()
  const own = page.url()

  await enter(page, 'quainua')
  await page.goto(own)
  await expect(page.getByText('kế hoạch của Tỉnh Điện Biên')).toBeVisible()
  await expect(page.getByRole('link', { name: 'kế hoạch của Tỉnh Điện Biên' })).toHaveCount(0)
  await expectAccessible(page)
})

test('more than the whole is assigned only with a reason', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/figures/indicators')
  await page.getByRole('link', { name: 'Trường đạt chuẩn quốc gia', exact: true }).click()
  const plans = page.getByRole('grid', { name: 'Kế hoạch giao' })
  await plans.getByRole('row').filter({ hasText: 'Tỉnh Điện Biên' }).first().getByRole('link').first().click()
  await page.getByRole('link', { name: 'Giao xuống đơn vị' }).first().click()
  await page.getByLabel('Cách giao').selectOption('hand')
  await page.getByRole('textbox', { name: 'Huyện Tuần Giáo, Giao' }).fill('900')
  await expect(sum(page, 'Giao vượt')).toBeVisible()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Giao cho 1 đơn vị' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Lý do giao vượt')
  await dialog.getByLabel('Lý do giao vượt kế hoạch chung').fill('Giao cao hơn để phấn đấu')
  await dialog.getByRole('button', { name: 'Giao cho 1 đơn vị' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('definition').filter({ hasText: 'Giao cao hơn để phấn đấu' }).first()).toBeVisible()
  await expect(sum(page, 'Giao vượt')).toBeVisible()
})
