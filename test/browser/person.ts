import AxeBuilder from '@axe-core/playwright'
import { type Cookie, expect, type Page, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { password, totpKey } from '#demo/log-ins.ts'

let usedStep = 0
/** A code opens one door only: the second sign-in within half a minute waits for the next. */
async function freshCode(): Promise<string> {
  const step = () => Math.floor(Date.now() / 30_000)
  while (step() <= usedStep) await new Promise((next) => setTimeout(next, 500))
  usedStep = step()
  return new TOTP({ secret: totpKey }).generate()
}

/** The address of the server that this half of the journeys speaks to, as acts name their origin. */
export const origin = (): string => test.info().project.use.baseURL ?? ''

/** Is signed in as a person of the demonstration: the pages that are opened next are theirs. */
export async function enter(page: Page, login: string): Promise<void> {
  await page.context().clearCookies()
  const reply = await page.request.post('/api/v1/session', {
    data: { login, password },
    headers: { origin: origin(), 'idempotency-key': crypto.randomUUID() },
  })
  expect(await reply.json()).toEqual({ needs: 'nothing' })
}

let administrators: Cookie[] = []
/** A second factor costs up to half a minute, so the administrator keeps the session from one journey to the next. */
async function stillSignedIn(page: Page): Promise<boolean> {
  await page.context().addCookies(administrators)
  if ((await page.request.get('/api/v1/me')).ok()) return true
  await page.context().clearCookies()
  return false
}

/** Signs in by the form as a person of the demonstration and waits for the shell. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.context().clearCookies()
  const again = login === 'quantri' && (await stillSignedIn(page))
  await page.goto('/app')
  if (!again) {
    await page.getByLabel('Tên đăng nhập').fill(login)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    if (login === 'quantri') {
      await page.getByLabel(/^Mã/).fill(await freshCode())
      await page.keyboard.press('Enter')
    }
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay')
  if (login === 'quantri') administrators = await page.context().cookies()
}

/** What was asked for is there, and nothing more is awaited. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"], .loading')).toHaveCount(0)
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // in the page itself: we have no frames of others, for whose sake each look would open one more page
    .setLegacyMode()
    .analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.target.join(' ')} (${nodes.length})`,
  )
  expect(told).toEqual([])
}

/** Nothing stands beyond the right edge. */
export const expectNoSideScroll = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
