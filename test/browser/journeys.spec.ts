import { expect, type Page, test } from '@playwright/test'
import { type Hand, ways } from './hands.ts'
import { enter, expectAccessible, expectNoSideScroll, expectSettled } from './person.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Nhiệm vụ', exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** From home to what is late, units reminded, the way of looking kept and found again. */
async function coordinatorsMorning(page: Page, hand: Hand, turn: number) {
  await enter(page, 'tonghop')
  await page.goto('/app')
  await hand.press(page.getByRole('complementary').getByRole('button', { name: 'Quá hạn' }))
  await expect(page).toHaveURL(/light=red/)
  const remind = async () => {
    await hand.choose(grid(page), 1 + 2 * turn, 2)
    await hand.press(page.getByRole('toolbar', { name: 'Đã chọn 2' }).getByRole('button', { name: 'Nhắc đơn vị' }))
    // the words to paste, the letter and the telephones are at hand for all of them
    await expect(dialog(page).getByLabel('Tin nhắn Zalo')).toHaveValue(/- .+\n?.*- /s)
    await expect(dialog(page).getByRole('link', { name: 'Công văn đôn đốc' })).toBeVisible()
    await hand.press(dialog(page).getByRole('button', { name: 'Gửi trên Mạch và thư' }))
  }
  await remind()
  await expect(page.getByRole('alert').filter({ hasText: 'về 2 nhiệm vụ' })).toBeVisible()
  // who was reminded this morning is not reminded again, and the coordinator is told so of each task
  await remind()
  await expect(dialog(page)).toContainText('Hôm nay đã nhắc nhiệm vụ này.')
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await hand.press(dialog(page).getByRole('button', { name: 'Đóng' }).last())
  await expect(dialog(page)).toHaveCount(0)

  const name = `Việc chậm cần đôn đốc ${turn + 1}`
  await hand.press(button(page, 'Lưu cách xem'))
  await hand.write(dialog(page).getByLabel('Tên cách xem'), name)
  await hand.press(dialog(page).getByRole('button', { name: 'Lưu', exact: true }))
  await expect(dialog(page)).toHaveCount(0)
  await page.goto('/app/tasks')
  await hand.press(page.getByRole('tab', { name }))
  await expect(page).toHaveURL(/light=red/)
}

/** Messages read and taken back, one opened, the hour of the letter. */
async function focalPersonsWeek(page: Page, hand: Hand, turn: number) {
  await enter(page, 'yte')
  await page.goto('/app/messages')
  const unread = page.getByRole('list', { name: 'Tin nhắn' }).getByRole('listitem')
  await expect(unread.first()).toBeVisible()
  const count = await unread.count()
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await hand.press(button(page, 'Đánh dấu tất cả đã đọc'))
  await expect(page.getByText('Đồng chí đã đọc hết tin nhắn.')).toBeVisible()
  await hand.press(button(page, 'Hoàn tác'))
  await expect(unread).toHaveCount(count)
  await hand.press(unread.first().getByRole('link'))
  await expect(page).toHaveURL(/\/(tasks|reports)\/[0-9a-f-]{36}/)
  await expectSettled(page)
  await expectNoSideScroll(page)

  const hour = ['06:30', '07:30', '08:30'][turn]!
  await page.goto('/app/messages/settings')
  await hand.pick(page.getByLabel('Vào lúc'), hour)
  await hand.press(button(page, 'Lưu'))
  await expect(page.getByRole('alert')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Vào lúc')).toHaveValue(hour)
}

/** Unit by unit, a number opened, back to where the meeting was, and out of it. */
async function leadersMeeting(page: Page, hand: Hand) {
  await enter(page, 'lanhdao')
  await page.goto('/app/tasks/briefing')
  const meeting = page.getByRole('dialog', { name: 'Giao ban' })
  const head = meeting.getByRole('heading', { level: 1 })
  await expect(head).toContainText('Tất cả đơn vị')
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await hand.press(meeting.getByRole('button', { name: 'Đơn vị sau' }))
  await expect(page.getByText(/^Đơn vị 1\/\d+$/)).toBeVisible()
  const unit = await head.getByRole('link').innerText()
  await hand.press(meeting.getByRole('link', { name: /^\d+ Quá hạn$/ }))
  await expect(page).toHaveURL(/light=red/)
  await expect(grid(page)).toContainText('Quá hạn')
  await page.goBack()
  await expect(head).toContainText(unit)
  await hand.press(meeting.getByRole('button', { name: 'Rời giao ban' }))
  await expect(page).toHaveURL(/\/app\/tasks(\?|$)/)
}

for (const way of ways)
  test.describe(way.name, () => {
    test.use(way.device)
    test('the coordinator’s morning', ({ page }) => coordinatorsMorning(page, way.of(page), way.turn))
    test('the focal person’s week', ({ page }) => focalPersonsWeek(page, way.of(page), way.turn))
    test('the leader’s meeting', ({ page }) => leadersMeeting(page, way.of(page)))
  })

test('the meeting has keys of its own, but for what lies above it', async ({ page }) => {
  await enter(page, 'lanhdao')
  await page.goto('/app/tasks/briefing')
  const head = page.getByRole('dialog', { name: 'Giao ban' }).getByRole('heading', { level: 1 })
  await expect(head).toContainText('Tất cả đơn vị')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^Đơn vị 1\/\d+$/)).toBeVisible()
  const unit = await head.getByRole('link').innerText()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toHaveCount(0)
  await expect(head).toContainText(unit)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/app\/tasks(\?|$)/)
})
