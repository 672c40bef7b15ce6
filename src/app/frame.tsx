import type { ReactNode } from 'react'
import type { Person } from '../domain/people.ts'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import { AppHeader } from '../ui/app-header.tsx'
import { menuOf } from './menu.ts'

interface Props {
  readonly at: string
  readonly person: Person | null
  /** Whether the person writes on this device, or did. */
  readonly writes?: boolean
  readonly tools: ReactNode
  readonly safety?: ReactNode
  readonly strip?: ReactNode
}

/** The header of every page: who answers for it, the menu, whether it is safe to close the lid. */
export function FrameHeader({ at, person, writes = false, tools, safety, strip }: Props) {
  const t = useMessages(shellMessages)
  return (
    <AppHeader
      skipLinks={[
        { href: '#contenuto', label: t.skipToContent },
        { href: '#menu', label: t.skipToMenu },
      ]}
      body={{ name: t.body }}
      tools={tools}
      brand={{ name: t.product, tagline: t.tagline, href: '/' }}
      nav={{ label: t.menu, items: menuOf(person, at, t, writes) }}
      safety={safety}
      strip={strip}
    />
  )
}
