import { fuzzEndpoints } from './endpoints-of.ts'

fuzzEndpoints(({ method }) => method !== 'GET')
