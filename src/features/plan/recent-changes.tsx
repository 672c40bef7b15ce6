import type { PlanView } from '../../domain/wire/progress.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { planMessages } from '../../i18n/messages/plan.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'

/** Days shown before one asks for more. */
const SHOWN = 5

/** The days on which values were approved, and where the numbers come from. */
export function RecentChanges({ plan }: { readonly plan: PlanView }) {
  const t = useMessages(planMessages)
  return (
    <Section title={t.changes} note={t.changesNote}>
      <Days changes={plan.changes.slice(0, SHOWN)} />
      {plan.changes.length > SHOWN && (
        <Disclosure summary={t.earlier}>
          <Days changes={plan.changes.slice(SHOWN)} />
        </Disclosure>
      )}
      <p className="secondary">{t.asked(plan.organisations.answering, plan.organisations.asked)}</p>
      <div className="row">
        <ButtonLink href="/metodo" look="line">
          {t.howMeasured}
        </ButtonLink>
        <ButtonLink href="/percorso" look="line">
          {t.howPlan}
        </ButtonLink>
        <ButtonLink href="/rapporti/piano" look="line">
          {t.report}
        </ButtonLink>
      </div>
    </Section>
  )
}

function Days({ changes }: { readonly changes: PlanView['changes'] }) {
  const t = useMessages(planMessages)
  const { format } = useLanguage()
  return (
    <ol className="ledger">
      {changes.map(({ day, values, organisations }) => (
        <li key={day}>
          <time dateTime={day}>{format.day(day)}</time>
          <span>
            {t.change(t.values(values), organisations === null ? t.fewOrganisations : t.organisations(organisations))}
          </span>
        </li>
      ))}
    </ol>
  )
}
