import { useState } from 'react'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Section } from '../../ui/section.tsx'
import { type HeldOrganisation, type HeldPeriod, heldKey } from './held-list.ts'
import { type HeldActs, HeldRow } from './held-row.tsx'

interface Props extends HeldActs {
  readonly group: HeldOrganisation
  readonly catalogue: Pick<Catalogue, 'indicators' | 'codeLists'>
}

/** What is held of one organisation, period by period; several may be decided on at once. */
export function HeldOrganisationSection({ group, catalogue, ...acts }: Props) {
  const t = useMessages(heldMessages)
  const all = group.periods.flatMap(({ items }) => items)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const chosen = all.filter((item) => keys.has(heldKey(item)))
  const several = all.length > 1
  const isWhole = chosen.length === all.length
  const choice: Choice | null = several
    ? { has: (item) => keys.has(heldKey(item)), toggle: (item) => setKeys(toggled(keys, heldKey(item))) }
    : null
  return (
    <Section
      title={group.organisation.name}
      tools={
        several && (
          <Button look="chip" onClick={() => setKeys(isWhole ? new Set() : new Set(all.map(heldKey)))}>
            {isWhole ? t.chooseNone : t.chooseAll}
          </Button>
        )
      }
    >
      {group.periods.map((period) => (
        <PeriodTable
          key={period.period ?? ''}
          name={group.organisation.name}
          period={period}
          catalogue={catalogue}
          choice={choice}
          {...acts}
        />
      ))}
      {several && (
        <div className="held-several row row-between">
          <span>{t.chosen(chosen.length)}</span>
          <span className="row">
            <Button look="line" disabled={chosen.length === 0 || acts.pending} onClick={() => acts.onDecline(chosen)}>
              {t.declineMany(chosen.length)}
            </Button>
            <Button disabled={chosen.length === 0 || acts.pending} onClick={() => acts.onAccept(chosen)}>
              {t.acceptMany(chosen.length)}
            </Button>
          </span>
        </div>
      )}
    </Section>
  )
}

/** Which of an organisation's held entries are chosen. */
interface Choice {
  readonly has: (item: HeldItem) => boolean
  readonly toggle: (item: HeldItem) => void
}

interface TableProps extends HeldActs {
  readonly name: string
  readonly period: HeldPeriod
  readonly catalogue: Props['catalogue']
  /** Null where there is only one to decide on. */
  readonly choice: Choice | null
}

function PeriodTable({ name, period, catalogue, choice, ...acts }: TableProps) {
  const t = useMessages(heldMessages)
  const { format } = useLanguage()
  const words = period.period === null ? t.noPeriod : format.period(period.period)
  return (
    <>
      <h3 className="held-period">{words}</h3>
      <ScrollRegion label={t.table(name, words)}>
        <table className="table table-stacked held-table">
          <caption className="visually-hidden">{t.table(name, words)}</caption>
          <thead>
            <tr>
              {choice && <th scope="col">{t.choose}</th>}
              <th scope="col">{t.indicator}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{t.now}</th>
              <th scope="col">{t.decision}</th>
            </tr>
          </thead>
          <tbody>
            {period.items.map((item) => (
              <HeldRow
                key={heldKey(item)}
                item={item}
                catalogue={catalogue}
                chosen={choice?.has(item) ?? null}
                onChoose={() => choice?.toggle(item)}
                {...acts}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
