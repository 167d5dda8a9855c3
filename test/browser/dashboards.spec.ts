import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, signIn } from './person.ts'

// from an empty board to its reader is one long walk
test.setTimeout(120_000)

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const dialog = (page: Page) => page.getByRole('dialog')

/** A tile of a kind with an indicator found by part of its name. */
async function addFigures(
  page: Page,
  kind: string,
  indicator: string,
  more: (page: Page) => Promise<unknown> = async () => {},
) {
  await press(page, 'Thêm ô')
  await dialog(page).getByRole('radio', { name: kind, exact: true }).check()
  const field = dialog(page).getByRole('combobox', { name: /^(Chỉ tiêu|Các chỉ tiêu)/ })
  await field.fill(indicator)
  await page.getByRole('listbox').getByRole('option').first().click()
  await more(page)
  await dialog(page).getByRole('button', { name: 'Thêm ô' }).click()
  await expect(dialog(page)).toBeHidden()
}

test('a coordinator makes a board of five tiles, arranges it by keys, shares it, and takes it out as Word; its reader opens it', async ({
  page,
}) => {
  const began = Date.now()
  await signIn(page, 'tonghop')
  await page.goto('/app/dashboards')
  await expect(page.getByRole('link', { name: 'Giao ban khối khoa giáo tháng 01/2021' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Tạo bảng theo dõi' }).click()
  await page.getByRole('radio', { name: /^Bảng trống/ }).check()
  await press(page, 'Tạo bảng')
  await expect(page.getByText('Tên bảng').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Tên bảng' }).fill('Theo dõi bảo hiểm')
  await expectAccessible(page)
  await press(page, 'Tạo bảng')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theo dõi bảo hiểm')
  await expect(page.getByText('Bảng chưa có ô nào')).toBeVisible()

  await press(page, 'Thêm ô')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Thêm ô' }).click()
  await expect(dialog(page).getByText('Chọn chỉ tiêu cho ô này.').first()).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Quay lại' }).click()
  await addFigures(page, 'Số liệu', 'bao hiem y te')
  await addFigures(page, 'Biểu đồ', 'bao hiem y te')
  await addFigures(page, 'Bảng', 'bao hiem xa hoi', () =>
    dialog(page).getByLabel('So sánh').selectOption('Các đơn vị trực thuộc'),
  )
  await press(page, 'Thêm ô')
  await dialog(page).getByRole('radio', { name: 'Đèn nhiệm vụ', exact: true }).check()
  await dialog(page).getByRole('button', { name: 'Thêm ô' }).click()
  await press(page, 'Thêm ô')
  await dialog(page).getByRole('radio', { name: 'Lời văn', exact: true }).check()
  await dialog(page).getByRole('textbox', { name: 'Nội dung' }).fill('Vận động thêm 500 hộ tham gia.')
  await dialog(page)
    .getByRole('textbox', { name: /^Tên ô/ })
    .fill('Kết luận')
  await dialog(page).getByRole('button', { name: 'Thêm ô' }).click()
  await expect(page.locator('.board-tile')).toHaveCount(5)
  expect(Date.now() - began).toBeLessThan(120_000)
  await expectAccessible(page)

  const last = page.locator('.board-tile').last()
  await last.getByRole('button', { name: 'Chuyển “Kết luận” lên trước' }).press('Enter')
  await expect(page.locator('.board-tile').nth(3)).toContainText('Vận động thêm 500 hộ')
  await page.getByRole('button', { name: 'Chuyển “Kết luận” lên trước' }).press('Alt+ArrowUp')
  await expect(page.locator('.board-tile').nth(2)).toContainText('Vận động thêm 500 hộ')
  await page.getByRole('button', { name: 'Thao tác với “Kết luận”' }).click()
  await page.getByRole('menuitem', { name: 'Bỏ ô' }).click()
  await expect(page.locator('.board-tile')).toHaveCount(4)
  await press(page, 'Hoàn tác')
  await expect(page.locator('.board-tile').nth(2)).toContainText('Vận động thêm 500 hộ')
  await press(page, 'Xong')

  await press(page, 'Chia sẻ')
  await dialog(page).getByRole('combobox', { name: 'Đơn vị' }).fill('ban tuyen giao tinh')
  await page.getByRole('listbox').getByRole('option').first().click()
  await press(page, 'Thêm')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog(page)).toBeHidden()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất Word' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Theo dõi bảo hiểm .*\.docx$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const { pathname } = new URL(page.url())

  await enter(page, 'lanhdao')
  await page.goto('/app/dashboards')
  await page.getByRole('link', { name: 'Theo dõi bảo hiểm' }).click()
  await expect(page.locator('.board-tile')).toHaveCount(5)
  await expect(page.getByRole('button', { name: 'Sửa bảng' })).toBeHidden()
  await page.locator('.board-counts a').first().click()
  await expect(page).toHaveURL(/\/tasks\?light=/)
  await enter(page, 'yte')
  await page.goto(pathname)
  await expect(page.getByText('Không tìm thấy, hoặc ngoài phạm vi được xem.')).toBeVisible()
})

test('one board about the reader’s own territory shows a district its own, on a telephone and in print', async ({
  page,
}) => {
  await enter(page, 'tuangiao')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/app/dashboards')
  await page.getByRole('link', { name: 'Chỉ tiêu khoa giáo của địa bàn' }).click()
  await expect(page.locator('.board-where').first()).toContainText('Tuần Giáo')
  await expect(page.locator('.board-tile')).toHaveCount(9)
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await page.getByLabel('Kỳ', { exact: true }).selectOption('2020')
  await expect(page).toHaveURL(/period=2020/)
  await expect(page.locator('.board-where').first()).toContainText('Năm 2020')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSideScroll(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeHidden()
  await expect(page.locator('.board-tile').first()).toBeVisible()
})
