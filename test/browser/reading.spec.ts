import { expect, type Page, test } from '@playwright/test'
import { planToRead } from '#demo/content/plan-to-read.ts'
import { planFile } from '#demo/plan-file.ts'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Nhiệm vụ đọc được' })
const rows = (page: Page) => grid(page).locator('tbody tr')
const dialog = (page: Page) => page.getByRole('dialog')
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('a plan is dropped, its draft tasks are reviewed by keyboard beside it and become drafts of its directive', async ({
  page,
}) => {
  test.slow()
  await enter(page, 'tonghop')
  await page.goto('/app/readings')
  await page
    .getByLabel('Tệp văn bản')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') })
  await expect(page.getByRole('alert')).toContainText('Tệp PDF bị hỏng')
  const buffer = await planFile(planToRead('15-KH/TU', '08 tháng 01 năm 2021'))
  const file = await page.evaluateHandle(
    ([bytes, type]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(bytes)], 'Ke-hoach-15.docx', { type }))
      return carried
    },
    [[...buffer], docx] as const,
  )
  await page.locator('.drop-one').dispatchEvent('drop', { dataTransfer: file })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giao việc từ Kế hoạch 15-KH/TU')
  const before = await rows(page).count()
  expect(before).toBeGreaterThan(9)

  await grid(page).focus()
  // accepting goes down a row
  for (const key of ['a', 'a']) await page.keyboard.press(key)
  await expect(page.getByText('2 chấp nhận, 0 bỏ')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByText('2 chấp nhận, 1 bỏ')).toBeVisible()
  await page.keyboard.press('m')
  await expect(rows(page)).toHaveCount(before - 1)
  await page.keyboard.press('u')
  await expect(rows(page)).toHaveCount(before)
  await page.keyboard.press('?')
  await expect(dialog(page)).toContainText('Gộp với dòng sau')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nội dung')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' (đã sửa)')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 chấp nhận, 1 bỏ')).toBeVisible()
  await expect(page.locator('.paper mark.current')).not.toHaveCount(0)

  // one name, linked once, in every row where it stands
  await page.getByRole('button', { name: 'Nối “Ngành lao động” với đơn vị' }).first().click()
  await dialog(page).getByRole('combobox', { name: 'Đơn vị' }).fill('so lao dong')
  await page.getByRole('option', { disabled: false }).first().click()
  const kept = page.waitForResponse((reply) => /\/drafts$/.test(reply.url()) && reply.ok())
  await dialog(page).getByRole('button', { name: 'Nối', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Nối “Ngành lao động” với đơn vị' })).toHaveCount(0)
  await kept

  // left and come back to
  await page.reload()
  await expect(page.getByText('3 chấp nhận, 1 bỏ')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSideScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })

  await page.getByRole('button', { name: 'Tạo 3 nhiệm vụ dự thảo' }).click()
  await expect(dialog(page).getByLabel('Số, ký hiệu')).toHaveValue('15-KH/TU')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Tạo dự thảo' }).click()
  await expect(page.getByText(/^Đã tạo 3 nhiệm vụ dự thảo, còn \d+ dòng chưa xem\.$/)).toBeVisible()

  await page.goto('/app/tasks?state=draft&q=da%20sua')
  await page.getByRole('link', { name: '(đã sửa)' }).first().click()
  await expect(page.getByRole('heading', { name: 'Trích nguồn' })).toBeVisible()
  await expect(page.getByRole('link', { name: '15-KH/TU' }).first()).toBeVisible()
})
