import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import '../ui/styles/index.css'
import { startInBrowser } from '../../mocks/in-browser.ts'
import { LanguageProvider } from '../i18n/language.tsx'
import { knownPerson } from '../storage/known-person.ts'
import { keepAnswersOf } from './answers.ts'
import { App } from './app.tsx'
import { DemoFailed, DemoStarting } from './demo-pages.tsx'
import { applyStoredTheme } from './theme.ts'

/** The app as ever, over a server that runs in this tab; no worker is registered that would keep pages for later. */
async function open(root: Root): Promise<void> {
  root.render(
    <LanguageProvider>
      <DemoStarting />
    </LanguageProvider>,
  )
  await Promise.all([startInBrowser(), keepAnswersOf(knownPerson(localStorage)?.person.id ?? null)])
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

applyStoredTheme()
const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with id "root"')
const root = createRoot(container)
await open(root).catch((cause: unknown) => {
  console.error('The demonstration did not start', cause)
  root.render(
    <LanguageProvider>
      <DemoFailed />
    </LanguageProvider>,
  )
})
