import { PlanView } from '../wire/progress.ts'
import { define, none } from './endpoint.ts'

export const getPlan = define({
  name: 'getPlan',
  method: 'GET',
  path: '/api/progress/plan',
  policy: 'public',
  summary: 'The whole plan at a glance',
  params: none,
  body: null,
  response: PlanView,
  problems: [],
})
