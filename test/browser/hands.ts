import { expect, type Locator, type Page } from '@playwright/test'
import { expectFocusSeen, focused, tabTo } from './keys.ts'

/** How somebody works: the steps of a journey are the same by mouse, by keys alone, and by a thumb on a telephone. */
export type Hand = {
  /** A button, a link, a tab: does what it does. */
  press(what: Locator): Promise<void>
  /** Chooses so many rows of a table, the first of which is counted from 1. */
  choose(table: Locator, first: number, many: number): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** One of the entries of a list. */
  pick(field: Locator, entry: string): Promise<void>
}
export type Way = {
  name: string
  /** Each way has records of its own, so that what one has done is not done already for the next. */
  turn: number
  device: { viewport: { width: number; height: number }; hasTouch: boolean }
  of(page: Page): Hand
}

const desk = { viewport: { width: 1280, height: 800 }, hasTouch: false }
const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true }

const mouse = (): Hand => ({
  press: (what) => what.click(),
  choose: async (table, first, many) => {
    // the box of the whole table comes first
    for (let n = first; n < first + many; n++) await table.getByRole('checkbox').nth(n).check()
  },
  write: (field, text) => field.fill(text),
  pick: async (field, entry) => void (await field.selectOption(entry)),
})

const keys = (page: Page): Hand => {
  const { keyboard } = page
  const reach = async (what: Locator) => {
    // on a page just opened nothing has the focus; afterwards, what takes it away and gives it to nothing leaves people without a place
    if (await page.evaluate(() => 'begun' in window)) await expect(focused(page)).toHaveCount(1)
    await tabTo(page, what)
    await expectFocusSeen(page)
    await page.evaluate(() => void Object.assign(window, { begun: true }))
  }
  return {
    press: async (what) => {
      if ((await what.getAttribute('role')) === 'tab') {
        // one stop for all tabs of a list: from there the arrows lead
        await reach(what.locator('xpath=..').locator('[tabindex="0"]'))
        for (let n = 0; n < 20 && !(await focused(page).and(what).count()); n++) await keyboard.press('ArrowRight')
        await expect(what).toBeFocused()
      } else await reach(what)
      await keyboard.press('Enter')
    },
    choose: async (table, first, many) => {
      await reach(table)
      await keyboard.press('Home')
      for (let row = 0; row < first + many - 1; ) {
        if (await table.locator('[data-cursor]').getByRole('checkbox').count()) row++
        if (row >= first) await keyboard.press(' ')
        await keyboard.press('ArrowDown')
      }
    },
    write: async (field, text) => {
      await reach(field)
      await keyboard.press('ControlOrMeta+a')
      await keyboard.type(text)
    },
    pick: async (field, entry) => {
      await reach(field)
      await keyboard.type(entry)
      await expect(field).toHaveValue(entry)
    },
  }
}

const thumb = (): Hand => {
  /** Large enough for a thumb, and between both edges of the screen. */
  const tap = async (what: Locator) => {
    await what.scrollIntoViewIfNeeded()
    const box = (await what.boundingBox())!
    const named = await what.evaluate((element) => element.outerHTML.slice(0, 120))
    expect(Math.min(box.width, box.height), `too small: ${named}`).toBeGreaterThanOrEqual(24)
    expect(box.x, named).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width, named).toBeLessThanOrEqual(telephone.viewport.width)
    await what.tap()
  }
  return {
    ...mouse(),
    press: tap,
    choose: async (table, first, many) => {
      for (let n = first; n < first + many; n++) {
        const box = table.getByRole('checkbox').nth(n - 1)
        await tap(box)
        await expect(box).toBeChecked()
      }
    },
    write: async (field, text) => {
      await tap(field)
      await field.fill(text)
    },
  }
}

export const ways: readonly Way[] = [
  { name: 'by mouse', turn: 0, device: desk, of: mouse },
  { name: 'by keys alone', turn: 1, device: desk, of: keys },
  { name: 'by thumb at 360 px', turn: 2, device: telephone, of: thumb },
]
