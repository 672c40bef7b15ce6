import type { Translated } from '../../messages.ts'
import type { NoticesTexts } from '../notices.ts'

export const english: Translated<NoticesTexts> = {
  contents: 'On this page',
  unsaid: 'Who runs this installation has not said it yet.',
  unsaidSetting: 'For who runs it: say it with the setting',
  unsaidWhere: ', described in the README.',
  source: 'Where this page comes from',
  demoTitle: 'This is a demonstration',
  demoNote:
    'People, organisations and values are invented: do not put real data in. The page describes what happens in a real installation.',
}
