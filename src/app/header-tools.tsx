import { lazy, Suspense, useState } from 'react'
import type { Person } from '../domain/people.ts'
import { useLanguage } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import { LanguageSwitch, SignButton, SignLink, ThemeSwitch } from '../ui/slim-tools.tsx'
import { StorageBoundary } from './storage-boundary.tsx'
import { useTheme } from './theme.ts'
import { useWho } from './who.tsx'

const SignOutDialog = lazy(async () => ({ default: (await import('./sign-out-dialog.tsx')).SignOutDialog }))
const SignOutWithoutStore = lazy(async () => ({ default: (await import('./sign-out-dialog.tsx')).SignOutWithoutStore }))

/** Language, theme, and the way in or out. */
export function HeaderTools() {
  const t = useMessages(shellMessages)
  const { language, choose } = useLanguage()
  const { theme, turn } = useTheme()
  const { person } = useWho()
  const [leaving, setLeaving] = useState(false)
  const other = language === 'it' ? 'en' : 'it'
  return (
    <>
      <LanguageSwitch label={t.otherLanguage} lang={other} onSwitch={() => choose(other)} />
      <ThemeSwitch theme={theme} label={theme === 'light' ? t.themeDark : t.themeLight} onSwitch={turn} />
      {person === null ? (
        <SignLink href="/accedi">{t.signIn}</SignLink>
      ) : (
        <>
          <span className="slim-tool slim-name">{person.name}</span>
          <SignButton onPress={() => setLeaving(true)}>{t.signOut}</SignButton>
        </>
      )}
      {leaving && person !== null && <Leaving person={person} onClose={() => setLeaving(false)} />}
    </>
  )
}

/** Who leaves a device without a database has nothing to leave behind, and leaves all the same. */
function Leaving(asked: { readonly person: Person; readonly onClose: () => void }) {
  return (
    <StorageBoundary
      instead={() => (
        <Suspense>
          <SignOutWithoutStore {...asked} />
        </Suspense>
      )}
    >
      <Suspense>
        <SignOutDialog {...asked} />
      </Suspense>
    </StorageBoundary>
  )
}
