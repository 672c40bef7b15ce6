import type { AnyEndpoint } from './probe.ts'

/** What anybody reads of the plan. Each kind is a file of its own, for as many processors as there are. */
export function isFigures({ method, path }: AnyEndpoint): boolean {
  return method === 'GET' && /^\/api\/(catalogue|progress)/.test(path)
}

/** What writes into logs. */
export function isLog({ method, path }: AnyEndpoint): boolean {
  return method !== 'GET' && /^\/api\/(sync|review)/.test(path)
}
