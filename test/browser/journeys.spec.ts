import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Nhiệm vụ', exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test('the coordinator’s morning: from home to what is late, units reminded, the way of looking kept and found again', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await page.goto('/app')
  await page.getByRole('complementary').getByRole('button', { name: 'Quá hạn' }).click()
  await expect(page).toHaveURL(/light=red/)
  const remind = async () => {
    await grid(page).getByRole('checkbox').nth(1).check()
    await grid(page).getByRole('checkbox').nth(2).check()
    await page.getByRole('toolbar', { name: 'Đã chọn 2' }).getByRole('button', { name: 'Nhắc đơn vị' }).click()
    await dialog(page).getByRole('button', { name: 'Nhắc đơn vị' }).click()
  }
  await remind()
  await expect(page.getByRole('alert')).toContainText('về 2 nhiệm vụ')
  // who was reminded this morning is not reminded again, and the coordinator is told so of each task
  await remind()
  await expect(dialog(page)).toContainText('Hôm nay đã nhắc nhiệm vụ này.')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Đóng' }).last().click()

  await button(page, 'Lưu cách xem').click()
  await dialog(page).getByLabel('Tên cách xem').fill('Việc chậm cần đôn đốc')
  await dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(dialog(page)).toHaveCount(0)
  await page.goto('/app/tasks')
  await page.getByRole('tab', { name: /^Việc chậm cần đôn đốc/ }).click()
  await expect(page).toHaveURL(/light=red/)
})

test('the focal person’s week on a phone: messages read and taken back, progress, the hour of the letter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enter(page, 'yte')
  await page.goto('/app/messages')
  const unread = page.getByRole('list', { name: 'Tin nhắn' }).getByRole('listitem')
  await expect(unread.first()).toBeVisible()
  const count = await unread.count()
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await button(page, 'Đánh dấu tất cả đã đọc').click()
  await expect(page.getByText('Đồng chí đã đọc hết tin nhắn.')).toBeVisible()
  await button(page, 'Hoàn tác').click()
  await expect(unread).toHaveCount(count)
  await unread.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoSideScroll(page)

  await page.goto('/app/messages/settings')
  await page.getByLabel('Vào lúc').selectOption('06:30')
  await button(page, 'Lưu').click()
  await page.reload()
  await expect(page.getByLabel('Vào lúc')).toHaveValue('06:30')
})

test('the leader’s meeting by keys alone: unit by unit, a number opened, back to where the meeting was', async ({
  page,
}) => {
  await enter(page, 'lanhdao')
  await page.goto('/app/tasks/briefing')
  const head = page.getByRole('dialog', { name: 'Giao ban' }).getByRole('heading', { level: 1 })
  await expect(head).toContainText('Tất cả đơn vị')
  await expectAccessible(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^Đơn vị 1\/\d+$/)).toBeVisible()
  const unit = await head.getByRole('link').innerText()
  // a list of keys that lies above has the keys: the meeting stays where it was
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toHaveCount(0)
  await expect(head).toContainText(unit)
  await head.getByRole('link').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/light=red/)
  await expect(grid(page)).toContainText('Quá hạn')
  await page.goBack()
  await expect(head).toContainText(unit)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/app\/tasks(\?|$)/)
})
