import type { Translated } from '../../messages.ts'
import type { DemoTexts } from '../demo.ts'

export const english: Translated<DemoTexts> = {
  starting: 'Preparing the demonstration…',
  startingNote: 'A real server with its database opens inside this tab. Nothing leaves it.',
  failed: 'The demonstration does not start in this window',
  failedNote:
    'It needs a recent browser, outside private browsing, on an https address or on this computer. What you had written stays on this device.',
  again: 'Try again',
  elsewhere: 'The demonstration is already open in another tab',
  elsewhereNote:
    'The server lives inside the tab, and two would contradict each other. If you open it here the other one stops; the values you wrote stay on this device.',
  openHere: 'Open here',
}
