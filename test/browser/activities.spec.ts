import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, signIn } from './person.ts'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('an administrator makes a type from a preset, changes it and sees what a unit will be asked', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/app/activities/types')
  await page.getByRole('link', { name: 'Thêm loại' }).click()
  await press(page, /^Buổi tuyên truyền, phổ biến/)
  await page.getByLabel('Tên tiếng Việt').fill('Tuyên truyền phòng, chống tảo hôn')
  await press(page, 'Thêm ô')
  await press(page, 'Thêm loại')
  await expect(page.getByText('ghi đủ nhãn hai thứ tiếng')).toBeVisible()
  const field = page.getByRole('listitem', { name: 'Ô 6' })
  await field.getByLabel('Nhãn tiếng Việt').fill('Cặp đôi được tư vấn')
  await field.getByLabel('Nhãn tiếng Anh').fill('Couples counselled')
  await field.getByLabel('Kiểu').selectOption('Số nguyên')
  await expect(page.getByRole('complementary', { name: 'Đơn vị sẽ thấy' })).toContainText('Cặp đôi được tư vấn')
  await expectAccessible(page)
  await press(page, 'Thêm loại')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuyên truyền phòng, chống tảo hôn')
})

test('a focal person enters an outreach session on a telephone, and the indicator’s figure shows it with its link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page, 'quainua')
  await page.goto('/app/activities/new')
  await page.getByLabel('Loại hoạt động').selectOption('Buổi tuyên truyền, phổ biến')
  await press(page, 'Ghi vào sổ')
  await expect(page.getByText('Ghi ô này.').first()).toBeVisible()
  await page.getByLabel('Tên, nội dung hoạt động').fill('Tuyên truyền BHYT tại bản Cong')
  await page.getByLabel('Ngày', { exact: true }).fill('11/01/2021')
  await page.getByLabel('Kênh tuyên truyền').selectOption('Đi từng nhà, từng nhóm')
  await page.getByLabel('Hộ gia đình, người dân').fill('36')
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await press(page, 'Ghi vào sổ')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuyên truyền BHYT tại bản Cong')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Lượt người được tuyên truyền chính sách' }).click()
  // 54 entered for the quarter before
  await expect(page.getByText('90 lượt người').first()).toBeVisible()
  await page.getByRole('link', { name: 'Lấy từ hoạt động' }).first().click()
  await expect(page.getByRole('grid').getByText('Tuyên truyền BHYT tại bản Cong')).toBeVisible()
  await expect(page.getByRole('grid').getByText('Tuyên truyền BHYT hộ gia đình đầu năm 2021')).toBeVisible()
  await expectAccessible(page)
})

test('the register, its calendar and its totals can be read by everybody', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/activities')
  await expect(page.getByRole('grid')).toBeVisible()
  await expectAccessible(page)
  for (const path of [
    '/app/activities/calendar?period=2020-10',
    '/app/activities/totals?year=2020',
    '/app/activities/types',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectNoSideScroll(page)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})
