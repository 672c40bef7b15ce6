import type { Translated } from '../../messages.ts'
import type { AccessibilityTexts } from '../accessibility.ts'

export const english: Translated<AccessibilityTexts> = {
  title: 'Accessibility statement',
  heading: 'Who can use it, and where we do not know yet',
  lead: 'Its structure is that of the European model and of AgID. The limits are written as we know them.',

  scope: 'What it is about',
  scopeText: (address) =>
    `The pages of Traguardo 2030 at ${address}: the public ones, data entry, review, reports to print and files to download.`,
  scopeLaw:
    'The rules are those of Italian law 4/2004, brought up to date by legislative decree 106/2018, which carries out Directive (EU) 2016/2102, with the technical requirements of EN 301 549.',
  scopeDuty:
    'A public body, or another one that has to, fills in its own statement on form.agid.gov.it and publishes the link: this page prepares it and does not stand in for it.',

  scopeDone:
    'Who runs this installation has published a statement of their own: for its pages that one counts. This one says what those who make the program know.',
  declaration: 'The statement of who runs this installation',

  status: 'Conformance status',
  statusWord: 'Partially conformant',
  statusText:
    'With the requirements of EN 301 549, because of the limits below. The aim is level AA of WCAG 2.2. Nobody but those who make the program has assessed it.',

  limits: 'Known limits',
  readers: 'Screen readers',
  readersText:
    'It has not been tried with a real screen reader yet, nor by people who use one. Structure, names and announcements are checked by programs alone.',
  browsers: 'Browsers and phones',
  browsersText:
    'It is tried in Chromium, at the width of a phone too. Not in Safari, not in Firefox, not on real phones.',
  charts: 'Charts',
  chartsText:
    'The keyboard goes through the chart of an indicator, but who uses a screen reader may not hear its values: a sentence before it sums it up, a table beside it has the same numbers. The other drawings are told by a sentence.',
  prints: 'Prints and PDF',
  printsText:
    'A report becomes a PDF by the browser’s print: how accessible that is depends on the browser, and is not verified. The same data can be downloaded as CSV.',
  zoom: 'Magnification',
  zoomText:
    'Pages are tried at 390 and 1360 pixels. At 320 pixels, or magnified to 400%, not one by one yet; wide tables scroll sideways.',

  method: 'How we know',
  methodLead: 'It is a self-assessment, made by programs that run for every version.',
  axe: 'Automatic rules',
  axeText:
    'axe opens the pages, from those read without signing in to those of the Plan’s managers, light and dark, wide and narrow: no violation is let through.',
  keyboard: 'Keyboard',
  keyboardText:
    'Without a mouse one signs in, fills in a period, sends it, approves it or sends it back, and signs out.',
  contrast: 'Contrast',
  contrastText:
    'The colours of text are measured on the backgrounds of both themes. No state is told by colour alone: there is always a shape and a word.',
  review: 'Review',
  reviewed: (day) => `Who runs this installation looked it through on ${day}.`,
  neverReviewed: 'Never looked through by who runs this installation.',

  feedback: 'Saying that something is wrong',
  feedbackText:
    'Say what you wanted to do, on which page, with which browser and which aid. You can also ask for a content in another form.',
  feedbackTo: 'Whom to write to',

  enforcement: 'If no answer comes, or not enough of one',
  enforcementText:
    'Who runs the installation, if bound by law 4/2004, answers within 30 days of being told. If no answer comes in that time, or not enough of one, you can turn to the Difensore civico per il digitale, the ombudsman for digital matters at the Agenzia per l’Italia digitale (AgID), which watches over accessibility.',
  agid: 'agid.gov.it',

  sourceText:
    'The program puts it together: limits and checks are those of this version, contact, day of the review and the link to their own statement are what who runs the installation put in the settings ACCESSIBILITY_CONTACT, ACCESSIBILITY_REVIEWED_ON and ACCESSIBILITY_DECLARATION_URL. To complete it is up to who runs it.',
}
