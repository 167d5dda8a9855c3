import fs from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, signIn } from './person.ts'

const cell = (page: Page, label: string) => page.locator('.key-figures > div').filter({ hasText: label })

test('a figure of the province comes with its completeness, and one looks down to the communes that have not reported', async ({
  page,
}) => {
  await signIn(page, 'tonghop')
  await page.getByRole('link', { name: 'Số liệu', exact: true }).first().click()
  await expect(page).toHaveURL(/\/figures$/)
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('bao hiem xa hoi tu nguyen')
  await page.getByRole('option', { name: /bảo hiểm xã hội tự nguyện/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Người tham gia bảo hiểm xã hội tự nguyện')
  await expect(page).toHaveURL(/indicator=BHXH_TN/)
  await expect(cell(page, 'Quý IV/2020').first()).toContainText('người')
  await expect(cell(page, 'Độ đầy đủ')).toContainText('118/129 xã')
  await expect(page.getByText('số liệu minh họa').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Còn thiếu số liệu của 11 xã' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Phường Him Lam' })).toBeVisible()
  await expect(page.locator('.chart svg')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất CSV' }).last().click(),
  ])
  expect(fs.readFileSync(await file.path(), 'utf8')).toContain('BHXH_TN,099,2020-Q4,509,,,,,781,10,19,')
  await expectAccessible(page)

  const below = page.getByRole('grid', { name: /Các đơn vị trực thuộc/ })
  await below.getByRole('link', { name: 'Huyện Tuần Giáo' }).click()
  await expect(page).toHaveURL(/unit=/)
  await expect(cell(page, 'Độ đầy đủ')).toContainText('10/19 xã')
  await expect(below.getByRole('row').filter({ hasText: 'Xã Quài Nưa' })).toContainText('Chưa có số liệu')
  await page.getByRole('link', { name: 'Tỉnh Điện Biên', exact: true }).click()
  await expect(cell(page, 'Độ đầy đủ')).toContainText('118/129 xã')
})

test('provisional figures are for those who receive reports, and count what has not been received', async ({
  page,
}) => {
  await enter(page, 'nguoixem')
  await page.goto('/app/figures?indicator=BHXH_TN&period=2020-Q4&reading=provisional')
  await expect(page.getByRole('alert')).toContainText('trong phạm vi phân quyền')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Xem số chính thức' }).click()
  await expect(cell(page, 'Độ đầy đủ')).toContainText('118/129 xã')

  await enter(page, 'tonghop')
  await page.goto('/app/figures?indicator=BHXH_TN&period=2020-Q4')
  await expect(cell(page, 'Độ đầy đủ')).toContainText('118/129 xã')
  const official = await cell(page, 'Quý IV/2020').first().innerText()
  await page.getByText('Tạm tính', { exact: true }).click()
  await expect(cell(page, 'Độ đầy đủ')).toContainText('124/129 xã')
  expect(await cell(page, 'Quý IV/2020').first().innerText()).not.toBe(official)
  await expect(page.getByText(/Tạm tính: gồm cả báo cáo/)).toBeVisible()
})

test('a ratio is Σ/Σ beside its target in percentage points; by keyboard the period and the order change', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto('/app/figures?indicator=BHYT_TL&period=2020')
  await expect(page.getByRole('heading', { name: /Còn thiếu .* điểm % để đạt kế hoạch năm 2020/ })).toBeVisible()
  await expect(cell(page, 'Năm 2020').first()).toContainText(' / ')
  await expect(page.getByText('tổng tử số chia tổng mẫu số')).toBeVisible()
  await page.getByRole('button', { name: 'Kỳ trước' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/period=2019/)
  await expect(cell(page, 'Năm 2019').first()).toContainText('96,2%')
  await page
    .getByRole('grid', { name: /trực thuộc/ })
    .getByRole('button', { name: 'Đơn vị' })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=unit/)
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})

/** Somebody else saves the indicator of the page under another name. */
async function changeElsewhere(page: Page, nameVi: string) {
  const { origin, pathname } = new URL(page.url())
  const address = `${origin}/api/v1/indicators/${pathname.split('/').at(-1)}`
  const { id: _, ownerUnitId: __, may: ___, ...known } = await (await page.request.get(address)).json()
  const headers = { origin, 'idempotency-key': crypto.randomUUID() }
  const saved = await page.request.put(address, { headers, data: { ...known, nameVi } })
  expect(saved.status()).toBe(200)
}

test('the catalogue: an indicator is added, a target set and replaced, and the old one stays to be read', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto('/app/figures/indicators')
  await expect(page.getByRole('link', { name: 'Tỷ lệ bao phủ bảo hiểm y tế' })).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Tên chỉ tiêu')
  await expectAccessible(page)
  await dialog.getByLabel('Mã', { exact: true }).fill('thu_vien')
  await dialog.getByLabel('Tên chỉ tiêu').fill('Thư viện xã')
  await dialog.getByLabel('Đơn vị tính').fill('thư viện')
  await dialog.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thư viện xã')
  await expect(page.getByText('Chưa giao kế hoạch cho chỉ tiêu này')).toBeVisible()
  for (const value of ['40', '45']) {
    await page.getByRole('button', { name: 'Giao kế hoạch' }).click()
    await dialog.getByLabel('Đơn vị', { exact: true }).fill('tinh dien bien')
    await page.getByRole('option', { name: 'Tỉnh Điện Biên', exact: true }).click()
    await dialog.getByLabel('Giá trị, thư viện').fill(value)
    await dialog.getByRole('button', { name: 'Giao kế hoạch' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Tỉnh Điện Biên' })).toContainText(value)
  }
  await page.getByLabel('Cả kế hoạch đã thay').check()
  await expect(page.getByRole('row').filter({ hasText: 'đã thay' })).toContainText('40')
  await page.getByRole('button', { name: 'Sửa chỉ tiêu' }).click()
  await dialog.getByLabel('Tên chỉ tiêu').fill('Thư viện xã, phường')
  await changeElsewhere(page, 'Thư viện cấp xã')
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Thư viện cấp xã ↔ Thư viện xã, phường')
  await dialog.getByRole('button', { name: 'Giữ nội dung của tôi' }).click()
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thư viện xã, phường')
  await expectAccessible(page)
})
