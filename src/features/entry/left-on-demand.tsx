import { lazy, type ReactNode } from 'react'

const bring = () => import('./left-organisations.tsx')

/** Nothing where it cannot be brought: the list is worth more, and the next page tries again. */
export const LeftStrips = lazy(() =>
  bring().then(
    (parts) => ({ default: parts.LeftStrips }),
    () => ({ default: (): ReactNode => null }),
  ),
)
export const NotTheirs = lazy(async () => ({ default: (await bring()).NotTheirs }))
export const DeviceRevoked = lazy(async () => ({ default: (await bring()).DeviceRevoked }))
