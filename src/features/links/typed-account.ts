import { Email, Name } from '../../domain/person-text.ts'
import { type PasswordFault, passwordFault } from '../../ui/new-password.ts'

/** What somebody typed to have an account, and what is wrong with it; null where nothing is. */
export interface TypedAccount {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly faults: {
    readonly name: 'missing' | 'wrong' | null
    readonly email: 'missing' | 'wrong' | null
    readonly password: PasswordFault | null
  }
}

/** Reads a form's fields `name`, `email` and `password`; a field that the form has not is not missed. */
export function typedAccount(form: FormData): TypedAccount {
  const text = (field: string) => form.get(field)?.toString().trim() ?? null
  const [name, email] = [text('name'), text('email')]
  const password = form.get('password')?.toString() ?? ''
  return {
    ...{ name: name ?? '', email: email ?? '', password },
    faults: {
      name: name === null ? null : faultOf(name, (given) => Name.safeParse(given).success),
      email: email === null ? null : faultOf(email, (given) => Email.safeParse(given).success),
      password: passwordFault(password),
    },
  }
}

export const NO_FAULTS: TypedAccount['faults'] = { name: null, email: null, password: null }

export const isFaultless = (faults: TypedAccount['faults']) => Object.values(faults).every((fault) => fault === null)

function faultOf(text: string, fits: (text: string) => boolean): 'missing' | 'wrong' | null {
  if (text === '') return 'missing'
  return fits(text) ? null : 'wrong'
}
