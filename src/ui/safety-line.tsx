import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type SafetyTone = 'safe' | 'waiting' | 'offline' | 'attention'

const looks: Record<SafetyTone, { icon: IconName; tone: string }> = {
  safe: { icon: 'cloud-check', tone: 'on_track' },
  waiting: { icon: 'arrow-up', tone: 'insufficient_data' },
  offline: { icon: 'cloud-off', tone: 'slowing' },
  attention: { icon: 'warning', tone: 'off_course' },
}

/** One line that says whether the lid can be closed; announced politely when it changes. */
export function SafetyLine({ tone, children }: { tone: SafetyTone; children: ReactNode }) {
  return (
    <div className="safety" role="status" data-tone={looks[tone].tone}>
      <Icon name={looks[tone].icon} />
      <span>{children}</span>
    </div>
  )
}
