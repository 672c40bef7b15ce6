import type { AnyEndpoint } from './probe.ts'

/** What anybody reads of the plan. Together with reading and writing these are three files, for as many processors. */
export function isFigures({ method, path }: AnyEndpoint): boolean {
  return method === 'GET' && /^\/api\/(catalogue|progress)/.test(path)
}
