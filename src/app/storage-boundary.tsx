import { Component, type ReactNode } from 'react'
import { type StorageCode, StorageProblem } from '../storage/storage-problem.ts'

interface Props {
  /** What stands instead where the device's database cannot be used. */
  readonly instead: (code: StorageCode) => ReactNode
  readonly children: ReactNode
}

/** Around what lives on the device's database outside the pages: without it the rest of the page still stands. */
export class StorageBoundary extends Component<Props, { readonly code: StorageCode | null }> {
  override state = { code: null as StorageCode | null }

  static getDerivedStateFromError(cause: unknown) {
    // A fault of the program in this corner is no reason to take the page away either.
    return { code: cause instanceof StorageProblem ? cause.code : 'failed' }
  }

  override render() {
    return this.state.code === null ? this.props.children : this.props.instead(this.state.code)
  }
}
