import { Notices } from '../wire/notices.ts'
import { define, none } from './endpoint.ts'

export const getNotices = define({
  name: 'getNotices',
  method: 'GET',
  path: '/api/notices',
  policy: 'public',
  summary: 'What the privacy and accessibility pages say of this installation',
  params: none,
  body: null,
  response: Notices,
  problems: [],
})
