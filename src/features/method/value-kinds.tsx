import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'

const KINDS = ['flow', 'stock', 'ratio', 'score'] as const

/** How each kind of value is put together, over the year and across organisations. */
export function ValueKinds() {
  const t = useMessages(methodMessages)
  return (
    <dl className="method-kinds">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t[kind]}</dt>
          <dd>{t[`${kind}Text`]}</dd>
        </div>
      ))}
    </dl>
  )
}
