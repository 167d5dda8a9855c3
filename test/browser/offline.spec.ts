import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { password } from '#demo/log-ins.ts'
import { layLine } from './line.ts'
import { expectAccessible, expectNoSideScroll, origin } from './person.ts'

/** A phone in a commune: one profile on its disk, and a line that is cut and mended. Each test goes on from the last. */
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mach-phone-'))
let line: Awaited<ReturnType<typeof layLine>>
let phone: BrowserContext
let page: Page
const takeUp = async () => {
  phone = await chromium.launchPersistentContext(profile, {
    ...test.info().project.use.launchOptions,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'allow',
  })
  page = phone.pages()[0] ?? (await phone.newPage())
}
test.beforeAll(async () => {
  line = await layLine(origin())
  await takeUp()
})
test.afterAll(async () => {
  await phone.close()
  await line.close()
  fs.rmSync(profile, { recursive: true, force: true })
})

const enter = async (login: string) => {
  const reply = await page.request.post(`${line.url}/api/v1/session`, {
    data: { login, password },
    headers: { origin: line.url, 'idempotency-key': crypto.randomUUID() },
  })
  expect(await reply.json()).toEqual({ needs: 'nothing' })
}
const list = () => `${line.url}/app/reports?for=writing`
const open = (name: RegExp) => page.getByRole('link', { name }).first().click()
const narrative = () => page.getByRole('main').getByRole('textbox').first()
const bar = () => page.locator('.savebar').getByRole('status')
const submit = 'Trình lãnh đạo duyệt'
const takeBack = 'Rút lại báo cáo'
const report = /quý IV\/2020/
let id: string
const idHere = () => new URL(page.url()).pathname.split('/').at(-1)!
/** As the server has it, asked past the line that is cut. */
const onServer = async (request = page.request) => (await request.get(`${origin()}/api/v1/reports/${id}`)).json()
const act = async (verb: string) => {
  await page.getByRole('button', { name: verb }).click()
  await page.getByRole('dialog').getByRole('button', { name: verb }).click()
}
const sent = (what: string) => line.heard.filter((one) => one.endsWith(`/${id}/${what}`)).length

test('a report that was opened once opens without a line, is written on, and is still there after the browser was closed', async () => {
  await enter('yte')
  await page.goto(list())
  await open(report)
  await act(takeBack)
  await expect(narrative()).toBeVisible()
  id = idHere()
  await expect(page.getByRole('button', { name: submit })).toBeEnabled()
  // from here on the worker of this phone has what it needs
  const controlled = () => page.evaluate(() => Boolean(navigator.serviceWorker.controller))
  await expect.poll(controlled, { timeout: 60_000 }).toBe(true)

  line.cut()
  await page.reload()
  await narrative().fill('Viết khi chưa có mạng.')
  await expect(bar()).toContainText('Đã lưu trên máy này lúc')
  await expectAccessible(page)
  await expectNoSideScroll(page)
  await phone.close()

  await takeUp()
  await page.goto(`${line.url}/app/tasks`)
  await expect(page.getByRole('heading', { name: 'Trang này cần mạng' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Báo cáo phải viết' }).click()
  await open(report)
  await expect(narrative()).toHaveValue('Viết khi chưa có mạng.')
  expect(sent('content')).toBe(0)
})

test('the session ended meanwhile: with the line back the sign-in is asked over the page, and the draft is saved once', async () => {
  line.mend()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(bar()).toContainText(/Đã lưu (?!trên máy này)/)
  const { content, version } = await onServer()
  expect(JSON.stringify(content)).toContain('Viết khi chưa có mạng.')
  await page.reload()
  await expect(narrative()).toHaveValue('Viết khi chưa có mạng.')
  expect((await onServer()).version).toBe(version)
})

test('another who signs in on the same machine finds nothing of it and sends nothing of it', async () => {
  line.cut()
  await narrative().fill('Chưa gửi, của Sở Y tế.')
  await expect(bar()).toContainText('Đã lưu trên máy này lúc')
  const before = sent('content')
  line.mend()
  await enter('giaoduc')
  await page.goto(list())
  await expect(page.getByRole('link', { name: report }).first()).toBeVisible()
  await expect(page.getByText('chờ gửi từ máy này')).toHaveCount(0)
  await page.goto(`${line.url}/app/reports/${id}`)
  await expect(page.getByText('Không có trang này')).toBeVisible()
  expect(sent('content')).toBe(before)
  await enter('yte')
  await page.goto(list())
  await expect.poll(async () => JSON.stringify((await onServer()).content)).toContain('Chưa gửi, của Sở Y tế.')
})

test('a submission whose answer was lost is sent again after the browser was closed, and happened once', async () => {
  await open(report)
  await expect(narrative()).toHaveValue('Chưa gửi, của Sở Y tế.')
  line.cutAfter('POST', /\/submissions$/)
  await act(submit)
  await expect(bar()).toContainText('Báo cáo chờ trình')
  await phone.close()

  line.mend()
  await takeUp()
  await enter('yte')
  await page.goto(`${line.url}/app`)
  await expect(page.getByText(/^Đã trình: /)).toBeVisible()
  expect(sent('submissions')).toBe(2)
  const { moves, state } = await onServer()
  const since = moves.map(({ move }: { move: string }) => move)
  expect([state, since.slice(since.lastIndexOf('recall'))]).toEqual(['submitted', ['recall', 'submit']])
})

test('to open the largest report again, save it three times and submit it moves less than 60 kB, both ways', async () => {
  await enter('giaoduc')
  await page.goto(list())
  await open(report)
  await expect(narrative()).toBeVisible()
  id = idHere()
  await page.goto('about:blank')
  const before = line.bytes()
  await page.goto(`${line.url}/app/reports/${id}`)
  for (const text of ['Một.', 'Một, hai.', 'Một, hai, ba.']) {
    const saved = page.waitForResponse((r) => r.request().method() === 'PUT' && r.url().endsWith('/content'))
    await narrative().fill(text)
    expect((await saved).ok()).toBe(true)
  }
  await act(submit)
  await expect(page.getByText('Chờ duyệt', { exact: true }).first()).toBeVisible()
  expect(line.bytes() - before).toBeLessThan(60_000)
  await act(takeBack)
  await expect(narrative()).toBeVisible()
})
