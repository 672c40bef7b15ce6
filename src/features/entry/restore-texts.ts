import type { Store } from '../../storage/store.ts'
import type { DeskPlace } from './desk-ports.ts'
import { forgetTexts, keptTexts, type LastText } from './last-texts.ts'
import { rawOf, seenOfRaw, typedOfRaw } from './typed.ts'
import type { Desk, DeskView } from './writing-desk.ts'

/** What has been typed and is no entry yet, as it can be kept. */
export function textsOf({ writings }: DeskView): LastText[] {
  return [...writings]
    .filter(([, { savedId }]) => savedId === null)
    .map(([key, { typed, seen }]) => ({ key, raw: rawOf(typed, seen), note: typed.note }))
}

interface Restoring {
  readonly desk: Desk
  readonly place: DeskPlace
  readonly store: Pick<Store, 'drafts'>
  /** Where the texts of the page's last instant lie. */
  readonly name: string
  readonly isGone: () => boolean
}

/** Puts what a closed page left back into its boxes and makes entries of what can be; the last instant counts most. */
export async function restoreTexts({ desk, place, store, name, isGone }: Restoring): Promise<void> {
  const drafts = await store.drafts(place.org)
  if (isGone()) return
  const asked = new Set(place.asked().map(({ code }) => code))
  for (const { key, raw, note } of [...keptTexts(localStorage, name), ...drafts]) {
    const [indicator = '', period] = key.split('/')
    const mine = period === place.period && asked.has(indicator)
    if (mine && !desk.view().writings.has(key)) desk.restore(key, typedOfRaw(raw, note), seenOfRaw(raw))
  }
  await desk.leaveAll()
  if (desk.view().problem === null) forgetTexts(localStorage, name)
}
