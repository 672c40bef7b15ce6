import { defineMessages } from '../messages.ts'

const accessibility = {
  title: 'Dichiarazione di accessibilità',
  heading: 'Chi può usarlo, e dove ancora non sappiamo',
  lead: 'La struttura è quella del modello europeo e dell’AgID. I limiti sono scritti come li conosciamo.',

  scope: 'A che cosa si riferisce',
  scopeText: (address: string) =>
    `Alle pagine di Traguardo 2030 all’indirizzo ${address}: quelle pubbliche, l’inserimento dei valori, la convalida, i rapporti da stampare e i file che si scaricano.`,
  scopeLaw:
    'Le regole sono quelle della legge 4/2004, aggiornata dal decreto legislativo 106/2018 che attua la direttiva (UE) 2016/2102, con i requisiti tecnici della norma EN 301 549.',
  scopeDuty:
    'Una pubblica amministrazione, o un altro soggetto tenuto, compila la propria dichiarazione su form.agid.gov.it e ne pubblica il collegamento: questa pagina la prepara, non la sostituisce.',

  scopeDone:
    'Chi gestisce questa installazione ha pubblicato la propria dichiarazione: per le sue pagine vale quella. Questa dice ciò che sa chi fa il programma.',
  declaration: 'La dichiarazione di chi gestisce questa installazione',

  status: 'Stato di conformità',
  statusWord: 'Parzialmente conforme',
  statusText:
    'Ai requisiti della norma EN 301 549, per i limiti che seguono. L’obiettivo è il livello AA delle WCAG 2.2. Nessuno al di fuori di chi fa il programma lo ha valutato.',

  limits: 'Limiti noti',
  readers: 'Lettori di schermo',
  readersText:
    'Non è ancora stato provato con un lettore di schermo vero, né da persone che ne usano uno. Struttura, nomi e annunci sono controllati solo da programmi.',
  browsers: 'Browser e telefoni',
  browsersText:
    'È provato in Chromium, anche alla larghezza di un telefono. Non in Safari, non in Firefox, non su telefoni veri.',
  charts: 'Grafici',
  chartsText:
    'Il grafico di un indicatore si percorre da tastiera, ma chi usa un lettore di schermo può non sentirne i valori: prima ha una frase che lo riassume, accanto una tabella con gli stessi numeri. Gli altri disegni sono detti da una frase.',
  prints: 'Stampe e PDF',
  printsText:
    'Un rapporto diventa PDF con la stampa del browser: quanto sia accessibile dipende dal browser, e non è verificato. Gli stessi dati si scaricano in CSV.',
  zoom: 'Ingrandimento',
  zoomText:
    'Le pagine sono provate larghe 390 e 1360 pixel. A 320 pixel, o ingrandite al 400 %, non ancora una per una; le tabelle larghe scorrono di lato.',

  method: 'Come lo sappiamo',
  methodLead: 'È un’autovalutazione, fatta da programmi che girano a ogni versione.',
  axe: 'Regole automatiche',
  axeText:
    'axe apre le pagine, da chi legge senza accedere a chi gestisce il Piano, chiare e scure, su schermo largo e stretto: nessuna violazione è ammessa.',
  keyboard: 'Tastiera',
  keyboardText: 'Senza mouse si accede, si compila un periodo, lo si invia, lo si convalida o rimanda, e si esce.',
  contrast: 'Contrasto',
  contrastText:
    'I colori di testo sono misurati sugli sfondi dei due temi. Nessuno stato si capisce solo dal colore: c’è sempre una forma e una parola.',
  review: 'Riesame',
  reviewed: (day: string) => `Chi gestisce questa installazione l’ha riesaminata il ${day}.`,
  neverReviewed: 'Mai riesaminata da chi gestisce questa installazione.',

  feedback: 'Dire che qualcosa non va',
  feedbackText:
    'Di’ che cosa volevi fare, in quale pagina, con quale browser e quale ausilio. Puoi anche chiedere un contenuto in un’altra forma.',
  feedbackTo: 'A chi scrivere',

  enforcement: 'Se la risposta non arriva o non basta',
  enforcementText:
    'Chi gestisce l’installazione, se è tenuto alla legge 4/2004, risponde entro 30 giorni dalla segnalazione. Se la risposta non arriva in quel tempo, o non basta, puoi rivolgerti al Difensore civico per il digitale, presso l’Agenzia per l’Italia digitale (AgID), che sull’accessibilità vigila.',
  agid: 'agid.gov.it',

  sourceText:
    'La compone il programma: i limiti e i controlli sono quelli di questa versione, il recapito, la data del riesame e il collegamento alla propria dichiarazione sono quelli che chi gestisce l’installazione ha messo nelle impostazioni ACCESSIBILITY_CONTACT, ACCESSIBILITY_REVIEWED_ON e ACCESSIBILITY_DECLARATION_URL. Completarla tocca a chi la gestisce.',
}
export type AccessibilityTexts = typeof accessibility

/** The accessibility declaration. */
export const accessibilityMessages = defineMessages(accessibility, () => import('./english/accessibility.ts'))
