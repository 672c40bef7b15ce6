import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import '../ui/styles/index.css'
import { knownPerson } from '../storage/known-person.ts'
import { keepAnswersOf } from './answers.ts'
import { App } from './app.tsx'
import { remembered, restoreRemembered } from './remembered.ts'
import { withSameFocus } from './same-focus.ts'
import { registerServiceWorker } from './service-worker.ts'
import { applyStoredTheme } from './theme.ts'

applyStoredTheme()
const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with id "root"')

// What was read before is put back first, so that a page without a network opens with its data.
await restoreRemembered()
const known = knownPerson(remembered)
await keepAnswersOf(known?.person.id ?? null)
const root = createRoot(container)
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
withSameFocus(container, () => flushSync(() => root.render(app)))
registerServiceWorker({ soon: known !== null })
