import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type NoticeTone = 'info' | 'attention' | 'problem' | 'done' | 'offline'

const looks: Record<NoticeTone, { icon: IconName; tone: string }> = {
  info: { icon: 'info', tone: 'insufficient_data' },
  attention: { icon: 'warning', tone: 'slowing' },
  problem: { icon: 'refused', tone: 'off_course' },
  done: { icon: 'check-circle', tone: 'on_track' },
  offline: { icon: 'cloud-off', tone: 'insufficient_data' },
}

export interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** Announces itself: «status» when it can wait, «alert» when it cannot. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

/** What happened, what it means, what to do; beside a text, never over it. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={looks[tone].tone} role={role}>
      <Icon name={looks[tone].icon} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
