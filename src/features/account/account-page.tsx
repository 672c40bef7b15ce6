import { useSuspenseQuery } from '@tanstack/react-query'
import { accountQuery, signInWaysQuery } from '../../api/account-queries.ts'
import type { Person } from '../../domain/people.ts'
import type { SignInWays } from '../../domain/wire/sign-in.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { EraseSection } from './erase-section.tsx'
import { type OnThisDevice, unsentIn } from './on-this-device.ts'
import { PasskeysSection } from './passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProviderSection } from './provider-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { YouSection } from './you-section.tsx'
import './account.css'

export interface AccountPageProps {
  readonly person: Person
  readonly here: OnThisDevice
  /** Name or roles have changed on the server. */
  readonly onChanged: () => void
  /** The account is no more. */
  readonly onErased: () => void
}

/** What a person has here, each matter in its own part. */
export function AccountPage({ person, here, onChanged, onErased }: AccountPageProps) {
  const t = useMessages(accountMessages)
  const { data: account } = useSuspenseQuery(accountQuery())
  const { data: ways } = useSuspenseQuery(signInWaysQuery())
  useTitle(t.title)
  return (
    <main className="page account-page" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {!ways.accounts && (
        <Notice>
          <p>{t.noAccounts}</p>
        </Notice>
      )}
      <YouSection {...{ account, onChanged }} />
      <RolesSection {...{ person, here, onChanged }} />
      {ways.accounts && <WaysIn {...{ account, ways }} />}
      <DevicesSection devices={account.devices} here={here} />
      {ways.accounts && <SessionsSection sessions={account.sessions} />}
      <DataSection />
      {ways.accounts && <EraseSection unsent={unsentIn(here)} onErased={onErased} />}
    </main>
  )
}

interface WaysInProps {
  readonly account: Parameters<typeof YouSection>[0]['account']
  readonly ways: SignInWays
}

/** By what the account opens. */
function WaysIn({ account, ways }: WaysInProps) {
  return (
    <>
      <PasswordSection isSet={account.password} email={account.email} />
      <SecondFactorSection account={account} />
      {ways.passkeys && <PasskeysSection passkeys={account.passkeys} />}
      {ways.provider !== null && <ProviderSection provider={ways.provider} linked={account.provider} />}
    </>
  )
}
