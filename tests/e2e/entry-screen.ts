import { expect, type Locator, type Page } from '@playwright/test'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'

const CATALOGUE = loadCatalogue()

/** How a value is typed: one number, a ratio's two parts, yes or no, or a reason why not. */
export type Typing =
  | { readonly number: string }
  | { readonly first: string; readonly second: string }
  | { readonly choice: 'Sì' | 'No' }
  | { readonly unavailable: string }

/** The row of an indicator in the grid. */
export function rowOf(page: Page, code: string): Locator {
  const name = CATALOGUE.indicators.find((indicator) => indicator.code === code)?.nameIt
  if (name === undefined) throw new Error(`the catalogue has no indicator ${code}`)
  return page.locator('tbody').filter({ has: page.getByRole('rowheader', { name }) })
}

/** Types a value as a person does, and leaves the row. */
export async function type(page: Page, code: string, typing: Typing): Promise<void> {
  const row = rowOf(page, code)
  if ('number' in typing) {
    await row.getByRole('textbox').first().fill(typing.number)
    await page.keyboard.press('Enter')
  } else if ('first' in typing) {
    const boxes = row.getByRole('textbox')
    await boxes.nth(0).fill(typing.first)
    await boxes.nth(1).fill(typing.second)
    await page.keyboard.press('Enter')
  } else if ('choice' in typing) {
    await row.getByRole('combobox').focus()
    await row.getByRole('combobox').selectOption(typing.choice)
    await page.keyboard.press('Tab')
  } else {
    await row.getByRole('button', { name: /Nota e altro/ }).click()
    await row.getByRole('radio', { name: 'Non disponibile' }).check()
    await row.getByRole('textbox', { name: 'Perché non è disponibile' }).fill(typing.unavailable)
    // Past the note, which belongs to the same value.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
  }
}

/** Where the value stands, in the words on screen. */
export const stateOf = (page: Page, code: string): Locator => rowOf(page, code).locator('[data-cell-state]')

/** Waits until the device keeps the text that somebody is writing into a cell: from then on no end of the page takes it. */
export async function expectDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(textsOfDrafts)).toContain(text)
}

/** Every text that the databases on the device keep as a draft. */
async function textsOfDrafts(): Promise<string[]> {
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const texts: string[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name))
    if (database.objectStoreNames.contains('draft')) {
      const drafts: { raw: Record<string, string> }[] = await answerOf(
        database.transaction('draft').objectStore('draft').getAll(),
      )
      texts.push(...drafts.flatMap(({ raw }) => Object.values(raw)))
    }
    database.close()
  }
  return texts
}
