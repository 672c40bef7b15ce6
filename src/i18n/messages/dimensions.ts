import { defineMessages } from '../messages.ts'

const dimension = {
  ageBand: 'fascia d’età',
  authorityType: 'tipo di amministrazione',
  buyerSize: 'dimensione di chi acquista',
  citizenship: 'cittadinanza',
  collaborationType: 'tipo di collaborazione',
  companySize: 'dimensione dell’impresa',
  contractType: 'tipo di contratto',
  decisionArea: 'ambito della decisione',
  disadvantage381: 'condizione di svantaggio (L. 381/1991)',
  facilityType: 'tipo di spazio',
  funderType: 'tipo di finanziatore',
  fundingProgramme: 'programma di finanziamento',
  gender: 'genere',
  guaranteeType: 'tipo di garanzia',
  improvementType: 'tipo di miglioramento',
  instrumentType: 'tipo di strumento',
  legalForm: 'forma giuridica',
  lenderType: 'tipo di finanziatore del credito',
  licenceType: 'tipo di licenza',
  mediaType: 'tipo di mezzo',
  partnerCountry: 'paese del partner',
  partnerType: 'tipo di partner',
  pathwayType: 'tipo di percorso',
  procedureType: 'tipo di procedura',
  qualificationLevel: 'livello di qualifica',
  referralSource: 'chi segnala',
  roleType: 'ruolo',
  runtsSection: 'sezione del RUNTS',
  sectorIcnpo: 'settore (ICNPO)',
  serviceType: 'tipo di servizio',
  sizeClass: 'dimensione dell’organizzazione',
  supporterType: 'tipo di sostegno',
  territoryType: 'pianura, collina, montagna',
  topic: 'tema',
  zonaOmogenea: 'zona omogenea',
}
export type DimensionTexts = typeof dimension

/** What a value can be broken down by, by the code of the dimension. */
export const dimensionMessages = defineMessages(dimension, () => import('./english/dimensions.ts'))
