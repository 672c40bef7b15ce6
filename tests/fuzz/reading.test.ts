import { fuzzEndpoints } from './endpoints-of.ts'
import { isFigures } from './thirds.ts'

fuzzEndpoints((endpoint) => endpoint.method === 'GET' && !isFigures(endpoint))
