import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { AccountForm } from './account-form.tsx'
import type { NewAccount } from './invitation-page.tsx'

interface InvitationForNobodyHereProps {
  readonly email: string
  readonly accept: (account: NewAccount) => void
  readonly pending: boolean
  readonly problem: Error | null
}

/** Nobody is signed in: an account that there is already, or a new one. The link does not tell which it will be. */
export function InvitationForNobodyHere({ email, accept, pending, problem }: InvitationForNobodyHereProps) {
  const t = useMessages(linksMessages)
  return (
    <>
      <section className="invitation-way stack" aria-labelledby="first-time">
        <div>
          <h2 id="first-time">{t.newAccount}</h2>
          <p className="quiet">{t.newAccountNote}</p>
        </div>
        <AccountForm
          email={{ fixed: email }}
          withName
          submitLabel={t.newAccountSubmit}
          pending={pending}
          problem={problem}
          words={{ signed_out: t.accountExists(email), already_there: t.accountExists(email) }}
          onSubmit={({ name, password }) => accept({ name, password })}
        />
      </section>
      <section className="invitation-way stack" aria-labelledby="known">
        <div>
          <h2 id="known">{t.haveAccount}</h2>
          <p className="quiet">{t.haveAccountNote(email)}</p>
        </div>
        <div className="row">
          <ButtonLink href="/accedi?poi=/link" look="line">
            {t.signInFirst}
          </ButtonLink>
        </div>
      </section>
    </>
  )
}
