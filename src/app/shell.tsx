import { lazy, type ReactNode, Suspense } from 'react'
import type { Person } from '../domain/people.ts'
import { useLanguage } from '../i18n/language.tsx'
import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import type { StorageCode } from '../storage/storage-problem.ts'
import { AppFooter } from '../ui/app-footer.tsx'
import { PhoneBar } from '../ui/phone-bar.tsx'
import { Strip } from '../ui/strip.tsx'
import { FrameHeader } from './frame.tsx'
import { HeaderTools } from './header-tools.tsx'
import { menuOf } from './menu.ts'
import { useOnline } from './online.ts'
import { StorageBoundary } from './storage-boundary.tsx'
import { UpdateStrip } from './update-strip.tsx'
import { useWho } from './who.tsx'
import { writesHere } from './wrote-here.ts'

/** Whether the server runs in this very tab, as the demonstration's build says. */
const IN_TAB = import.meta.env.MODE === 'demo'

const Safety = lazy(async () => ({ default: (await import('./safety.tsx')).Safety }))
const SafetyStrips = lazy(async () => ({ default: (await import('./safety-strips.tsx')).SafetyStrips }))
const NoStoreLine = lazy(async () => ({ default: (await import('./no-store.tsx')).NoStoreLine }))
const NoStoreStrip = lazy(async () => ({ default: (await import('./no-store.tsx')).NoStoreStrip }))

/** The frame around every page: who answers for it, where one is, whether it is safe to close the lid. */
export function Shell({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const t = useMessages(shellMessages)
  const { person } = useWho()
  const writer = writesHere(person) ? person : null
  const menu = menuOf(person, at, t, writer !== null)
  return (
    <div className="app" data-phone-bar>
      <FrameHeader
        at={at}
        person={person}
        writes={writer !== null}
        tools={<HeaderTools />}
        safety={
          writer !== null && (
            <OnDevice key={writer.id} instead={() => <NoStoreLine />}>
              <Safety person={writer} />
            </OnDevice>
          )
        }
        strip={<Strips writer={writer} />}
      />
      {children}
      <AppFooter
        label={t.footer}
        about={t.body}
        links={[
          { href: '/metodo', label: t.method },
          { href: '/percorso', label: t.path },
          { href: '/privacy', label: t.privacy },
          { href: '/accessibilita', label: t.accessibility },
          // A page that only a real server can open.
          ...(IN_TAB ? [] : [{ href: '/api/docs', label: t.openData, external: true }]),
        ]}
      />
      <PhoneBar label={t.menu} items={menu} />
    </div>
  )
}

interface OnDeviceProps {
  readonly instead: (code: StorageCode) => ReactNode
  readonly children: ReactNode
}

/** What comes later and lives on the device's database; where there is none, what says so. */
function OnDevice({ instead, children }: OnDeviceProps) {
  return (
    <StorageBoundary instead={(code) => <Suspense>{instead(code)}</Suspense>}>
      <Suspense>{children}</Suspense>
    </StorageBoundary>
  )
}

function Strips({ writer }: { readonly writer: Person | null }) {
  const t = useMessages(shellMessages)
  const { format } = useLanguage()
  const { instance, person } = useWho()
  const online = useOnline()
  return (
    <>
      <UpdateStrip />
      {writer !== null && (
        <OnDevice key={writer.id} instead={(code) => <NoStoreStrip code={code} />}>
          <SafetyStrips person={writer} />
        </OnDevice>
      )}
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
