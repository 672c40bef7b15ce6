import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { meantForMessages } from '../i18n/messages/meant-for.ts'
import { useMessages } from '../i18n/messages.ts'
import { NotFoundPage, OtherRole, SignInNeeded } from './fallback-pages.tsx'
import { useWho } from './who.tsx'

const ReviewPage = lazy(async () => ({ default: (await import('../features/review/review-page.tsx')).ReviewPage }))
const ReviewPeriodPage = lazy(async () => ({
  default: (await import('../features/review/review-period-page.tsx')).ReviewPeriodPage,
}))
const HeldPage = lazy(async () => ({ default: (await import('../features/review/held-page.tsx')).HeldPage }))
const SignInRoute = lazy(async () => ({ default: (await import('./sign-in-route.tsx')).SignInRoute }))
const ProviderReturnRoute = lazy(async () => ({
  default: (await import('./provider-return-route.tsx')).ProviderReturnRoute,
}))
const AskResetPage = lazy(async () => ({
  default: (await import('../features/sign-in/ask-reset-page.tsx')).AskResetPage,
}))
const AccountRoute = lazy(async () => ({ default: (await import('./account-route.tsx')).AccountRoute }))
const LinkRoute = lazy(async () => ({ default: (await import('./link-route.tsx')).LinkRoute }))
const OrganisationsPage = lazy(async () => ({
  default: (await import('../features/organisations/organisations-page.tsx')).OrganisationsPage,
}))
const NewOrganisationPage = lazy(async () => ({
  default: (await import('../features/organisations/new-organisation-page.tsx')).NewOrganisationPage,
}))
const OrganisationRoute = lazy(async () => ({ default: (await import('./organisation-route.tsx')).OrganisationRoute }))
const PeoplePage = lazy(async () => ({ default: (await import('../features/people/people-page.tsx')).PeoplePage }))
const GrantsPage = lazy(async () => ({ default: (await import('../features/grants/grants-page.tsx')).GrantsPage }))
const GrantedPage = lazy(async () => ({ default: (await import('../features/granted/granted-page.tsx')).GrantedPage }))
const GrantedValuesPage = lazy(async () => ({
  default: (await import('../features/granted/granted-values-page.tsx')).GrantedValuesPage,
}))
const AuditPage = lazy(async () => ({ default: (await import('../features/audit/audit-page.tsx')).AuditPage }))
const OrganisationAuditPage = lazy(async () => ({
  default: (await import('../features/audit/audit-page.tsx')).OrganisationAuditPage,
}))
const PrivacyPage = lazy(async () => ({
  default: (await import('../features/notices/privacy-page.tsx')).PrivacyPage,
}))
const AccessibilityPage = lazy(async () => ({
  default: (await import('../features/notices/accessibility-page.tsx')).AccessibilityPage,
}))

/**
 * The addresses of people: coming in, one's account, who runs plan and organisations, review; and every address that is
 * none. What needs a role says so instead of showing an empty page. Apart, so that the plan's page need not bring them.
 */
export function RoutesOfPeople() {
  const { person, instance } = useWho()
  const manager = person?.planRoles.includes('manager') ?? false
  const steward = manager || (person?.planRoles.includes('administrator') ?? false)
  const funder = person?.planRoles.includes('funder') ?? false
  const roleIn = (org: string) => person?.memberships.find(({ organisation }) => organisation.id === org)?.role
  const demo = instance?.demo ?? false
  const t = useMessages(meantForMessages)
  const only = (meantFor: string) =>
    person === null ? <SignInNeeded {...{ meantFor }} /> : <OtherRole {...{ meantFor }} />
  return (
    <Switch>
      <Route path="/convalida">{manager ? <ReviewPage /> : only(t.managers)}</Route>
      <Route path="/convalida/trattenuti">{manager ? <HeldPage /> : only(t.managers)}</Route>
      <Route path="/convalida/:org/:period">
        {({ org, period }) => (manager ? <ReviewPeriodPage org={org} period={period} /> : only(t.managers))}
      </Route>
      <Route path="/accedi">
        <SignInRoute />
      </Route>
      <Route path="/accedi/ritorno">
        <ProviderReturnRoute />
      </Route>
      <Route path="/password">
        <AskResetPage />
      </Route>
      <Route path="/account">{person === null ? <SignInNeeded /> : <AccountRoute person={person} />}</Route>
      <Route path="/link">
        <LinkRoute />
      </Route>
      <Route path="/organizzazioni">{steward ? <OrganisationsPage /> : only(t.stewards)}</Route>
      <Route path="/organizzazioni/nuova">{steward ? <NewOrganisationPage /> : only(t.stewards)}</Route>
      <Route path="/organizzazioni/:org">
        {({ org }) =>
          person !== null && (steward || roleIn(org)) ? (
            <OrganisationRoute org={org} person={person} />
          ) : (
            only(t.members)
          )
        }
      </Route>
      <Route path="/organizzazioni/:org/finanziatori">
        {({ org }) =>
          person !== null && (steward || roleIn(org)) ? <GrantsPage org={org} person={person} /> : only(t.members)
        }
      </Route>
      <Route path="/organizzazioni/:org/azioni">
        {({ org }) => (steward || roleIn(org) === 'referent' ? <OrganisationAuditPage org={org} /> : only(t.referents))}
      </Route>
      <Route path="/persone">{person !== null && steward ? <PeoplePage person={person} /> : only(t.stewards)}</Route>
      <Route path="/azioni">{steward ? <AuditPage /> : only(t.stewards)}</Route>
      <Route path="/concessi">{funder ? <GrantedPage /> : only(t.funders)}</Route>
      <Route path="/concessi/:org">
        {({ org }) =>
          funder && instance !== null ? <GrantedValuesPage org={org} today={instance.today} /> : only(t.funders)
        }
      </Route>
      <Route path="/privacy">
        <PrivacyPage demo={demo} />
      </Route>
      <Route path="/accessibilita">
        <AccessibilityPage demo={demo} />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  )
}
