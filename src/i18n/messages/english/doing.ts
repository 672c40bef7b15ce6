import type { Translated } from '../../messages.ts'
import type { DoingTexts } from '../doing.ts'

export const english: Translated<DoingTexts> = {
  cancel: 'Cancel',
  working: 'One moment…',
}
