import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible } from './person.ts'

/** One story told in order: each test goes on from what the one before has made. */
test.describe.configure({ mode: 'serial' })

const resolution = '97-NQ/TW'
const programme = '97-CTr/TU'
const plan = '97-KH/TU'
const work = 'Rà soát điểm trường lẻ, lập phương án dồn ghép'
const several = 'Tổ chức tuần lễ học tập suốt đời'
const lines = `I. MỤC TIÊU
1. Mỗi xã có ít nhất một điểm học tập cộng đồng
2. Duy trì phổ cập giáo dục
II. NHIỆM VỤ
1. ${work}
a) Khảo sát từng điểm trường
2. ${several}`

const dialog = (page: Page) => page.getByRole('dialog')
const addButton = (page: Page) => page.getByRole('button', { name: 'Thêm văn bản' })
const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const choose = async (page: Page, field: string, typed: string, name: string | RegExp) => {
  await page.getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}
const openTask = async (page: Page, content: string) => {
  await page.goto(`/app/tasks?q=${encodeURIComponent(content)}`)
  await page.getByRole('link', { name: content }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(content)
}
const register = async (
  page: Page,
  what: { symbol: string; kind: string; day: string; abstract: string; issuer?: RegExp; basis?: string },
) => {
  await page.goto('/app/directives/new')
  await page.getByLabel('Số, ký hiệu').fill(what.symbol)
  await page.getByLabel('Ngày ban hành').fill(what.day)
  await page.getByLabel('Loại văn bản').selectOption({ label: what.kind })
  await page.getByLabel('Trích yếu').fill(what.abstract)
  if (what.issuer) await choose(page, 'Đơn vị', 'tinh uy', what.issuer)
  else {
    await page.getByLabel('Cơ quan ban hành').selectOption({ label: 'Ngoài danh mục (trung ương)' })
    await page.getByLabel('Tên cơ quan').fill('Ban Chấp hành Trung ương')
  }
  if (what.basis) await choose(page, 'Cụ thể hóa văn bản', what.basis, new RegExp(what.basis))
  await expect(page.getByText(/^Đọc được: /)).toBeVisible()
}

test('a directive without its number, issuer and abstract is not taken: each empty field says so', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/directives/new')
  await addButton(page).click()
  await expect(page.getByText('Ghi ô này.')).toHaveCount(4)
  await expectAccessible(page)
})

test('a central resolution, the programme that gives effect to it and a plan make one chain, with files', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  const abstract = 'về xây dựng xã hội học tập'
  await register(page, { symbol: resolution, kind: 'Nghị quyết', day: '05/10/2020', abstract })
  await addButton(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(resolution)

  await register(page, {
    symbol: programme,
    kind: 'Chương trình',
    day: '20/11/2020',
    abstract: `thực hiện Nghị quyết ${resolution}`,
    issuer: /^Tỉnh ủy/,
    basis: resolution,
  })
  await addButton(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(programme)

  await register(page, {
    symbol: plan,
    kind: 'Kế hoạch',
    day: '08/01/2021',
    abstract: `triển khai Chương trình ${programme}`,
    issuer: /^Tỉnh ủy/,
    basis: programme,
  })
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await page.getByLabel('Tệp văn bản').setInputFiles({ name: 'hinh.svg', mimeType: 'image/svg+xml', buffer: svg })
  await expect(page.getByText(/hinh\.svg: /)).toBeVisible()
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await page
    .getByLabel('Tệp văn bản')
    .setInputFiles({ name: 'ke-hoach-97.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(page.getByRole('button', { name: 'Gỡ ke-hoach-97.pdf' })).toBeVisible()
  // by key: the page may still be scrolling back from the line that told of the file, and a mouse let go beside the button
  await addButton(page).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(plan)
  await expect(page.getByRole('link', { name: /^ke-hoach-97\.pdf/ })).toBeVisible()
  for (const symbol of [resolution, programme])
    await expect(page.getByRole('link', { name: symbol, exact: true }).first()).toBeVisible()
  await expectAccessible(page)
})

test('numbered lines that are pasted become the tree of the plan’s provisions', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto(`/app/directives?q=${encodeURIComponent(plan)}`)
  await page.getByRole('link', { name: plan }).first().click()
  await page.getByRole('button', { name: 'Thêm mục' }).first().click()
  await dialog(page).getByLabel('Dán các dòng có đánh số').fill('không có số nào')
  await dialog(page).getByRole('button', { name: 'Thêm mục' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('đánh số')
  await dialog(page).getByLabel('Dán các dòng có đánh số').fill(lines)
  await dialog(page).getByRole('button', { name: 'Thêm mục' }).click()
  await expect(dialog(page)).toHaveCount(0)
  const nested = page.locator('ol.provisions ol.provisions ol.provisions')
  await expect(nested.getByText('Khảo sát từng điểm trường')).toBeVisible()
  await expect(page.getByText('0/4 mục đã có nhiệm vụ')).toBeVisible()
  await expectAccessible(page)
})

test('a draft from a provision without lead, time and product is refused to the leader, each missing one by name', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto(`/app/directives?q=${encodeURIComponent(plan)}`)
  await page.getByRole('link', { name: plan }).first().click()
  await line(page, work).last().getByRole('link', { name: 'Giao nhiệm vụ từ mục 1' }).first().click()
  await expect(page.getByLabel('Nội dung công việc')).toHaveValue(work)
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(work)
  await expect(page.getByRole('button', { name: 'Giao nhiệm vụ' })).toHaveCount(0)

  await enter(page, 'lanhdao')
  await openTask(page, work)
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await dialog(page).getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  for (const clear of ['rõ người', 'rõ thời gian', 'rõ trách nhiệm', 'rõ sản phẩm'])
    await expect(dialog(page).getByRole('alert')).toContainText(clear)
  for (const clear of ['rõ việc', 'rõ thẩm quyền'])
    await expect(dialog(page).getByRole('alert')).not.toContainText(clear)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Quay lại' }).click()
  await expect(page.getByText('2/6')).toBeVisible()
})

test('the coordinator completes it with lead, co-ordinating and watching units, product and deadline; the leader issues', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await openTask(page, work)
  await page.getByRole('button', { name: 'Sửa' }).click()
  await choose(page, 'Đơn vị chủ trì', 'giao duc', /Sở Giáo dục/)
  await choose(page, 'Đơn vị phối hợp', 'tai chinh', /Sở Tài chính/)
  await choose(page, 'Để biết', 'khuyen hoc', /Hội Khuyến học/)
  await page.getByLabel('Sản phẩm phải nộp').fill('Báo cáo kèm phương án')
  await page.getByLabel('Thời gian').selectOption({ label: 'Thời hạn' })
  await page.getByLabel('Hạn hoàn thành').fill('01/01/2021')
  await page.getByLabel('Sản phẩm phải nộp').focus()
  await expect(page.getByText('Nhập ngày từ 12/01/2021.')).toBeVisible()
  await page.getByLabel('Hạn hoàn thành').fill('31/03/2021')
  await expect(page.getByText('Đủ sáu rõ, lãnh đạo có thể giao.')).toBeVisible()
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await expect(page.getByText('Đủ 6/6')).toBeVisible()

  await enter(page, 'lanhdao')
  await openTask(page, work)
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await dialog(page).getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('Đã giao', { exact: true })).toBeVisible()
  await expect(page.getByText('Đúng tiến độ', { exact: true })).toBeVisible()
  const strip = page.getByRole('region', { name: 'Mạch' })
  for (const symbol of [resolution, plan]) await expect(strip.getByRole('link', { name: symbol })).toBeVisible()
  await expect(strip.getByText('và 1 hồ sơ khác')).toBeVisible()
  await strip.getByRole('link', { name: 'Xem sơ đồ mạch' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const symbol of [resolution, programme, plan])
    await expect(page.getByRole('link', { name: symbol }).first()).toBeVisible()
  await expectAccessible(page)
})

test('a task with two lead units becomes a parent with a child for each', async ({ page }) => {
  await enter(page, 'tonghop')
  await page.goto('/app/tasks/new')
  await page.getByLabel('Nội dung công việc').fill(several)
  await page.getByLabel('Sản phẩm phải nộp').fill('Báo cáo kết quả')
  await page.getByLabel('Thời gian').selectOption({ label: 'Thời hạn' })
  await page.getByLabel('Hạn hoàn thành').fill('30/10/2021')
  await choose(page, 'Đơn vị chủ trì', 'giao duc', /Sở Giáo dục/)
  await choose(page, 'Đơn vị chủ trì', 'so y te', /Sở Y tế/)
  await choose(page, 'Văn bản căn cứ', plan, new RegExp(plan))
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(several)

  await enter(page, 'lanhdao')
  await openTask(page, several)
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(dialog(page)).toContainText('Mỗi đơn vị trong 2 đơn vị chủ trì nhận một nhiệm vụ con')
  await dialog(page).getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await page.goto(`/app/tasks?q=${encodeURIComponent(several)}`)
  const opener = page.getByRole('button', { name: `2 đơn vị, 0 hoàn thành: Mở từng đơn vị của ${several}` })
  await expect(opener).toHaveText('2 đơn vị, 0 hoàn thành')
  await opener.click()
  await expect(page.getByRole('link', { name: /Y tế/ })).toBeVisible()
  await expectAccessible(page)
})
