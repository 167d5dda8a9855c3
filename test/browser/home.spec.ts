import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSideScroll, signIn } from './person.ts'

test('a wrong password is refused in words, and what was typed stays', async ({ page }) => {
  await page.goto('/app')
  await page.getByLabel('Tên đăng nhập').fill('giaoduc')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('giaoduc')
  await expectAccessible(page)
})

test('home says what must be done today, on a desk and on a phone', async ({ page }) => {
  await signIn(page, 'giaoduc')
  await expect(page.getByRole('heading', { name: 'Quá hạn' })).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})

test('the shell speaks English as well, and keeps it', async ({ page }) => {
  await signIn(page, 'yte.ld')
  await page.getByRole('button', { name: 'Tài khoản' }).first().click()
  const kept = page.waitForResponse('**/api/v1/me/language')
  await page.getByRole('menuitem', { name: 'Tiếng Việt · English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await kept
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expectAccessible(page)
})

test('an unknown address answers with a helpful page in the reader’s language', async ({ page }) => {
  await page.goto('/khong-co')
  await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
  await expectAccessible(page)
})
