import { type FormEvent, useState } from 'react'
import type { Act } from '../../api/use-act.ts'
import { Name } from '../../domain/person-text.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'

/** A form whose field `name` is a name: what is wrong with it is said, what fits goes to the act. */
export function useTypedName(act: Act<string>) {
  const t = useMessages(accountMessages)
  const [fault, setFault] = useState<string | undefined>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    const fits = Name.safeParse(typed).success
    setFault(typed === '' ? t.missingName : fits ? undefined : t.wrongName)
    if (fits) act.run(typed)
  }
  return { fault, submit }
}
