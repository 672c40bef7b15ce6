/** What of the account is on the device in use. */
export interface OnThisDevice {
  /** Its id; null where it keeps no database, or has not said yet. */
  readonly device: string | null
  /** How many values of which organisation are not on the server. */
  readonly unsent: readonly { readonly org: string; readonly count: number }[]
  /** Asks for an exchange with the server now. */
  readonly syncNow: () => void
}

/** How many values on this device are not on the server, of all organisations. */
export const unsentIn = ({ unsent }: OnThisDevice) => unsent.reduce((sum, { count }) => sum + count, 0)
