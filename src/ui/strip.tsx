import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export interface StripProps {
  icon: IconName
  /** Announces itself politely when it appears. */
  live?: boolean
  /** Amber where something should be looked at soon, red where it should be looked at now; plain without. */
  tone?: 'slowing' | 'off_course'
  /** What can be done about it, at its end. */
  actions?: ReactNode
  children: ReactNode
}

/** A slim band across the page for what concerns all of it: no network, demo clock, age of the data. */
export function Strip({ icon, live = false, tone, actions, children }: StripProps) {
  return (
    <div className="strip" data-tone={tone}>
      <div className="page" role={live ? 'status' : undefined}>
        <Icon name={icon} />
        <span>{children}</span>
        {actions && <span className="strip-actions">{actions}</span>}
      </div>
    </div>
  )
}
