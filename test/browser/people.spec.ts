import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSideScroll, signIn } from './person.ts'

const phrase = 'bốn mùa hoa ban trắng rừng'
const dialog = (page: Page) => page.getByRole('dialog')
const pickUnit = async (page: Page, typed: string, name: string | RegExp) => {
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

test('a link that is used up or mistyped says so; a forgotten password never tells who has an account', async ({
  page,
}) => {
  await page.goto('/app/password#khong-phai-lien-ket-nao-ca')
  await expect(page.getByRole('alert')).toContainText('Liên kết đã dùng')
  await expectAccessible(page)
  await page.goto('/app/forgotten-password')
  await page.getByLabel('Tên đăng nhập hoặc thư điện tử').fill('khong.co.ai')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã nhận yêu cầu')).toBeVisible()
})

test('an administrator takes in a person, who sets a password from the printed link and works until revoked', async ({
  page,
  browser,
}) => {
  await signIn(page, 'quantri')
  await page.goto('/app/people')
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await dialog(page).getByRole('button', { name: 'Thêm cán bộ' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('Họ và tên')
  await expectAccessible(page)
  await page.getByLabel('Họ và tên').fill('Cà Thị Thử Việc')
  await pickUnit(page, 'so y te', /Sở Y tế/)
  await page.getByLabel('Tên chức vụ').fill('Chuyên viên Sở Y tế')
  await dialog(page).getByRole('button', { name: 'Thêm cán bộ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cà Thị Thử Việc')

  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByLabel('Tên đăng nhập').fill('thu.viec')
  await dialog(page).getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByRole('button', { name: 'Phân quyền' }).click()
  await page.getByLabel('Vai trò').selectOption('reader')
  await pickUnit(page, 'so y te', /Sở Y tế/)
  await dialog(page).getByLabel('Từ ngày').fill('12/01/2021')
  await dialog(page).getByRole('button', { name: 'Phân quyền' }).click()
  await expect(page.getByText('Đang hiệu lực')).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
  await page.getByRole('button', { name: 'In liên kết đặt mật khẩu' }).click()
  const link = await dialog(page).locator('code').innerText()
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Quay lại' }).click()

  const theirs = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await theirs.goto(link)
  await theirs.getByLabel('Mật khẩu mới').fill('matkhau123')
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('alert')).toContainText('14 ký tự')
  await theirs.getByLabel('Mật khẩu mới').fill(phrase)
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByText('Đã đặt mật khẩu mới')).toBeVisible()
  await theirs.getByRole('link', { name: 'Về trang đăng nhập' }).click()
  await theirs.getByLabel('Tên đăng nhập').fill('thu.viec')
  await theirs.getByLabel('Mật khẩu', { exact: true }).fill(phrase)
  await theirs.keyboard.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay')
  await theirs.goto('/app/me')
  await expect(theirs.getByText('Người xem')).toBeVisible()

  await page.getByRole('button', { name: 'Thu hồi quyền Người xem' }).click()
  await dialog(page).getByRole('button', { name: 'Thu hồi' }).click()
  await expect(page.getByText('Đã thu hồi')).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByText('Chưa có quyền nào')).toBeVisible()
  await theirs.context().close()
})

test('a leader lets somebody of the unit act, by keyboard alone, and takes it back', async ({ page }) => {
  await signIn(page, 'lanhdao')
  await page.goto('/app/me')
  await page.getByRole('button', { name: 'Ủy quyền' }).focus()
  await page.keyboard.press('Enter')
  const whom = page.getByRole('combobox', { name: 'Người được ủy quyền' })
  await whom.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(whom).not.toHaveValue('')
  await page.getByLabel('Đến hết ngày').focus()
  await page.keyboard.type('31/12/2099')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã ủy quyền cho')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Rút ủy quyền/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã rút')).toBeVisible()
})
