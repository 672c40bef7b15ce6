import type { Locator, Page } from '@playwright/test'

const FARTHEST = 200

/** Goes on with Tab until the focus is there, as somebody without a mouse does. Throws where it does not get there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < FARTHEST; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}
