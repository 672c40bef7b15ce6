import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { OrganisationDetails, Territory } from '../../src/domain/wire/organisations.ts'
import { ApiProblem } from '../http/problems.ts'
import type { OrganisationData } from '../repositories/organisations.ts'

type Municipalities = Territory['municipalities']

/**
 * What is said of an organisation, with the zone that follows from the municipality of its seat.
 *
 * A legal form goes with any section of the register, or with none: which forms are in which section is the register's
 * to decide, and networks may be in two.
 *
 * Errors  ApiProblem `malformed` that names each code which the catalogue does not have
 */
export function placed(
  { name, legalForm, runts, municipality, sectors }: OrganisationDetails,
  { codeLists }: Pick<Catalogue, 'codeLists'>,
  municipalities: Municipalities,
): OrganisationData {
  const lacks = (list: string, code: string) => !codeLists[list]?.items.some((item) => item.code === code)
  const seat = municipalities.find((one) => one.name === municipality)
  const wrong = [
    ...(lacks('legalForm', legalForm) ? ['legalForm'] : []),
    ...(runts !== null && lacks('runtsSection', runts) ? ['runts'] : []),
    ...(seat === undefined ? ['municipality'] : []),
    ...sectors.flatMap((code, index) => (lacks('sectorIcnpo', code) ? [`sectors.${index}`] : [])),
  ]
  if (wrong.length > 0 || seat === undefined) {
    throw new ApiProblem('malformed', { errors: wrong.map((path) => ({ path, message: 'there is no such code' })) })
  }
  return { name, legal_form: legalForm, runts, municipality, zone: seat.zone, sectors: [...new Set(sectors)] }
}
