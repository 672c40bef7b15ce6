import type { Translated } from '../../messages.ts'
import type { MeantForTexts } from '../meant-for.ts'

export const english: Translated<MeantForTexts> = {
  managers: 'It is for the Plan’s managers.',
  stewards: 'It is for those who manage or administer the Plan.',
  members: 'It is for those who belong to the organisation, and for those who manage or administer the Plan.',
  referents: 'It is for the organisation’s referents, and for those who manage or administer the Plan.',
  funders: 'It is for funders.',
}
