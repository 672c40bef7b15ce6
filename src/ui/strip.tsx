import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** A slim band across the page for what concerns all of it: no network, demo clock, age of the data. */
export function Strip({ icon, live = false, children }: { icon: IconName; live?: boolean; children: ReactNode }) {
  return (
    <div className="strip">
      <div className="page" role={live ? 'status' : undefined}>
        <Icon name={icon} />
        <span>{children}</span>
      </div>
    </div>
  )
}
