import { useQuery } from '@tanstack/react-query'
import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { getLink } from '../../domain/endpoints/sign-in.ts'
import type { Person } from '../../domain/people.ts'
import { LinkToken } from '../../domain/person-text.ts'
import type { Session } from '../../domain/wire/session.ts'
import type { Link } from '../../domain/wire/sign-in.ts'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { InvitationPage } from './invitation-page.tsx'
import { LinkFrame } from './link-frame.tsx'
import { useOpenedToken } from './opened-token.ts'
import { ResetPage } from './reset-page.tsx'
import { SetUpPage } from './set-up-page.tsx'
import { VoidPage } from './void-page.tsx'
import './links.css'

export interface LinkPageProps {
  /** Who is signed in on this device; null where nobody is. */
  readonly person: Person | null
  /** Called once a link has opened a session. */
  readonly onSession: (session: Session) => void
  /** Called once the first person has an account: an empty plan is before them. */
  readonly onSetUp: (session: Session) => void
  /** Asks who is signed in whether to leave. */
  readonly onSignOut: () => void
}

/** Every link that people are given leads here; what it is for, the server says. */
export function LinkPage(props: LinkPageProps) {
  const token = useOpenedToken()
  if (token === null) return <VoidPage why="none" />
  if (!LinkToken.safeParse(token).success) return <VoidPage why="part" />
  return <OpenedLink key={token} token={token} {...props} />
}

/** Asked anew at every opening and kept nowhere: it is a secret, and another device may use it meanwhile. */
function useLink(token: string) {
  return useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => api.call(getLink, { body: { token }, signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

function OpenedLink({ token, ...props }: LinkPageProps & { readonly token: string }) {
  const t = useMessages(linksMessages)
  const { data: link, error, refetch, isFetching } = useLink(token)
  if (error instanceof ApiProblem && (error.code === 'link_void' || error.code === 'malformed')) {
    return <VoidPage why="void" />
  }
  if (link !== undefined) return <PageOf link={link} token={token} {...props} />
  return (
    <LinkFrame title={t.reading} busy={error === null}>
      {error !== null && (
        <>
          <Failed problem={error} />
          <div className="row">
            <Button aria-disabled={isFetching || undefined} onClick={() => void (isFetching || refetch())}>
              {t.retry}
            </Button>
          </div>
        </>
      )}
    </LinkFrame>
  )
}

function PageOf({ link, ...props }: LinkPageProps & { readonly link: Link; readonly token: string }) {
  switch (link.kind) {
    case 'setup':
      return <SetUpPage {...props} />
    case 'reset':
      return <ResetPage {...props} />
    case 'invitation':
      return <InvitationPage invitation={link} {...props} />
  }
}
