import { useSuspenseQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { pathMessages } from '../../i18n/messages/path.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { PathFacts } from './path-facts.tsx'
import { PathSteps } from './path-steps.tsx'
import { PathWhose } from './path-whose.tsx'
import './path.css'

/** How the Plan came about: five steps with their figures, what is known, whose is what. */
export function PathPage() {
  const t = useMessages(pathMessages)
  const common = useMessages(progressMessages)
  const { language } = useLanguage()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={common.crumbs} crumbs={[{ label: common.plan, href: '/' }, { label: t.crumb }]} />
      <header className="columns columns-8-4 path-head">
        <div>
          <h1 className="eyebrow">{t.title}</h1>
          <p className="statement statement-large">{t.statement}</p>
        </div>
        <p className="lead">{t.lead}</p>
      </header>
      <PathSteps phases={catalogue.path} />
      <PathWhose catalogue={catalogue} />
      <PathFacts facts={catalogue.facts} />
      <div className="path-foot">
        <Disclaimer>{language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn}</Disclaimer>
        <div className="row">
          <ButtonLink href="/" look="line">
            {t.plan}
          </ButtonLink>
          <ButtonLink href="/metodo" look="line">
            {t.method}
          </ButtonLink>
        </div>
      </div>
    </main>
  )
}
