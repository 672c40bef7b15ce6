import { type ReactNode, useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ApiProblem } from '../api/api-problem.ts'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import type { StorageCode } from '../storage/storage-problem.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useTitle } from '../ui/use-title.ts'

function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <h1 className="statement">{title}</h1>
      </div>
      <div className="stack">{children}</div>
    </main>
  )
}

export function LoadingPage() {
  const t = useMessages(shellMessages)
  return (
    <main className="page" id="contenuto" tabIndex={-1} aria-busy="true">
      <p className="page-head secondary" role="status">
        {t.loading}
      </p>
    </main>
  )
}

export function NotFoundPage() {
  const t = useMessages(shellMessages)
  return (
    <PlainPage title={t.notFoundTitle}>
      <p className="lead">{t.notFoundBody}</p>
      <div className="row">
        <ButtonLink href="/">{t.backToPlan}</ButtonLink>
      </div>
    </PlainPage>
  )
}

/** Signed in, but not in a role that this page is for; `meantFor` says whom it is for. */
export function OtherRole({ meantFor }: { readonly meantFor: string }) {
  const t = useMessages(shellMessages)
  return (
    <PlainPage title={t.otherRole}>
      <p className="lead">
        {meantFor} {t.otherRoleBody}
      </p>
      <div className="row">
        <ButtonLink href="/">{t.backToPlan}</ButtonLink>
      </div>
    </PlainPage>
  )
}

/** Nobody is signed in: the way in leads back to this very page; `meantFor` says whom it is for, where that is known. */
export function SignInNeeded({ meantFor }: { readonly meantFor?: string }) {
  const t = useMessages(shellMessages)
  const [at] = useLocation()
  const search = useSearch()
  const next = search === '' ? at : `${at}?${search}`
  return (
    <PlainPage title={t.needSignIn}>
      <p className="lead">{meantFor ?? t.needSignInBody}</p>
      <div className="row">
        <ButtonLink href={`/accedi?poi=${encodeURIComponent(next)}`}>{t.signIn}</ButtonLink>
      </div>
    </PlainPage>
  )
}

function ReloadPage({ title, body }: { readonly title: string; readonly body: string }) {
  const t = useMessages(shellMessages)
  return (
    <PlainPage title={title}>
      <p className="lead">{body}</p>
      <div className="row">
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
    </PlainPage>
  )
}

/** A fault of the program. */
export function BrokenPage() {
  const t = useMessages(shellMessages)
  return <ReloadPage title={t.brokenTitle} body={t.brokenBody} />
}

/** The device's database cannot be used: why, and what to do. */
export function StoragePage({ code }: { readonly code: StorageCode }) {
  const t = useMessages(shellMessages)
  return <ReloadPage title={t.storageTitle} body={t[`storage_${code}`]} />
}

/** Says why the server's answer is missing and what can be done. */
export function ProblemPage({ problem, onRetry }: { readonly problem: ApiProblem; readonly onRetry: () => void }) {
  const t = useMessages(shellMessages)
  useEffect(() => {
    if (problem.code !== 'offline') return
    addEventListener('online', onRetry)
    return () => removeEventListener('online', onRetry)
  }, [problem, onRetry])
  if (problem.code === 'not_found' || problem.code === 'malformed') return <NotFoundPage />
  if (problem.code === 'signed_out' || problem.code === 'not_allowed') return <SignInNeeded />
  return (
    <PlainPage title={t.unavailableTitle}>
      <p className="lead">{problem.code === 'offline' ? t.unavailableBody : t.serverBusyBody}</p>
      <div className="row">
        <Button onClick={onRetry}>{t.retry}</Button>
      </div>
    </PlainPage>
  )
}
