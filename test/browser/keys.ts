import { expect, type Locator, type Page } from '@playwright/test'

export const focused = (page: Page) => page.locator(':focus')

/** Whoever moves by keys must see where they are: an outline or a shadow around what has the focus, its box, or its cell. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const marked = (element: Element | null, depth = 3): boolean => {
      if (!element || depth === 0) return false
      const style = getComputedStyle(element)
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
      return outlined || style.boxShadow !== 'none' || marked(element.parentElement, depth - 1)
    }
    const at = document.activeElement?.getAttribute('aria-activedescendant')
    return marked(document.activeElement) || marked(at ? document.getElementById(at) : null)
  })
  expect(seen, await focused(page).evaluate((element) => element.outerHTML.slice(0, 120))).toBe(true)
}

/** Tab until it has the focus, once the page shows it: before, keys would walk an empty page. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeAttached()
  for (let n = 0; n < 90; n++) {
    if (await focused(page).and(wanted).count()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}`)
}
