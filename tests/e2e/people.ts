import type { Page } from '@playwright/test'
import { organisationId } from '../../seeds/demo/organisations.ts'
import { DEMO_PASSWORD, FUNDER, MANAGER, MARTA, REFERENT, SAMIRA } from '../../seeds/demo/people.ts'

/** An organisation with a submitted year that waits for a decision. */
export const WAITING = organisationId('trame')

/** The organisation of the contributor in the mountains. */
export const VALSUSA = organisationId('valsusa')

const PEOPLE = { contributor: MARTA, referent: REFERENT, twoOrganisations: SAMIRA, manager: MANAGER, funder: FUNDER }

/** What each person types to sign in. */
export const DEMO_LOGIN = {
  contributor: { email: MARTA.email, password: DEMO_PASSWORD },
  manager: { email: MANAGER.email, password: DEMO_PASSWORD },
}

/** Fills in and sends the form of the sign-in page. */
export async function fillSignIn(page: Page, who: keyof typeof PEOPLE): Promise<void> {
  const { email } = PEOPLE[who]
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.locator('form').getByRole('button', { name: 'Accedi' }).click()
}

/** Signs in with e-mail and password, as a person does. */
export async function signInAs(page: Page, url: string, who: keyof typeof PEOPLE): Promise<void> {
  const { name } = PEOPLE[who]
  await page.goto(`${url}/accedi`)
  await fillSignIn(page, who)
  await page.getByText(name, { exact: true }).first().waitFor()
  await page.waitForURL((at) => at.pathname !== '/accedi')
}
