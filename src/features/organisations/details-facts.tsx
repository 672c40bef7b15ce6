import type { Catalogue } from '../../domain/catalogue.ts'
import type { OrganisationPage } from '../../domain/wire/organisations.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { codeName } from './code-name.ts'

interface Props {
  readonly details: OrganisationPage['details']
  readonly catalogue: Catalogue
}

/** The details, in the words of the catalogue's lists. */
export function DetailsFacts({ details, catalogue }: Props) {
  const facts = useFacts(details, catalogue)
  return (
    <dl className="organisation-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Each detail as what it is called and what it is, in words. */
export function useFacts(details: Props['details'], catalogue: Catalogue): (readonly [string, string])[] {
  const t = useMessages(organisationsMessages)
  const { language } = useLanguage()
  const { name, legalForm, runts, municipality, zone, sectors } = details
  const called = (list: string, code: string) => codeName(catalogue, list, code, language)
  return [
    [t.name, name],
    [t.legalForm, called('legalForm', legalForm)],
    [t.runts, runts === null ? t.runtsNone : called('runtsSection', runts)],
    [t.municipality, municipality],
    [t.zone, catalogue.zones.find(({ code }) => code === zone)?.name ?? zone],
    [t.sectors, sectors.length === 0 ? t.sectorsNone : sectors.map((code) => called('sectorIcnpo', code)).join('; ')],
  ]
}
