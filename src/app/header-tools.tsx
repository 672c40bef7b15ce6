import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import { LanguageSwitch, PersonLink, SignButton, SignLink, ThemeSwitch } from '../ui/slim-tools.tsx'
import { bringSignOut, SignOut } from './sign-out.tsx'
import { useTheme } from './theme.ts'
import { useWho } from './who.tsx'

/** Language, theme, the way in; or one's own account, and the way out. */
export function HeaderTools() {
  const t = useMessages(shellMessages)
  const { language, choose } = useLanguage()
  const { theme, turn } = useTheme()
  const { person } = useWho()
  const [leaving, setLeaving] = useState(false)
  const signedIn = person !== null
  useEffect(() => {
    if (signedIn) bringSignOut()
  }, [signedIn])
  const other = language === 'it' ? 'en' : 'it'
  return (
    <>
      <LanguageSwitch label={t.otherLanguage} lang={other} onSwitch={() => choose(other)} />
      <ThemeSwitch theme={theme} label={theme === 'light' ? t.themeDark : t.themeLight} onSwitch={turn} />
      {person === null ? (
        <SignLink href="/accedi">{t.signIn}</SignLink>
      ) : (
        <>
          <PersonLink href="/account" label={t.account}>
            {person.name}
          </PersonLink>
          <SignButton onPress={() => setLeaving(true)}>{t.signOut}</SignButton>
        </>
      )}
      {leaving && person !== null && <SignOut person={person} onClose={() => setLeaving(false)} />}
    </>
  )
}
