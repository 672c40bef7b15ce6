import * as z from 'zod/mini'
import { IndicatorCode } from '../entry.ts'
import { AreaView, IndicatorList, IndicatorPage, ObjectiveView } from '../wire/indicators.ts'
import { define, none } from './endpoint.ts'

const AreaCode = z.string().check(z.regex(/^[A-Z]{2,5}$/))
const ObjectiveCode = z.string().check(z.regex(/^[A-Z]{2,5}-\d{1,2}$/))

export const getArea = define({
  name: 'getArea',
  method: 'GET',
  path: '/api/progress/areas/:area',
  policy: 'public',
  summary: 'A priority area with its objectives and their indicators',
  params: z.strictObject({ area: AreaCode }),
  body: null,
  response: AreaView,
  problems: ['not_found'],
})

export const getObjective = define({
  name: 'getObjective',
  method: 'GET',
  path: '/api/progress/objectives/:objective',
  policy: 'public',
  summary: 'An objective with its indicators',
  params: z.strictObject({ objective: ObjectiveCode }),
  body: null,
  response: ObjectiveView,
  problems: ['not_found'],
})

export const getIndicators = define({
  name: 'getIndicators',
  method: 'GET',
  path: '/api/progress/indicators',
  policy: 'public',
  summary: 'Every indicator, short, with where it stands',
  params: none,
  body: null,
  response: IndicatorList,
  problems: [],
})

export const getIndicator = define({
  name: 'getIndicator',
  method: 'GET',
  path: '/api/progress/indicators/:indicator',
  policy: 'public',
  summary: 'An indicator with its series, standing and zones',
  params: z.strictObject({ indicator: IndicatorCode }),
  body: null,
  response: IndicatorPage,
  problems: ['not_found'],
})
