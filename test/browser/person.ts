import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
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

/** Signs in as a person of the demonstration and waits for the shell. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/app')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  if (login === 'quantri') {
    await page.getByLabel(/^Mã/).fill(await freshCode())
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc hôm nay')
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.target.join(' ')} (${nodes.length})`,
  )
  expect(told).toEqual([])
}

/** Nothing stands beyond the right edge. */
export const expectNoSideScroll = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
