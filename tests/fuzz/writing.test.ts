import { fuzzEndpoints } from './endpoints-of.ts'
import { isLog } from './thirds.ts'

fuzzEndpoints(isLog)
