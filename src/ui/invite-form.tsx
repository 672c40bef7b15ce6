import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { OrganisationRole, PlanRole } from '../domain/people.ts'
import { Email } from '../domain/person-text.ts'
import { doingMessages } from '../i18n/messages/doing.ts'
import { invitationsMessages } from '../i18n/messages/invitations.ts'
import { rolesMessages } from '../i18n/messages/roles.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { Failed } from './failed.tsx'
import { TextField } from './field.tsx'
import { focusFirst } from './focus-first.ts'
import { Said } from './side-section.tsx'

/** Somebody who is to be invited, and to what. */
export interface ToInvite<Role> {
  readonly email: string
  readonly role: Role
}

interface InviteFormProps<Role> {
  /** To what one may invite here; with one there is nothing to choose. */
  readonly roles: readonly Role[]
  /** Chosen at first. */
  readonly first: Role
  readonly act: {
    readonly run: (invited: ToInvite<Role>) => void
    readonly pending: boolean
    readonly problem: unknown
  }
  /** Whether an invitation that waits is replaced by this one. */
  readonly replaces: (invited: ToInvite<Role>) => boolean
  /** Why the page knows beforehand that it is no invitation; undefined where it may be one. */
  readonly refuses?: (invited: ToInvite<Role>) => string | undefined
  /** What is to be done about somebody who is there already. */
  readonly thereAlready: string
  readonly onClose: () => void
}

/** Whom to invite, and to what; Escape leaves it. */
export function InviteForm<Role extends OrganisationRole | PlanRole>({
  roles,
  first,
  act,
  replaces,
  refuses = () => undefined,
  thereAlready,
  onClose,
}: InviteFormProps<Role>) {
  const t = useMessages(invitationsMessages)
  const doing = useMessages(doingMessages)
  const [role, setRole] = useState(first)
  const [fault, setFault] = useState<string | undefined>()
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('email') as HTMLInputElement
    const email = Email.safeParse(field.value)
    const invited = email.success ? { email: email.data, role } : null
    const wrong = field.value.trim() === '' ? t.emailMissing : invited === null ? t.emailWrong : refuses(invited)
    setFault(wrong)
    if (invited !== null && wrong === undefined) act.run(invited)
    else field.focus()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <form className="item-form stack" onSubmit={submit} onKeyDown={leave} noValidate ref={focusFirst}>
      <Failed problem={act.problem} words={{ malformed: t.emailWrong, already_there: thereAlready }} />
      <TextField
        label={t.email}
        hint={t.emailHint}
        type="email"
        name="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={fault}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Said>{replaces({ email: typed.trim().toLowerCase(), role }) && t.replaces}</Said>
      <RoleChoice {...{ roles, role }} onChoose={setRole} />
      <div className="row">
        <Button type="submit" aria-disabled={act.pending || undefined}>
          {act.pending ? doing.working : t.submit}
        </Button>
        <Button look="line" onClick={onClose}>
          {doing.cancel}
        </Button>
      </div>
    </form>
  )
}

interface RoleChoiceProps<Role> {
  readonly roles: readonly Role[]
  readonly role: Role
  readonly onChoose: (role: Role) => void
}

function RoleChoice<Role extends OrganisationRole | PlanRole>({ roles, role, onChoose }: RoleChoiceProps<Role>) {
  const t = useMessages(invitationsMessages)
  return (
    <fieldset className="invite-roles">
      <legend>{t.role}</legend>
      {roles.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="role" value={one} checked={one === role} onChange={() => onChoose(one)} />
          <RoleWords role={one} />
        </label>
      ))}
    </fieldset>
  )
}

/** What a role is called, and what it lets one do. */
function RoleWords({ role }: { readonly role: OrganisationRole | PlanRole }) {
  const words = useMessages(rolesMessages)
  return (
    <span>
      {words[role]}
      <small>{words[`${role}Note`]}</small>
    </span>
  )
}
