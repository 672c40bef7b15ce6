import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { PlanPage } from '../features/plan/plan-page.tsx'
import { SignInNeeded } from './fallback-pages.tsx'
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
const EntryRoutes = lazy(async () => ({ default: (await import('./entry-routes.tsx')).EntryRoutes }))
const RoutesOfPeople = lazy(async () => ({ default: (await import('./routes-of-people.tsx')).RoutesOfPeople }))

/** Every address of the app: what is read by anybody and entry here, the rest behind one door that comes when needed. */
export function Routes() {
  const { person } = useWho()
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
      <Route>
        <RoutesOfPeople />
      </Route>
    </Switch>
  )
}
