import { expect, type Locator, type Page, test } from '@playwright/test'
import { plainPicture } from '#test/newsroom.ts'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** One article from the first word to the public: each test goes on from what the one before has made. */
test.describe.configure({ mode: 'serial' })

const title = 'Ngày hội đọc sách ở trường bán trú'
const act = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const saved = (page: Page) =>
  expect(page.locator('.savebar')).toHaveAttribute('data-save', 'saved', { timeout: 15_000 })
const open = async (page: Page) => {
  await page.goto(`/app/articles?q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

test('a writer drafts an article with a picture, and cannot publish it', async ({ page }) => {
  await enter(page, 'vietbai')
  await page.goto('/app/articles')
  await act(page, 'Viết tin').click()
  await page.getByLabel('Tiêu đề').fill(title)
  await page.getByLabel('Tóm tắt').fill('Sáng 12/01, học sinh bán trú mang sách đến đổi cho nhau.')
  await text(page).click()
  await page.keyboard.type('Mỗi lớp dựng một gian sách. ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Bốn trăm cuốn')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' được trao tay.')
  const choosing = page.waitForEvent('filechooser')
  await act(page, 'Chèn ảnh').click()
  await (await choosing).setFiles({ name: 'gian-sach.jpg', mimeType: 'image/jpeg', buffer: await plainPicture() })
  await expect(page.locator('.news-figure img')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Có ảnh trong bài chưa có mô tả')).toBeVisible()
  await page.getByLabel('Mô tả ảnh').fill('Học sinh bên gian sách')
  await page.getByLabel('Người chụp ảnh').fill('Hà Thí')
  await expect(page.getByText('Đủ điều kiện đăng.')).toBeVisible()
  await saved(page)
  await expectAccessible(page)
  await expectNoSideScroll(page)
  for (const verb of ['Đăng ngay', 'Hẹn giờ đăng', 'Trả lại']) await expect(act(page, verb)).toHaveCount(0)
  await act(page, 'Gửi biên tập').click()
  await act(dialog(page), 'Gửi biên tập').click()
  await expect(page.locator('h1')).toContainText('Chờ duyệt')
})

test('what is pasted from Word becomes plain text, and a lost line loses nothing', async ({ page, context }) => {
  await enter(page, 'bientap')
  await open(page)
  await text(page).click()
  await page.keyboard.press('Control+Home')
  await page.evaluate(() => {
    const data = new DataTransfer()
    const html = `<p class=MsoNormal style='font-family:"Times New Roman"'><b>Điện Biên:</b> từ Word<o:p></o:p><script>x()</script></p>`
    data.setData('text/html', html)
    const target = document.querySelector('.editor-text')!
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(text(page)).toContainText('Điện Biên: từ Word')
  await saved(page)
  await context.setOffline(true)
  await page.keyboard.type(' Gõ khi mất mạng.')
  await expect(page.locator('.savebar')).toHaveAttribute('data-save', 'offline', { timeout: 15_000 })
  await context.setOffline(false)
  await saved(page)
  await page.reload()
  await expect(text(page)).toContainText('Gõ khi mất mạng.')
})

test('an editor schedules it for 17:53, takes that back, and publishes it at once', async ({ page }) => {
  await enter(page, 'bientap')
  await open(page)
  await act(page, 'Hẹn giờ đăng').click()
  await dialog(page).getByLabel('Giờ').fill('17:53')
  await act(dialog(page), 'Hẹn giờ đăng').click()
  await expect(page.locator('h1')).toContainText('Hẹn giờ đăng')
  await expect(text(page)).toHaveCount(0)
  await act(page, 'Bỏ hẹn giờ').click()
  await act(dialog(page), 'Bỏ hẹn giờ').click()
  await expect(page.locator('h1')).toContainText('Chờ duyệt')
  await act(page, 'Đăng ngay').click()
  await act(dialog(page), 'Đăng ngay').click()
  await expect(page.locator('h1')).toContainText('Đã đăng')
  await page.getByRole('link', { name: /So sánh các bản/ }).click()
  await expect(page.getByText('Hai bản giống nhau.')).toBeVisible()
  await expectAccessible(page)
})

test('a comment that waits is shown, and leaves the queue', async ({ page }) => {
  await enter(page, 'bientap')
  await page.goto('/app/comments')
  const row = page.getByRole('row').filter({ hasText: 'Quàng Thị Ví Dụ' })
  await expect(row).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: 'Cho hiện' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('tab', { name: /Đang hiện/ }).click()
  await expect(row).toBeVisible()
})
