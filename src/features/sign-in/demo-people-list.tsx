import type { DemoPeople } from '../../domain/wire/session.ts'
import './demo-people.css'
import { useLanguage } from '../../i18n/language.tsx'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import type { SignIn } from './use-sign-in.ts'

/** Where no password is asked the request still has one, and nobody reads it. */
const ANY_PASSWORD = 'demo'

/** The people of the demo, each with a button that enters as them. */
export function DemoPeopleList({ offered, signIn }: { readonly offered: DemoPeople; readonly signIn: SignIn }) {
  const t = useMessages(signInMessages)
  const { language } = useLanguage()
  return (
    <Section title={t.demoTitle} note={t.demoNote} ruled>
      <ul className="demo-people">
        {offered.people.map((person) => (
          <li key={person.email}>
            <span>
              <b>{person.name}</b>
              <small>{language === 'it' ? person.roleIt : person.roleEn}</small>
            </span>
            <Button
              look="line"
              aria-disabled={signIn.pending || undefined}
              aria-label={t.enterAs(person.name)}
              onClick={() => {
                if (!signIn.pending) signIn.attempt({ email: person.email, password: offered.password ?? ANY_PASSWORD })
              }}
            >
              {t.submit}
            </Button>
          </li>
        ))}
      </ul>
      {offered.password !== null && <p className="secondary">{t.demoPassword(offered.password)}</p>}
    </Section>
  )
}
