import { lazy, type ReactNode, Suspense } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import { AppFooter } from '../ui/app-footer.tsx'
import { PhoneBar } from '../ui/phone-bar.tsx'
import { Strip } from '../ui/strip.tsx'
import { FrameHeader } from './frame.tsx'
import { HeaderTools } from './header-tools.tsx'
import { menuOf } from './menu.ts'
import { useOnline } from './online.ts'
import { UpdateStrip } from './update-strip.tsx'
import { useWho } from './who.tsx'

/** Whether the server runs in this very tab, as the demonstration's build says. */
const IN_TAB = import.meta.env.MODE === 'demo'

const Safety = lazy(async () => ({ default: (await import('./safety.tsx')).Safety }))

/** The frame around every page: who answers for it, where one is, whether it is safe to close the lid. */
export function Shell({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const t = useMessages(shellMessages)
  const { person } = useWho()
  const menu = menuOf(person, at, t)
  return (
    <div className="app" data-phone-bar>
      <FrameHeader
        at={at}
        person={person}
        tools={<HeaderTools />}
        safety={
          person !== null &&
          person.memberships.length > 0 && (
            <Suspense>
              <Safety person={person} />
            </Suspense>
          )
        }
        strip={<Strips />}
      />
      {children}
      <AppFooter
        label={t.footer}
        about={t.body}
        links={[
          { href: '/metodo', label: t.method },
          { href: '/percorso', label: t.path },
          // A page that only a real server can open.
          ...(IN_TAB ? [] : [{ href: '/api/docs', label: t.openData, external: true }]),
        ]}
      />
      <PhoneBar label={t.menu} items={menu} />
    </div>
  )
}

function Strips() {
  const t = useMessages(shellMessages)
  const { format } = useLanguage()
  const { instance, person } = useWho()
  const online = useOnline()
  return (
    <>
      <UpdateStrip />
      {!online && (
        <Strip icon="cloud-off" live>
          {person === null ? t.offlineReading : t.offline}
        </Strip>
      )}
      {instance?.clockFixed === true && (
        <Strip icon="clock">{(IN_TAB ? t.demoInTab : t.demoClock)(format.day(instance.today))}</Strip>
      )}
    </>
  )
}
