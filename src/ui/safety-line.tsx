import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type SafetyTone = 'safe' | 'waiting' | 'offline' | 'attention'

const looks: Record<SafetyTone, { icon: IconName; tone: string }> = {
  safe: { icon: 'cloud-check', tone: 'on_track' },
  waiting: { icon: 'arrow-up', tone: 'insufficient_data' },
  offline: { icon: 'cloud-off', tone: 'slowing' },
  attention: { icon: 'warning', tone: 'off_course' },
}

export interface SafetyLineProps {
  tone: SafetyTone
  /** Where it says more; the whole line is then one link. */
  href?: string
  /** What the link does, for who hovers or listens. */
  hint?: string
  children: ReactNode
}

/** One line that says whether the lid can be closed; announced politely when it changes. */
export function SafetyLine({ tone, href, hint, children }: SafetyLineProps) {
  return (
    <div className="safety" role="status" data-tone={looks[tone].tone}>
      <Icon name={looks[tone].icon} />
      {href === undefined ? (
        <span>{children}</span>
      ) : (
        <Link className="safety-link" href={href} title={hint}>
          {children}
        </Link>
      )}
    </div>
  )
}
