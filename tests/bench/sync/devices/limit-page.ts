import { offer } from '../device.ts'
import { openLimit } from './limit.ts'

offer(({ org }) => openLimit(org, 'relaxed'))
