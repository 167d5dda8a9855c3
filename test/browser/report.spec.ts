import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { filled } from '../workbook.ts'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** The fourth quarter of 2020 goes up from a commune, a district and a department: each test goes on from the last. */
test.describe.configure({ mode: 'serial' })

type Figure = { value: string | null; reported: number; expected: number }
/** Somebody who reads official and provisional figures of the whole province, signed in beside the others. */
let auditor: Page
test.beforeAll(async ({ browser }) => {
  auditor = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await enter(auditor, 'kiemtra')
})
test.afterAll(() => auditor.context().close())

const figure = async (indicator: string, unit: string, more = ''): Promise<Figure> => {
  const reply = await auditor.request.get(`/api/v1/figures?indicator=${indicator}&unit=${unit}&period=2020-Q4${more}`)
  const [{ value, reported, expected }] = await reply.json()
  return { value, reported, expected }
}
const official = (unit: string) => figure('BHXH_TN', unit)
const provisional = (unit: string) => figure('BHXH_TN', unit, '&provisional=true')
const plus = (one: Figure, value: number): Figure => ({
  value: String(Number(one.value) + value),
  reported: one.reported + 1,
  expected: one.expected,
})

// four people sign in one after the other
test.setTimeout(120_000)

const dialog = (page: Page) => page.getByRole('dialog')
const openReport = async (page: Page, list: string, name: string | RegExp) => {
  await page.goto(`/app/reports?for=${list}`)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('quý IV/2020')
}
const act = async (page: Page, verb: string, reason?: string) => {
  await page.getByRole('button', { name: verb, exact: true }).click()
  if (reason) await dialog(page).getByLabel('Lý do').fill(reason)
  await dialog(page).getByRole('button', { name: verb, exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
}
const state = (page: Page, word: string) => expect(page.getByText(word, { exact: true }).first()).toBeVisible()
/** Types a figure or words and waits until the server has them, whatever is still on its way from before. */
const write = async (page: Page, cell: Locator, text: string) => {
  const told = JSON.stringify(text.replaceAll('.', ''))
  const saved = page.waitForResponse((r) => r.url().endsWith('/content') && !!r.request().postData()?.includes(told))
  await cell.fill(text)
  expect((await saved).ok()).toBe(true)
}
const submit = 'Trình lãnh đạo duyệt'
const approve = 'Duyệt và gửi'
const commune = /Báo cáo khoa giáo quý cấp xã, quý IV\/2020/
const insured = (page: Page) => page.getByRole('textbox', { name: /^Người tham gia bảo hiểm xã hội tự nguyện/ })

test('a commune cannot send a table that lacks a figure or holds more insured than people: each fault leads to its cell', async ({
  page,
}) => {
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await insured(page).fill('')
  const insuredPart = page.getByRole('textbox', { name: /bảo hiểm y tế, tử số/ })
  const before = await insuredPart.inputValue()
  await insuredPart.fill('9.999')
  await page.getByRole('button', { name: submit }).click()
  await expect(page.getByText(/Người tham gia bảo hiểm xã hội tự nguyện.* chưa có\./).first()).toBeVisible()
  await expect(page.getByText(/tử số không được lớn hơn mẫu số/).first()).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
  await expectAccessible(page)
  await write(page, insuredPart, before)
})

test('the report goes out as a workbook and comes back filled in: a wrong cell is named, mended, and all is taken', async ({
  page,
}) => {
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await page.getByRole('button', { name: 'Điền bằng Excel' }).click()
  const download = page.waitForEvent('download')
  await dialog(page).getByRole('link', { name: 'Tải bảng tính đã điền bản soạn' }).click()
  const out = await readFile(await (await download).path())
  const put = async (value: string | number) => {
    const cell = { code: 'BHXH_TN', column: 'Thực hiện' }
    const buffer = await filled(out, [[cell, value]])
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await dialog(page).getByLabel('Nhập bảng tính đã điền').setInputFiles({ name: 'bao-cao.xlsx', mimeType, buffer })
  }
  await put('1.234')
  const wrong = dialog(page).getByRole('table', { name: 'Ô không nhận được' })
  await expect(wrong).toContainText('“1.234” đọc được hai cách: 1234 hoặc 1,234.')
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await put(61)
  await expect(dialog(page).getByRole('table', { name: 'Ô thay đổi' })).toContainText('61')
  await dialog(page).getByRole('button', { name: 'Nhận 1 ô vào bản soạn' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(insured(page)).toHaveValue('61')
})

test('what the commune submits stays in the commune until its head approves; then it counts as provisional', async ({
  page,
}) => {
  const [district, province, official0] = [await provisional('099'), await provisional('11'), await official('11')]
  expect(official0).toMatchObject({ reported: 118, expected: 129 })
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await act(page, submit)
  await state(page, 'Chờ duyệt')
  await expect(page.getByRole('button', { name: approve })).toHaveCount(0)
  expect(await provisional('11')).toEqual(province)

  await enter(page, 'quainua.ld')
  await openReport(page, 'approving', commune)
  await act(page, 'Trả lại', 'Bổ sung danh sách người tham gia mới.')
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await expect(page.getByText(/Bổ sung danh sách người tham gia mới/).first()).toBeVisible()
  await act(page, submit)

  await enter(page, 'quainua.ld')
  await openReport(page, 'approving', commune)
  await act(page, approve)
  await state(page, 'Đã gửi')
  expect(await provisional('099')).toEqual(plus(district, 61))
  expect(await provisional('11')).toEqual(plus(province, 61))
  expect(await official('11')).toEqual(official0)

  await act(page, 'Rút lại báo cáo')
  expect(await provisional('11')).toEqual(province)
})

test('the district receives and the figure is official at every level at once; reopening with a reason takes it back', async ({
  page,
}) => {
  const [district, province] = [await official('099'), await official('11')]
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await act(page, submit)
  await enter(page, 'quainua.ld')
  await openReport(page, 'approving', commune)
  await act(page, approve)

  await enter(page, 'tuangiao')
  await page.goto('/app/reports?for=receiving')
  const line = page.getByRole('row').filter({ hasText: 'Xã Quài Nưa' })
  await line.getByRole('link').first().click()
  await act(page, 'Tiếp nhận')
  await state(page, 'Tiếp nhận, nộp muộn')
  expect(await official('099')).toEqual(plus(district, 61))
  expect(await official('11')).toEqual(plus(province, 61))
  expect(await official('11')).toMatchObject({ reported: 119, expected: 129 })

  await page.getByRole('button', { name: 'Mở lại báo cáo' }).click()
  await dialog(page).getByRole('button', { name: 'Mở lại báo cáo' }).click()
  await expect(dialog(page)).toContainText('Ghi lý do')
  await expectAccessible(page)
  await dialog(page).getByLabel('Lý do').fill('Số liệu cần đối chiếu lại với bảo hiểm xã hội huyện.')
  await dialog(page).getByRole('button', { name: 'Mở lại báo cáo' }).click()
  await expect(dialog(page)).toHaveCount(0)
  expect(await official('11')).toEqual(province)
  expect(await official('099')).toEqual(district)

  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await expect(page.getByText(/đối chiếu lại với bảo hiểm xã hội huyện/).first()).toBeVisible()
  await write(page, insured(page), '62')
  await act(page, submit)
  await enter(page, 'quainua.ld')
  await openReport(page, 'approving', commune)
  await act(page, approve)
  await enter(page, 'tuangiao')
  await page.goto('/app/reports?for=receiving')
  await line.getByRole('link').first().click()
  await act(page, 'Tiếp nhận')
  expect(await official('11')).toEqual(plus(province, 62))
})

test('a district takes figures and two paragraphs from its communes; one corrects, and the district is told and accepts', async ({
  page,
}) => {
  const below = '/app/reports/consolidation'
  const paragraph = (name: string) => page.getByRole('article', { name })
  const figures = page.getByRole('grid', { name: 'Số liệu' })
  await enter(page, 'tuangiao')
  await page.goto('/app/reports/desk')
  await page.getByRole('link', { name: 'Tổng hợp', exact: true }).click()
  await page.getByRole('button', { name: 'Lấy 3 số vào báo cáo' }).click()
  await expect(figures.getByText(/^đã lấy/)).toHaveCount(3)
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Kết quả thực hiện' }).click()
  const words = (await paragraph('Xã Quài Nưa').locator('.told').innerText()).slice(0, 40)
  // the same words of another commune would stand there already
  const other = page.getByRole('article').filter({ hasNotText: words }).first()
  for (const one of [paragraph('Xã Quài Nưa'), other]) {
    await one.getByRole('button', { name: /^Chèn/ }).click()
    await expect(one.getByText('Đã dùng trong báo cáo')).toBeVisible()
  }
  await expectAccessible(page)

  await paragraph('Xã Quài Nưa').getByRole('link').click()
  await act(page, 'Mở lại báo cáo', 'Đề nghị bổ sung số học sinh ra lớp.')
  await enter(page, 'quainua')
  await openReport(page, 'writing', commune)
  await write(page, insured(page), '63')
  await write(page, page.getByRole('textbox', { name: 'Kết quả thực hiện' }), 'Xã đã vận động 118/120 học sinh ra lớp')
  await act(page, submit)
  await enter(page, 'quainua.ld')
  await openReport(page, 'approving', commune)
  await act(page, approve)

  await enter(page, 'tuangiao')
  await page.goto(`${below}?part=ketqua&mark=changed`)
  await expect(paragraph('Xã Quài Nưa').getByText('Nguồn đã đổi từ khi dùng')).toBeVisible()
  await expectAccessible(page)
  await paragraph('Xã Quài Nưa').getByRole('button', { name: 'Nhận thay đổi' }).click()
  await expect(dialog(page).getByRole('textbox')).toHaveValue(/118\/120 học sinh ra lớp/)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Nhận thay đổi' }).click()
  await expect(page.getByText('Không có đoạn nào khớp')).toBeVisible()
  await page.goto(below)
  const changed = figures.getByRole('row').filter({ hasText: 'Cấp dưới đã đổi' })
  await changed.first().getByRole('button', { name: 'Lấy số mới' }).click()
  await expect(changed).toHaveCount(0)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSideScroll(page)

  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/app/reports?for=receiving')
  await page.getByRole('row').filter({ hasText: 'Xã Quài Nưa' }).getByRole('link').first().click()
  await act(page, 'Tiếp nhận')
})

test('a district reports to the province: written by its focal person, approved by its head, received by the board', async ({
  page,
}) => {
  const jobs = await figure('VIEC_LAM', '11')
  await enter(page, 'tuangiao')
  const district = /Báo cáo khoa giáo quý cấp huyện, quý IV\/2020/
  await openReport(page, 'writing', district)
  const cell = page.getByRole('textbox', { name: /việc làm/i }).first()
  const worth = Number((await cell.inputValue()).replaceAll('.', ''))
  await act(page, submit)
  await enter(page, 'tuangiao.ld')
  await openReport(page, 'approving', district)
  await act(page, approve)
  await enter(page, 'tonghop')
  await page.goto('/app/reports?for=receiving')
  await page.getByRole('row').filter({ hasText: 'Tuần Giáo' }).getByRole('link').first().click()
  await act(page, 'Tiếp nhận')
  expect(await figure('VIEC_LAM', '11')).toEqual(plus(jobs, worth))
})

test('a department’s table has a row for each of the ten districts, and one receipt brings in all ten', async ({
  page,
}) => {
  await enter(page, 'giaoduc')
  const department = /Báo cáo giáo dục và đào tạo quý, quý IV\/2020/
  await openReport(page, 'writing', department)
  const grid = page.getByRole('table', { name: 'Số liệu theo huyện' })
  await expect(grid.getByRole('rowheader')).toHaveCount(11)
  await expect(grid.getByRole('rowheader', { name: 'Cộng' })).toBeVisible()
  await write(page, grid.getByRole('textbox', { name: /^Huyện Tuần Giáo, Trường mầm non/ }), '60')
  await act(page, submit)
  await enter(page, 'giaoduc.ld')
  await openReport(page, 'approving', department)
  await act(page, approve)
  expect(await figure('TRUONG', '11')).toMatchObject({ value: null, reported: 0, expected: 10 })
  expect(await figure('TRUONG', '11', '&provisional=true')).toMatchObject({ reported: 10, expected: 10 })

  await enter(page, 'tonghop')
  await page.goto('/app/reports?for=receiving')
  await page.getByRole('row').filter({ hasText: 'Sở Giáo dục và Đào tạo' }).getByRole('link').first().click()
  await act(page, 'Tiếp nhận')
  expect(await figure('TRUONG', '099')).toEqual({ value: '60', reported: 1, expected: 1 })
  expect(await figure('TRUONG', '11')).toMatchObject({ reported: 10, expected: 10 })
})

test('the board explores the figure: its completeness, the same quarter of last year, the districts and a chart', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  const { value } = await official('11')
  await page.goto('/app/figures?indicator=BHXH_TN&period=2020-Q4')
  await expect(page.getByText('119/129').first()).toBeVisible()
  const shown = Number(value).toLocaleString('vi-VN')
  await expect(page.getByText(shown, { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/số liệu minh họa/i).first()).toBeVisible()
  await expectAccessible(page)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
  }
})
