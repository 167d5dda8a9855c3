import { type Browser, expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, origin } from './person.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'
const words = `Mong xã tiếp tục mở lớp (${Date.now()})`

/** The editor shows what waits, through the same act as in the newsroom. */
async function showWaiting(browser: Browser) {
  const context = await browser.newContext({ javaScriptEnabled: true })
  const page = await context.newPage()
  await enter(page, 'bientap')
  const found = await (await page.request.get(`/api/v1/comments?state=waiting&q=${encodeURIComponent(words)}`)).json()
  const reply = await page.request.post('/api/v1/comment-moderations', {
    data: { move: 'show', ids: [found.rows[0].id] },
    headers: { origin: origin(), 'idempotency-key': crypto.randomUUID() },
  })
  expect(await reply.text()).toContain('"moved":1')
  await context.close()
}
const firstArticle = async (page: Page) => (await page.locator('.leadstory h2 a').getAttribute('href'))!

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, userAgent: firefox })

  test('from home to an article, a comment that waits, and the comment once it is shown', async ({ page, browser }) => {
    test.setTimeout(120_000)
    await page.goto('/')
    await expect(page.getByRole('contentinfo')).toContainText('Chịu trách nhiệm nội dung')
    await page.locator('.leadstory h2 a').click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.art-meta time').first()).toHaveText(
      /^\d\d:\d\d - (Thứ \S+|Chủ Nhật), \d\d\/\d\d\/\d{4}$/,
    )
    await page.waitForTimeout(3_200)
    await page.getByLabel('Ý kiến của bạn').fill(words)
    await page.getByLabel('Họ và tên').fill('Lò Văn Mẫu')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Gửi bình luận' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận bình luận, đang chờ duyệt')
    const link = await page.locator('.kept a').getAttribute('href')
    await page.getByRole('link', { name: /^Về bài viết/ }).click()
    await expect(page.getByText(words)).toHaveCount(0)

    await showWaiting(browser)
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(words)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 6_000 })

    await page.goto(link!)
    await page.getByRole('button', { name: 'Rút bình luận' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã rút bình luận')
  })

  test('a comment sent at once is shown once more before it is taken', async ({ page }) => {
    await page.goto('/')
    await page.locator('.latest a').first().click()
    await page.getByLabel('Ý kiến của bạn').fill('Gửi ngay')
    await page.getByLabel('Họ và tên').fill('Cà Thị Nhanh')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Gửi bình luận' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xem lại bình luận')
    await expect(page.locator('.kept')).toContainText('Gửi ngay')
  })

  test('search needs no tone marks and marks what it found', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('hoc sinh vung cao')
    await page.keyboard.press('Enter')
    await expect(page.locator('mark').first()).toHaveText(/học/i)
    await page.goto('/tim-kiem?q=khongcotunay')
    await expect(page.getByText('Không có tin nào có “khongcotunay”')).toBeVisible()
  })

  test('larger letters by a link, and kept for the next article', async ({ page }) => {
    await page.goto('/')
    await page.goto(await firstArticle(page))
    const size = () => page.locator('.prose').evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
    const before = await size()
    await page.getByRole('link', { name: 'Chữ lớn hơn' }).click()
    expect(await size()).toBeGreaterThan(before)
    await page.goto('/')
    await page.locator('.latest a').first().click()
    expect(await size()).toBeGreaterThan(before)
  })

  test('the printed article stands alone', async ({ page }) => {
    await page.goto('/')
    await page.goto(await firstArticle(page))
    await page.getByRole('link', { name: 'In bài viết' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await expect(page.locator('.no-print')).toBeHidden()
  })
})

test('every public page keeps to WCAG 2.2 AA in both schemes and languages, and needs no side scroll', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const failed: string[] = []
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
  await page.goto('/')
  const article = await firstArticle(page)
  const section = (await page.locator('.cats a').nth(1).getAttribute('href'))!
  const pages = [
    '/',
    article,
    `${article}/in`,
    section,
    '/tim-kiem?q=hoc',
    '/luu-tru',
    '/so-lieu',
    '/gioi-thieu',
    '/rieng-tu',
    '/quy-dinh-binh-luan',
  ]
  for (const scheme of ['light', 'dark'] as const)
    for (const path of pages)
      await test.step(`${path} (${scheme})`, async () => {
        await page.emulateMedia({ colorScheme: scheme })
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.goto(scheme === 'dark' && !path.includes('?') ? `${path}?lang=en` : path)
        await expectAccessible(page)
        for (const width of [320, 360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          await expectNoSideScroll(page)
        }
      })
  // the policy of these pages is kept by the pages themselves
  expect(failed).toEqual([])
})

test('a page that is gone or never was says so in the dress of the site', async ({ page }) => {
  await page.goto('/tin/khong-co-bai-nay')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang này')
  await expect(page.getByRole('search')).toBeVisible()
  await expectAccessible(page)
})
