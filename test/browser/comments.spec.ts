import { expect, type Page, test } from '@playwright/test'
import { enter, expectAccessible, expectNoSideScroll } from './person.ts'

/** A question and its answer: each test goes on from what the one before has made. */
test.describe.configure({ mode: 'serial' })

const work = 'Rà soát, sắp xếp mạng lưới trường'
const field = (page: Page) => page.getByRole('textbox', { name: /^(Ý kiến|Trả lời .*)$/ })
const thread = (page: Page) => page.locator('#comments')
const one = (page: Page, text: string) => thread(page).getByRole('listitem').filter({ hasText: text })
const people = (page: Page) => page.getByRole('listbox', { name: 'Người được nhắc đến' })
const said = (page: Page, text: string) => thread(page).getByRole('status').filter({ hasText: text })
const open = async (page: Page) => {
  await page.goto(`/app/tasks?q=${encodeURIComponent('mang luoi truong')}`)
  await page
    .getByRole('link', { name: new RegExp(work) })
    .first()
    .click()
  await expect(thread(page).getByRole('heading', { name: 'Trao đổi' })).toBeVisible()
}
/** The focal person of the department that leads it. */
const name = 'Lò Thị Mẫu'
const question = 'đã có văn bản của huyện chưa?'
const answer = 'Huyện sẽ gửi trong hôm nay'

test('the coordinator names the focal person by keys, without tone marks; what is begun outlives a closed page, and is sent once', async ({
  page,
}) => {
  await enter(page, 'tonghop')
  await open(page)
  await expect(one(page, 'hai điểm trường xa trung tâm')).toContainText('Trả lời')
  await field(page).press('Control+Enter')
  await expect(thread(page).getByText('Ghi ý kiến rồi gửi.')).toBeVisible()

  // dictated or pasted text moves no caret of its own
  await field(page).fill('Nhờ @')
  await expect(people(page).getByRole('option').first()).toBeVisible()
  await field(page).fill('Nhờ ')
  await field(page).pressSequentially('@khong co ai')
  await expect(people(page).getByText('Không có ai như vậy')).toBeVisible()
  await field(page).press('Escape')
  await expect(people(page)).toHaveCount(0)
  await field(page).fill('')
  await field(page).pressSequentially('@lo thi')
  await expect(people(page).getByRole('option').first()).toBeVisible()
  await field(page).pressSequentially(' mau')
  await expect(people(page).getByRole('option', { selected: true })).toContainText(name)
  await expectAccessible(page)
  await field(page).press('Enter')
  await field(page).pressSequentially(question)
  await expect(field(page)).toHaveValue(`@${name} ${question}`)

  await page.reload()
  await expect(field(page)).toHaveValue(`@${name} ${question}`)
  await field(page).press('Control+Enter')
  await expect(one(page, question)).toContainText(`@${name}`)
  await expect(said(page, 'Đã gửi ý kiến.')).toHaveCount(1)
  await expect(field(page)).toHaveValue('')
  await page.reload()
  await expect(one(page, question)).toHaveCount(1)
  await expect(field(page)).toHaveValue('')
})

test('the focal person comes from the message, answers at 360 pixels by keys alone, changes a word and withdraws a slip', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await enter(page, 'giaoduc')
  await page.goto('/app/messages')
  await page
    .getByRole('link', { name: new RegExp(work) })
    .first()
    .click()
  await expect(page).toHaveURL(/#comments$/)
  const asked = one(page, question)
  await asked.getByRole('button', { name: /^Trả lời/ }).focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(answer)
  await page.keyboard.press('Control+Enter')
  const answered = one(page, answer)
  await expect(answered.locator('q')).toContainText(question)
  await expectAccessible(page)
  await expectNoSideScroll(page)

  await answered.getByRole('button', { name: /^Sửa/ }).focus()
  await page.keyboard.press('Enter')
  const edited = answered.getByRole('textbox', { name: 'Sửa ý kiến' })
  await expect(edited).toBeFocused()
  await edited.press('End')
  await page.keyboard.type(', trước 17 giờ')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(one(page, `${answer}, trước 17 giờ`)).toContainText('đã sửa')

  await field(page).fill('Nhầm chỗ')
  await field(page).press('Control+Enter')
  await one(page, 'Nhầm chỗ')
    .getByRole('button', { name: /^Rút ý kiến/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Không lấy lại được')
  await dialog.getByRole('button', { name: 'Rút ý kiến' }).click()
  await expect(one(page, 'Nhầm chỗ')).toHaveCount(0)
  await expect(one(page, 'Ý kiến đã rút')).toHaveCount(1)
  await expectNoSideScroll(page)
})

test('sent without a line it waits, unchanged, and goes by itself once', async ({ page, context }) => {
  await enter(page, 'giaoduc')
  await open(page)
  await field(page).fill('Gửi khi đang mất mạng')
  await context.setOffline(true)
  await field(page).press('Control+Enter')
  await expect(thread(page).getByText('tự gửi khi có mạng')).toBeVisible()
  await expect(field(page)).toHaveAttribute('readonly', '')
  await context.setOffline(false)
  await expect(one(page, 'Gửi khi đang mất mạng')).toHaveCount(1, { timeout: 20_000 })
  await page.reload()
  await expect(one(page, 'Gửi khi đang mất mạng')).toHaveCount(1)
})

test('who only reads is shown who comments, and no field', async ({ page }) => {
  await enter(page, 'nguoixem')
  await open(page)
  await expect(one(page, answer)).toBeVisible()
  await expect(field(page)).toHaveCount(0)
  await expect(thread(page)).toContainText('đồng chí xem được')
  await expectAccessible(page)
})
