import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/styles/index.css'
import { startInBrowser } from '../../mocks/in-browser.ts'
import { LanguageProvider } from '../i18n/language.tsx'
import { knownPerson } from '../storage/known-person.ts'
import { keepAnswersOf } from './answers.ts'
import { App } from './app.tsx'
import { DemoElsewhere, DemoFailed, DemoStarting } from './demo-pages.tsx'
import { claimTab } from './demo-tab.ts'
import { remembered } from './remembered.ts'
import { applyStoredTheme } from './theme.ts'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with id "root"')
const root = createRoot(container)

const show = (page: ReactNode) => root.render(<LanguageProvider>{page}</LanguageProvider>)

/** The app as ever, over a server that runs in this tab; no worker is registered that would keep pages for later. */
async function open(steal: boolean): Promise<void> {
  show(<DemoStarting />)
  // Loaded again, a tab that lost the demonstration finds it elsewhere and says so.
  if (!(await claimTab({ steal, onLost: () => location.reload() }))) {
    show(<DemoElsewhere onOpenHere={() => void openOrSay(true)} />)
    return
  }
  await Promise.all([startInBrowser(), keepAnswersOf(knownPerson(remembered)?.person.id ?? null)])
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

async function openOrSay(steal: boolean): Promise<void> {
  try {
    await open(steal)
  } catch (cause) {
    console.error('The demonstration did not start', cause)
    show(<DemoFailed />)
  }
}

applyStoredTheme()
await openOrSay(false)
