import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { BrokenPage, LoadingPage, ProblemPage, StoragePage } from './fallback-pages.tsx'

interface Props {
  /** Address of the page: another address starts afresh. */
  readonly at: string
  readonly onReset: () => void
  readonly children: ReactNode
}

class Boundary extends Component<Props, { cause: unknown; at: string }> {
  override state = { cause: null as unknown, at: this.props.at }

  static getDerivedStateFromError(cause: unknown) {
    return { cause }
  }

  static getDerivedStateFromProps(props: Props, state: { at: string }) {
    return props.at === state.at ? null : { cause: null, at: props.at }
  }

  override render() {
    if (this.state.cause === null) return this.props.children
    const retry = () => {
      this.props.onReset()
      this.setState({ cause: null })
    }
    const { cause } = this.state
    if (cause instanceof ApiProblem) return <ProblemPage problem={cause} onRetry={retry} />
    if (cause instanceof StorageProblem) return <StoragePage code={cause.code} />
    return <BrokenPage />
  }
}

/** What a page may do besides showing itself: load, be missing on this device, break. Pages have no code for it. */
export function PageBoundary({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <Boundary at={at} onReset={reset}>
      <Suspense fallback={<LoadingPage />}>{children}</Suspense>
    </Boundary>
  )
}
