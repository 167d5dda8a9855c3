import { expect, type Page, test } from '@playwright/test'
import { password } from '#demo/log-ins.ts'
import { expectFocusSeen, focused, tabTo as walkTo } from './keys.ts'

/** The essentials of the work without a mouse: nothing here clicks, hovers or fills; everything is typed. */
const type = (page: Page, text: string) => page.keyboard.type(text)
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const tabTo = (page: Page, name: string | RegExp, role?: 'button' | 'link' | 'textbox' | 'grid') =>
  walkTo(page, role ? page.getByRole(role, { name }) : page.getByLabel(name))
const signInByKeys = async (page: Page, login: string) => {
  await page.context().clearCookies()
  await page.goto('/app')
  await tabTo(page, 'Tên đăng nhập')
  await expectFocusSeen(page)
  await type(page, login)
  await press(page, 'Tab')
  await type(page, password)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay')
}
/** In the dialog that has just opened: Tab to its verb and press it. */
const confirmByKeys = async (page: Page, verb: string) => {
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  const wanted = dialog.getByRole('button', { name: verb, exact: true })
  for (let n = 0; n < 12 && !(await focused(page).and(wanted).count()); n++) await press(page, 'Tab')
  await expectFocusSeen(page)
  await press(page, 'Enter')
}
const goByKeys = async (page: Page, name: string) => {
  await tabTo(page, name, 'link')
  await expectFocusSeen(page)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

test('keys typed into a field stay letters: ? and j open nothing and move nothing there', async ({ page }) => {
  await signInByKeys(page, 'yte')
  await goByKeys(page, 'Nhiệm vụ')
  await expect(page.getByRole('grid').first()).toBeVisible()
  await tabTo(page, /Tìm trong/)
  await expectFocusSeen(page)
  await type(page, 'j?k')
  await expect(focused(page)).toHaveValue('j?k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a focal person walks the table of tasks with arrows, J and K, selects and opens', async ({ page }) => {
  await signInByKeys(page, 'yte')
  await goByKeys(page, 'Nhiệm vụ')
  const grid = page.getByRole('grid', { name: 'Nhiệm vụ' })
  await expect(grid).toBeVisible()
  await tabTo(page, 'Nhiệm vụ', 'grid')
  await expectFocusSeen(page)
  const at = () => grid.getAttribute('aria-activedescendant')
  const first = await at()
  await press(page, 'ArrowDown')
  const second = await at()
  expect(second).not.toBe(first)
  await press(page, 'j')
  expect(await at()).not.toBe(second)
  await press(page, 'k')
  expect(await at()).toBe(second)
  await press(page, ' ')
  await expect(page.getByText('Đã chọn 1')).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByText('Đã chọn 1')).toHaveCount(0)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/\/app\/tasks\/[0-9a-f-]{36}/)
})

test('progress is posted and the task submitted from its page by keys', async ({ page }) => {
  await signInByKeys(page, 'yte')
  const { rows } = await (await page.request.get('/api/v1/tasks?state=inProgress&part=lead&limit=50')).json()
  const own = rows.find(
    (task: { leadName: string; children: unknown }) => task.leadName === 'Sở Y tế' && !task.children,
  )
  await page.goto(`/app/tasks/${own.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.content)
  await tabTo(page, 'Cập nhật tiến độ', 'button')
  await expectFocusSeen(page)
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await tabTo(page, 'Đã làm được gì')
  await type(page, 'Đã kiểm tra toàn bộ các trạm y tế xã.')
  await press(page, 'Tab')
  await type(page, '95')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Đã kiểm tra toàn bộ các trạm y tế xã.').first()).toBeVisible()
  await tabTo(page, 'Nộp hoàn thành', 'button')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Nộp hoàn thành' })).toBeFocused()
  await press(page, 'Enter')
  await confirmByKeys(page, 'Nộp hoàn thành')
  await expect(page.getByText('nộp ngày 12/01/2021')).toBeVisible()
})

test('a commune fills the grid with Enter and arrows and submits its report', async ({ page }) => {
  await signInByKeys(page, 'quainua')
  const { reports } = await (await page.request.get('/api/v1/reports?for=writing')).json()
  const next = reports.find((report: { period: string }) => report.period === '2021-Q1')
  await page.goto(`/app/reports/${next.id}`)
  await tabTo(page, 'Kết quả thực hiện', 'textbox')
  await type(page, 'Đã mở thêm một lớp xóa mù chữ buổi tối.')
  await tabTo(page, /^Người tham gia bảo hiểm xã hội tự nguyện/, 'textbox')
  await expectFocusSeen(page)
  await type(page, '64')
  await press(page, 'Enter')
  await expect(focused(page)).toHaveAccessibleName(/bảo hiểm y tế, tử số/)
  await type(page, '5080')
  await press(page, 'ArrowDown')
  await expect(focused(page)).toHaveAccessibleName(/bảo hiểm y tế, mẫu số/)
  await type(page, '5140')
  await press(page, 'Enter')
  await type(page, '1')
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp')
  await expect(focused(page)).toHaveValue('64')
  await tabTo(page, 'Hạn chế, nguyên nhân', 'textbox')
  await type(page, 'Còn thiếu kinh phí.')
  await page.evaluate(() => document.querySelector<HTMLElement>('#main')?.focus())
  await tabTo(page, 'Trình lãnh đạo duyệt', 'button')
  await expectFocusSeen(page)
  await press(page, 'Enter')
  await confirmByKeys(page, 'Trình lãnh đạo duyệt')
  await expect(page.getByText('Chờ duyệt', { exact: true }).first()).toBeVisible()
})

test('Ctrl K finds a record without tone marks and opens it; ? shows the keys and Esc puts them away', async ({
  page,
}) => {
  await signInByKeys(page, 'giaoduc')
  await press(page, '?')
  await expect(page.getByRole('dialog')).toContainText('Ctrl K')
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, 'Control+k')
  await expect(focused(page)).toHaveAttribute('placeholder', /Tìm/)
  await type(page, 'tham dinh danh muc thiet bi')
  await expect(page.getByRole('button', { name: /Thẩm định danh mục thiết bị/ }).first()).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thẩm định danh mục thiết bị dạy học tối thiểu')
})

test('the first Tab offers the way past the menu', async ({ page }) => {
  await signInByKeys(page, 'giaoduc')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay')
  await press(page, 'Tab')
  await expect(focused(page)).toHaveAttribute('href', '#main')
  await expectFocusSeen(page)
  await press(page, 'Enter')
  await expect(page.locator('#main')).toBeFocused()
})
