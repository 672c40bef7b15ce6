import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'

const KINDS = ['flow', 'stock', 'ratio', 'score'] as const

/** How each kind of value is put together, over the year and across organisations. */
export function ValueKinds() {
  const t = useMessages(methodMessages)
  return (
    <Terms>
      {KINDS.map((kind) => (
        <Term key={kind} name={t[kind]}>
          {t[`${kind}Text`]}
        </Term>
      ))}
    </Terms>
  )
}
