import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { PlanHero } from '../features/plan/plan-hero.tsx'
import { LanguageProvider } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { LanguageSwitch, SignLink, ThemeSwitch } from '../ui/slim-tools.tsx'
import { FrameHeader } from './frame.tsx'

const t = shellMessages.it
const later = () => {}

/**
 * The overview's header and statement as HTML, as anybody first sees them.
 *
 * The build writes it into the page that `/` serves, so that a slow phone reads before the program has arrived; the
 * program then draws the same again, with the same components. Italian, because that is what opens without a choice.
 */
export function firstPaint(): string {
  const tools = (
    <>
      <LanguageSwitch label={t.otherLanguage} lang="en" onSwitch={later} />
      <ThemeSwitch theme="light" label={t.themeDark} onSwitch={later} />
      <SignLink href="/accedi">{t.signIn}</SignLink>
    </>
  )
  return renderToStaticMarkup(
    <Router ssrPath="/">
      <LanguageProvider first="it">
        <div className="app" data-phone-bar>
          <FrameHeader at="/" person={null} tools={tools} />
          <main className="page plan-page" id="contenuto">
            <PlanHero />
          </main>
        </div>
      </LanguageProvider>
    </Router>,
  )
}
