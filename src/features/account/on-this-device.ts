/** What of the account is on the device in use. */
export interface OnThisDevice {
  /** Its id; null where it keeps no database, or has not said yet. */
  readonly device: string | null
  /** How many values of which organisation are not on the server. */
  readonly unsent: readonly { readonly org: string; readonly count: number }[]
  /** This very device has been shut out: the session that it has is good for nothing else any more. */
  readonly onRevoked: () => void
}

/** How many values on this device are not on the server, of all organisations. */
export const unsentIn = ({ unsent }: OnThisDevice) => unsent.reduce((sum, { count }) => sum + count, 0)
