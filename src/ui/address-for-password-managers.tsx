/** Password managers keep a new password under the address that they find beside it; nobody else meets it. */
export function AddressForPasswordManagers({ email }: { readonly email: string }) {
  return (
    <input
      className="visually-hidden"
      type="email"
      autoComplete="username"
      value={email}
      readOnly
      tabIndex={-1}
      aria-hidden
    />
  )
}
