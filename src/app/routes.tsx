import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { PlanPage } from '../features/plan/plan-page.tsx'
import { NotFoundPage, OtherRole, SignInNeeded } from './fallback-pages.tsx'
import { useWho } from './who.tsx'

const AreaPage = lazy(async () => ({ default: (await import('../features/area/area-page.tsx')).AreaPage }))
const ObjectivePage = lazy(async () => ({
  default: (await import('../features/objective/objective-page.tsx')).ObjectivePage,
}))
const IndicatorPage = lazy(async () => ({
  default: (await import('../features/indicator/indicator-page.tsx')).IndicatorPage,
}))
const IndicatorsPage = lazy(async () => ({
  default: (await import('../features/indicators/indicators-page.tsx')).IndicatorsPage,
}))
const PathPage = lazy(async () => ({ default: (await import('../features/path/path-page.tsx')).PathPage }))
const MethodPage = lazy(async () => ({ default: (await import('../features/method/method-page.tsx')).MethodPage }))
const ReportsPage = lazy(async () => ({ default: (await import('../features/reports/reports-page.tsx')).ReportsPage }))
const PlanReportPage = lazy(async () => ({
  default: (await import('../features/reports/plan-report-page.tsx')).PlanReportPage,
}))
const AreaReportPage = lazy(async () => ({
  default: (await import('../features/reports/area-report-page.tsx')).AreaReportPage,
}))
const ReviewPage = lazy(async () => ({ default: (await import('../features/review/review-page.tsx')).ReviewPage }))
const ReviewPeriodPage = lazy(async () => ({
  default: (await import('../features/review/review-period-page.tsx')).ReviewPeriodPage,
}))
const HeldPage = lazy(async () => ({ default: (await import('../features/review/held-page.tsx')).HeldPage }))
const EntryRoutes = lazy(async () => ({ default: (await import('./entry-routes.tsx')).EntryRoutes }))
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

/** Every address of the app. What needs a role says so instead of showing an empty page. */
export function Routes() {
  const { person, instance } = useWho()
  const manager = person?.planRoles.includes('manager') ?? false
  const steward = manager || (person?.planRoles.includes('administrator') ?? false)
  const funder = person?.planRoles.includes('funder') ?? false
  const roleIn = (org: string) => person?.memberships.find(({ organisation }) => organisation.id === org)?.role
  const demo = instance?.demo ?? false
  const notForYou = person === null ? <SignInNeeded /> : <OtherRole />
  return (
    <Switch>
      <Route path="/">
        <PlanPage />
      </Route>
      <Route path="/aree/:area">{({ area }) => <AreaPage area={area} />}</Route>
      <Route path="/obiettivi/:objective">{({ objective }) => <ObjectivePage objective={objective} />}</Route>
      <Route path="/indicatori">
        <IndicatorsPage />
      </Route>
      <Route path="/indicatori/:indicator">{({ indicator }) => <IndicatorPage indicator={indicator} />}</Route>
      <Route path="/percorso">
        <PathPage />
      </Route>
      <Route path="/metodo">
        <MethodPage />
      </Route>
      <Route path="/rapporti">
        <ReportsPage />
      </Route>
      <Route path="/rapporti/piano">
        <PlanReportPage />
      </Route>
      <Route path="/rapporti/aree/:area">{({ area }) => <AreaReportPage area={area} />}</Route>
      <Route path="/rilevazioni/*?">{person === null ? <SignInNeeded /> : <EntryRoutes person={person} />}</Route>
      <Route path="/convalida">{manager ? <ReviewPage /> : notForYou}</Route>
      <Route path="/convalida/trattenuti">{manager ? <HeldPage /> : notForYou}</Route>
      <Route path="/convalida/:org/:period">
        {({ org, period }) => (manager ? <ReviewPeriodPage org={org} period={period} /> : notForYou)}
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
      <Route path="/organizzazioni">{steward ? <OrganisationsPage /> : notForYou}</Route>
      <Route path="/organizzazioni/nuova">{steward ? <NewOrganisationPage /> : notForYou}</Route>
      <Route path="/organizzazioni/:org">
        {({ org }) =>
          person !== null && (steward || roleIn(org)) ? <OrganisationRoute org={org} person={person} /> : notForYou
        }
      </Route>
      <Route path="/organizzazioni/:org/finanziatori">
        {({ org }) =>
          person !== null && (steward || roleIn(org)) ? <GrantsPage org={org} person={person} /> : notForYou
        }
      </Route>
      <Route path="/organizzazioni/:org/azioni">
        {({ org }) => (steward || roleIn(org) === 'referent' ? <OrganisationAuditPage org={org} /> : notForYou)}
      </Route>
      <Route path="/persone">{person !== null && steward ? <PeoplePage person={person} /> : notForYou}</Route>
      <Route path="/azioni">{steward ? <AuditPage /> : notForYou}</Route>
      <Route path="/concessi">{funder ? <GrantedPage /> : notForYou}</Route>
      <Route path="/concessi/:org">{({ org }) => (funder ? <GrantedValuesPage org={org} /> : notForYou)}</Route>
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
