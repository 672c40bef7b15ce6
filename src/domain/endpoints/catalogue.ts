import { Catalogue } from '../catalogue.ts'
import { define, none } from './endpoint.ts'

export const getCatalogue = define({
  name: 'getCatalogue',
  method: 'GET',
  path: '/api/catalogue',
  policy: 'public',
  summary: 'The plan in its own words and the proposed catalogue of indicators',
  params: none,
  body: null,
  response: Catalogue,
  problems: [],
})
