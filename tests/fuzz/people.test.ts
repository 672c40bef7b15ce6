import { fuzzEndpoints } from './endpoints-of.ts'
import { isLog } from './thirds.ts'

fuzzEndpoints((endpoint) => endpoint.method !== 'GET' && !isLog(endpoint))
