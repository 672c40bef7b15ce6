import type { Organisation } from '../../src/domain/people.ts'
import runtsOf from '../catalogue/runts-of-legal-form.json' with { type: 'json' }
import { namedUuid } from './random.ts'

type LegalForm = keyof typeof runtsOf

/** Key, invented name, legal form, municipality of the seat, its zone, objectives that the organisation works on. */
type Row = readonly [key: string, name: string, form: LegalForm, municipality: string, zone: string, objectives: string]

// All sixty are invented; whoever bears one of these names has nothing to do with them.
const ROWS: readonly Row[] = [
  ['valsusa', 'Cooperativa Valsusa Insieme', 'coop_soc_ab', 'Susa', 'ZO06', 'SPR-1 FOR-1 CON-3 INC-2 INC-3'],
  ['lanterna', 'Cooperativa La Lanterna sul Po', 'coop_soc_b', 'Torino', 'ZO01', 'SPR-1 FIN-1 FOR-2 CON-3 INC-3'],
  ['ponti', 'Consorzio Ponti Sospesi', 'consorzio_coop_soc', 'Torino', 'ZO01', 'GOV-1 SPR-1 FOR-2 INC-3'],
  ['aurora', 'Fondazione Aurora di Vetro', 'fondazione_ets', 'Torino', 'ZO01', 'GOV-1 FIN-2 FOR-4 CON-3'],
  ['gomitolo', 'Associazione Il Gomitolo Verde', 'aps', 'Torino', 'ZO01', 'GOV-2 GOV-3 FOR-2 CON-2 INC-1'],
  ['ruota', 'Cooperativa Ruota Grande', 'coop_soc_b', 'Torino', 'ZO01', 'SPR-1 FIN-1 FOR-1 CON-3 INC-3'],
  ['bottega', 'Impresa sociale Bottega Domani', 'impresa_sociale', 'Torino', 'ZO01', 'SPR-1 FOR-1 FOR-3 CON-3'],
  ['quartiere', 'Casa del quartiere Immaginario', 'aps', 'Torino', 'ZO01', 'GOV-2 GOV-3 CON-1 CON-2 INC-1'],
  ['fili', 'Rete Fili Intrecciati', 'rete_associativa', 'Torino', 'ZO01', 'GOV-1 GOV-2 GOV-3 FIN-2'],
  ['mestieri', "Scuola di mestieri Sant'Invento", 'fondazione_ets', 'Torino', 'ZO01', 'GOV-1 FIN-2 FOR-2 FOR-3 FOR-4'],
  ['mutua', 'Mutua Pane e Tempo', 'soms', 'Torino', 'ZO01', 'GOV-3 FIN-1 FIN-2 CON-1 CON-2'],
  ['seminaria', 'Fondo Seminaria', 'ente_filantropico', 'Torino', 'ZO01', 'GOV-1 FIN-1 FIN-2 FOR-3 FOR-4'],
  ['tram', 'Volontari del Tram Notturno', 'odv', 'Torino', 'ZO01', 'GOV-3 FIN-2 FOR-2 CON-1 INC-1'],
  ['nuvola', 'Nuvola Civica', 'societa_benefit', 'Torino', 'ZO01', 'GOV-2 FOR-3 CON-1 CON-3'],
  ['torre', 'Fondazione Torre Sommersa', 'fondazione', 'Torino', 'ZO01', 'GOV-1 FIN-2 FOR-4 CON-3'],
  ['aquiloni', 'Cooperativa Aquiloni di Collegno', 'coop_soc_a', 'Collegno', 'ZO02', 'GOV-1 FOR-1 FOR-3 CON-3 INC-1'],
  ['orto', 'Associazione Orto dei Dispari', 'associazione_ets', 'Grugliasco', 'ZO02', 'GOV-2 GOV-3 FOR-2 CON-1 CON-2'],
  ['mezzogiorno', 'Officine Mezzogiorno', 'coop_soc_b', 'Rivoli', 'ZO02', 'SPR-1 FIN-2 FOR-1 CON-3 INC-3'],
  ['passo', 'Cooperativa Passo Lento', 'coop_soc_a', 'Venaria Reale', 'ZO02', 'GOV-1 FOR-1 CON-3 INC-1'],
  ['alpifiorita', 'Banca del Tempo di Alpifiorita', 'aps', 'Alpignano', 'ZO02', 'GOV-2 GOV-3 FOR-2 CON-2 INC-1'],
  ['trame', 'Laboratorio Trame Nuove', 'impresa_sociale', 'Pianezza', 'ZO02', 'SPR-1 FIN-1 FOR-2 CON-3 INC-3'],
  ['mulino', 'Cooperativa Il Mulino a Colori', 'coop_soc_ab', 'Moncalieri', 'ZO03', 'SPR-1 FIN-1 FOR-2 INC-3'],
  ['panchine', 'Associazione Sette Panchine', 'aps', 'Nichelino', 'ZO03', 'GOV-2 CON-1 CON-2 INC-1'],
  ['terra', 'Cooperativa Terra di Mezzo Sud', 'cooperativa', 'Orbassano', 'ZO03', 'SPR-1 FIN-1 FOR-1 FOR-3 INC-3'],
  ['cortile', 'Amici del Cortile Largo', 'odv', 'Beinasco', 'ZO03', 'GOV-2 GOV-3 CON-1 CON-2 INC-1'],
  ['piana', 'Cooperativa Sentieri di Piana', 'coop_soc_a', 'Carignano', 'ZO03', 'GOV-1 FOR-1 CON-3 INC-1'],
  ['vinolieto', 'Bottega Solidale Vinolieto', 'impresa_sociale', 'Vinovo', 'ZO03', 'SPR-1 FIN-1 FOR-1 CON-3 INC-3'],
  [
    'rosa',
    'Cooperativa Rosa dei Venti Nord',
    'coop_soc_b',
    'Settimo Torinese',
    'ZO04',
    'SPR-1 FIN-1 FOR-1 CON-3 INC-3',
  ],
  ['lavagna', 'Associazione Lavagna Aperta', 'associazione_ets', 'Volpiano', 'ZO04', 'GOV-3 FOR-2 FOR-3 CON-1 CON-2'],
  ['pista', 'Centro giovani Pista Nove', 'aps', 'Caselle Torinese', 'ZO04', 'GOV-3 FOR-2 FOR-3 FOR-4 CON-2'],
  ['fiordaliso', 'Cooperativa Fiordaliso Blu', 'coop_soc_a', 'San Mauro Torinese', 'ZO04', 'GOV-1 FOR-1 CON-3 INC-1'],
  ['pietra', 'Cooperativa Pietra e Pane', 'coop_soc_ab', 'Pinerolo', 'ZO05', 'SPR-1 FOR-1 INC-2 INC-3'],
  ['chiarina', 'Comunità Val Chiarina', 'coop_comunita', 'Torre Pellice', 'ZO05', 'GOV-2 CON-1 CON-2 INC-1 INC-2'],
  ['finto', 'Parrocchia San Finto', 'ente_religioso', 'Luserna San Giovanni', 'ZO05', 'GOV-2 GOV-3 INC-1 INC-2'],
  ['fontane', 'Volontari delle Tre Fontane', 'odv', 'Cumiana', 'ZO05', 'GOV-2 GOV-3 FOR-2 CON-2 INC-2'],
  ['melograno', 'Cooperativa Melograno Alto', 'coop_soc_a', 'Vigone', 'ZO05', 'GOV-1 FOR-1 INC-1 INC-2'],
  ['filanda', 'Filanda Riaccesa', 'impresa_sociale', 'Villar Perosa', 'ZO05', 'SPR-1 FOR-1 FOR-2 CON-1 INC-3'],
  ['genziana', 'Cooperativa Genziana', 'coop_soc_a', 'Avigliana', 'ZO06', 'GOV-1 FOR-1 INC-1 INC-2'],
  ['mulattiera', 'Cooperativa di comunità Alta Mulattiera', 'coop_comunita', 'Oulx', 'ZO06', 'GOV-3 CON-1 CON-2 INC-2'],
  ['neve', 'Associazione Neve e Lana', 'aps', 'Giaveno', 'ZO06', 'GOV-2 GOV-3 FOR-2 CON-2 INC-2'],
  ['castagni', 'Officina dei Castagni', 'coop_soc_b', 'Condove', 'ZO06', 'SPR-1 FOR-1 INC-2 INC-3'],
  ['stura', 'Cooperativa Stura Gentile', 'coop_soc_ab', 'Lanzo Torinese', 'ZO07', 'SPR-1 FIN-1 INC-2 INC-3'],
  ['campanile', 'Associazione Campanile Storto', 'associazione', 'Ciriè', 'ZO07', 'GOV-2 GOV-3 CON-1 CON-2 INC-1'],
  ['prato', 'Cooperativa Prato Nuovo', 'coop_soc_a', 'Nole', 'ZO07', 'GOV-1 FOR-1 INC-1 INC-2'],
  ['rame', 'Mani di Rame', 'impresa_sociale', 'Mathi', 'ZO07', 'FIN-1 FOR-1 FOR-2 INC-2 INC-3'],
  ['orco', 'Cooperativa Orco Vivo', 'coop_soc_b', 'Cuorgnè', 'ZO08', 'SPR-1 FOR-1 CON-3 INC-2 INC-3'],
  ['futuro', 'Pro Futuro Canavese Immaginato', 'aps', 'Rivarolo Canavese', 'ZO08', 'GOV-3 FOR-2 FOR-4 CON-1 INC-1'],
  ['ghiro', 'Cooperativa Il Ghiro', 'coop_soc_a', 'Castellamonte', 'ZO08', 'GOV-1 FIN-1 INC-1 INC-2'],
  [
    'soffione',
    'Società Agricola Benefica Soffione',
    'societa_benefit',
    'Agliè',
    'ZO08',
    'GOV-2 FIN-1 FOR-3 CON-3 INC-2',
  ],
  ['rondini', 'Fabbrica delle Rondini', 'cooperativa', 'Ivrea', 'ZO09', 'SPR-1 FOR-2 FOR-3 CON-3 INC-3'],
  ['dora', 'Cooperativa Dora Lucente', 'coop_soc_ab', 'Ivrea', 'ZO09', 'SPR-1 FOR-1 CON-3 INC-2 INC-3'],
  ['tasti', 'Associazione Tasti Bianchi', 'associazione_ets', 'Strambino', 'ZO09', 'GOV-3 FOR-3 CON-1 CON-2 CON-3'],
  ['castel', 'Fondazione Castel Sereno', 'fondazione_ets', 'Montalto Dora', 'ZO09', 'GOV-1 GOV-2 FIN-2 FOR-4'],
  ['lago', 'Volontari del Lago Finto', 'odv', "Borgofranco d'Ivrea", 'ZO09', 'GOV-3 FOR-2 CON-1 INC-1 INC-2'],
  ['stagioni', 'Cooperativa Quattro Stagioni', 'coop_soc_b', 'Chivasso', 'ZO10', 'SPR-1 FIN-1 FOR-1 CON-3 INC-3'],
  ['carta', 'Associazione Ponte di Carta', 'altro_ets', 'Caluso', 'ZO10', 'GOV-3 CON-1 CON-2 INC-2'],
  ['oltrepo', "Circolo Vento d'Oltrepò", 'altro', 'Gassino Torinese', 'ZO10', 'GOV-2 GOV-3 FIN-1 FOR-3 CON-1'],
  ['terracotta', 'Cooperativa Terracotta', 'coop_soc_ab', 'Chieri', 'ZO11', 'SPR-1 FIN-1 CON-3 INC-3'],
  ['filo', "Fondazione Filo d'Erba", 'ente_filantropico', 'Carmagnola', 'ZO11', 'GOV-1 GOV-2 FIN-1 FIN-2 FOR-4'],
  ['girasoli', 'Associazione Girasoli di Pianalta', 'aps', 'Poirino', 'ZO11', 'GOV-2 CON-1 CON-2 INC-1'],
]

/** A fictional organisation of the demo, by a key that the rest of the demo calls it by. */
export interface DemoOrganisation extends Organisation {
  key: string
  objectives: readonly string[]
}

/** The sixty fictional organisations: the same whatever the seed. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = ROWS.map(
  ([key, name, legalForm, municipality, zone, objectives]) => ({
    key,
    id: organisationId(key),
    name,
    legalForm,
    runts: runtsOf[legalForm],
    municipality,
    zone,
    objectives: objectives.split(' '),
  }),
)

/** Identifier of a demo organisation by its key. */
export function organisationId(key: string): string {
  return namedUuid(`organisation ${key}`)
}
