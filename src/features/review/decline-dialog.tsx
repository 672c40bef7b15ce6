import type { Indicator } from '../../domain/indicator.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { heldKey } from './held-list.ts'
import { useHeldNames } from './held-names.ts'
import type { HeldFailure } from './held-verdicts.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface Props {
  readonly items: readonly HeldItem[]
  readonly indicators: readonly Indicator[]
  readonly pending: boolean
  /** Of the last try. */
  readonly failure: HeldFailure | null
  /** Typed before; what is typed now goes back at each key. */
  readonly reason: string
  readonly onType: (reason: string) => void
  readonly onClose: () => void
  readonly onDecline: (reason: string) => void
}

/** Asks why the entries are declined, which their authors read; stays open until the server has it. */
export function DeclineDialog({ items, indicators, pending, failure, reason, onType, onClose, onDecline }: Props) {
  const t = useMessages(heldMessages)
  const nameOf = useHeldNames(indicators)
  return (
    <ReasonDialog
      texts={{
        ...t,
        title: t.declineTitle,
        list: t.declineList,
        hint: t.declineHint,
        act: t.declineMany(items.length),
      }}
      about={items.map((item) => ({ key: heldKey(item), ...nameOf(item) }))}
      pending={pending}
      failure={failure === null ? null : t[`failed_${failure}`]}
      {...{ reason, onType }}
      onClose={onClose}
      onReason={onDecline}
    />
  )
}
