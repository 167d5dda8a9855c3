import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, signIn } from './person.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const api = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json()
const yearPath = async (page: Page, year: number) =>
  `/work-years/${(await api(page, '/work-years')).blocs[0].id}/${year}`
const step = (page: Page, name: string) =>
  page.locator('.year-step').filter({ has: page.getByRole('heading', { name }) })

test('a reader sees the board, and nothing to decide, close or reopen', async ({ page }) => {
  await enter(page, 'kiemtra')
  await page.goto(`/app${await yearPath(page, 2020)}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Năm công tác 2020')
  await expect(page.getByRole('button', { name: 'Đóng năm công tác' })).toHaveCount(0)
})

test('the board counts eight steps from the records, and does not let a year with unsettled reports be closed', async ({
  page,
}) => {
  await enter(page, 'lanhdao')
  await page.goto('/app/work-years')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Năm công tác 2020')
  await expect(page.locator('.year-step')).toHaveCount(8)
  await expect(step(page, 'Tiếp nhận báo cáo')).toContainText('/79')
  await expect(page.getByRole('button', { name: 'Đóng năm công tác' })).toBeDisabled()
  await expect(page.getByText('Chỉ tiêu của tỉnh đạt')).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})

test('the leader carries many tasks over at once, and takes it back', async ({ page }) => {
  await enter(page, 'lanhdao')
  await page.goto(`/app${await yearPath(page, 2020)}/tasks?decision=undecided`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nhiệm vụ chưa xong năm 2020')
  const open = page.getByRole('grid').getByRole('button', { name: /^Quyết định: / })
  const before = await open.count()
  expect(before).toBeGreaterThan(5)
  await expectAccessible(page)
  await page.getByRole('grid').getByRole('checkbox').first().check()
  await page
    .getByRole('toolbar', { name: /Đã chọn/ })
    .getByRole('button', { name: 'Quyết định…' })
    .click()
  await expect(dialog(page)).toContainText(`Quyết định ${before} nhiệm vụ?`)
  await dialog(page).getByLabel('Kết thúc, không thực hiện nữa').check()
  await expect(dialog(page)).toContainText('Không hoàn tác được ở đây')
  await dialog(page)
    .getByRole('button', { name: /^Kết thúc/ })
    .click()
  await expect(dialog(page)).toContainText('Ghi lý do kết thúc')
  await dialog(page).getByLabel('Chuyển sang kế hoạch sau, tiếp tục thực hiện').check()
  await expectAccessible(page)
  await dialog(page)
    .getByRole('button', { name: /^Chuyển/ })
    .click()
  await expect(page.getByText(`Đã chuyển ${before} nhiệm vụ sang 12-KH/TU.`)).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(open).toHaveCount(before)
})

test('a closed year is reopened with a reason, and closed again with a question that names what is left', async ({
  page,
}) => {
  await enter(page, 'lanhdao')
  await page.goto(`/app${await yearPath(page, 2019)}`)
  await expect(page.getByText('Đã đóng', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Mở lại năm' }).click()
  await dialog(page).getByRole('button', { name: 'Mở lại năm' }).click()
  await expect(dialog(page)).toContainText('Ghi lý do')
  await dialog(page).getByRole('textbox').fill('Bổ sung báo cáo tổng kết (minh họa)')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Mở lại năm' }).click()
  await expect(page.getByText('Đã mở lại năm công tác 2019.')).toBeVisible()
  await page.getByRole('button', { name: 'Đóng năm công tác' }).click()
  await expect(dialog(page)).toContainText('Còn chưa xong:')
  await expect(dialog(page)).toContainText('báo cáo tổng kết')
  await dialog(page).getByRole('button', { name: 'Vẫn đóng năm' }).click()
  await expect(page.getByText('Đã đóng', { exact: true })).toBeVisible()
  await expect(page.getByText('Bổ sung báo cáo tổng kết (minh họa)')).toBeVisible()
})

test('the thread is walked by the arrow keys, and Enter opens a record', async ({ page }) => {
  await enter(page, 'tonghop')
  const { rows } = await api(page, '/directives?q=84-KH&limit=1')
  await page.goto(`/app/directives/${rows[0].id}`)
  await page.getByRole('link', { name: 'Xem sơ đồ mạch' }).click()
  const here = page.locator('.thread-map [data-way="here"]')
  await expect(here).toContainText('84-KH/TU')
  await expectAccessible(page)
  await here.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.thread-map :focus')).toHaveAttribute('data-way', 'before')
  await page.keyboard.press('ArrowRight')
  await expect(here).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  const to = await page.locator('.thread-map :focus').getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${to}$`))
})

test('a phone reads the list of the thread first, and it says the same as the picture', async ({ page }) => {
  await enter(page, 'lanhdao')
  const { rows } = await api(page, '/directives?q=84-KH&limit=1')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`/app/thread/directive/${rows[0].id}`)
  const list = page.locator('.thread-list')
  await expect(list).toContainText('84-KH/TU')
  const [listAt, mapAt] = [await list.boundingBox(), await page.locator('.thread-figure').boundingBox()]
  expect(listAt!.y).toBeLessThan(mapAt!.y)
  const drawn = await page.locator('.thread-map > a').count()
  await expect(list.locator('li:not([data-none])')).toHaveCount(drawn)
  await expectNoSideScroll(page)
  await page.getByText('Toàn mạch').click()
  await expect(page).toHaveURL(/span=whole/)
  await expectAccessible(page)
})

test('a newcomer is led through the year from home', async ({ page }) => {
  await signIn(page, 'tonghop')
  await page.getByRole('link', { name: 'Một năm trong tám bước' }).click()
  await expect(page.locator('.tour > li')).toHaveCount(8)
  await expectAccessible(page)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
  await page.getByRole('link', { name: 'Mở hội nghị' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tổng kết')
})
