import { Icon } from './icon.tsx'

const LOOKS = {
  on: { icon: 'check-circle', tone: 'on_track' },
  off: { icon: 'empty', tone: 'quiet' },
  attention: { icon: 'warning', tone: 'slowing' },
  here: { icon: 'device', tone: 'on_track' },
  ended: { icon: 'refused', tone: 'quiet' },
  self: { icon: 'user', tone: 'on_track' },
  waiting: { icon: 'clock', tone: 'quiet' },
} as const

interface StateWordProps {
  readonly state: keyof typeof LOOKS
  readonly children: string
}

/** How something stands: a shape, a word and a colour. */
export function StateWord({ state, children }: StateWordProps) {
  const { icon, tone } = LOOKS[state]
  return (
    <span className="mark" data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
