import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Says that indicators and targets are a proposal; stands wherever they show, in print too. */
export function Disclaimer({ children }: { children: ReactNode }) {
  return (
    <p className="disclaimer">
      <Icon name="info" />
      <span>{children}</span>
    </p>
  )
}
