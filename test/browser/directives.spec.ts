import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll, origin } from './person.ts'

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const handle = (page: Page, number: string) => page.getByRole('button', { name: `Sửa mục ${number}`, exact: true })
const numbers = (page: Page) => page.locator('.provisions .number').allTextContents()

/** A directive with these provisions, kept by the board. */
async function registered(page: Page, symbol: string, pasted: string): Promise<string> {
  const send = async (path: string, data: object) => {
    const headers = { origin: origin(), 'idempotency-key': crypto.randomUUID() }
    return (await page.request.post(`/api/v1${path}`, { data, headers })).json()
  }
  const facts = { issuerName: 'Tỉnh ủy Điện Biên', issuedOn: '2021-01-08', kind: 'keHoach', abstract: 'Kế hoạch thử' }
  const { id } = await send('/directives', { symbol, ...facts })
  await send(`/directives/${id}/provisions`, { pasted })
  return id
}

test('provisions are written, moved, removed and brought back by keys; what has no task is found and given one', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  const id = await registered(page, '150-KH/TU', 'I. Mục đích\n1. Yêu cầu\nII. Nhiệm vụ\n1. Y tế cơ sở')
  await page.goto(`/app/directives/${id}`)
  await handle(page, 'II').focus()
  await press(page, 'Insert')
  await expect(page.getByLabel('Số mục')).toBeFocused()
  await page.keyboard.type('III')
  await press(page, 'Tab')
  await page.keyboard.type('Tổ chức thực hiện')
  await expectAccessible(page)
  await press(page, 'Control+Enter')
  await expect(handle(page, 'III')).toBeFocused()
  expect(await numbers(page)).toEqual(['I', '1', 'II', '1', 'III'])
  await press(page, 'Alt+ArrowRight')
  await expect(page.locator('.provisions .provisions .number', { hasText: 'III' })).toBeFocused()
  // pressed one right after the other, each waits its turn
  await press(page, 'Alt+ArrowLeft', 'Alt+ArrowUp')
  await expect.poll(() => numbers(page)).toEqual(['I', '1', 'III', 'II', '1'])
  await expect(page.locator('.provisions .provisions .number', { hasText: 'III' })).toHaveCount(0)
  await expect(handle(page, 'III')).toBeFocused()
  await press(page, 'Delete')
  await expect.poll(() => numbers(page)).toEqual(['I', '1', 'II', '1'])
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect.poll(() => numbers(page)).toEqual(['I', '1', 'III', 'II', '1'])
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Xem độ phủ' }).press('Enter')
  await expect(page.getByText('Đã phủ 0%')).toBeVisible()
  await page.getByRole('button', { name: 'Thao tác với mục I', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Không cần nhiệm vụ' }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox').fill('Nêu mục đích')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Không cần nhiệm vụ' }).press('Enter')
  await expect(page.getByText('0/2 mục cần giao')).toBeVisible()
  await page.getByLabel('Hiện').selectOption('none')
  await expect(page.locator('.coverage .number')).toHaveText(['III', 'II', '1'])
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSideScroll(page)
  await page.getByRole('link', { name: 'Giao nhiệm vụ từ mục III' }).press('Enter')
  await expect(page.getByRole('combobox', { name: /^Văn bản căn cứ/ })).toHaveValue('150-KH/TU')
})
