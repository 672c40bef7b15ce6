import type { PathPhase } from '../../domain/plan.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { pathMessages } from '../../i18n/messages/path.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'
import { asSentence, type PhaseFigure, phaseFigures } from './phase-figures.ts'

/** The phases as a trail that goes down the page, a painted mark at each. */
export function PathSteps({ phases }: { phases: readonly PathPhase[] }) {
  const t = useMessages(pathMessages)
  return (
    <Section title={t.steps}>
      <ol className="path-steps">
        {phases.map((phase) => (
          <Step key={phase.phase} phase={phase} />
        ))}
      </ol>
    </Section>
  )
}

function Step({ phase }: { phase: PathPhase }) {
  const t = useMessages(pathMessages)
  const { language } = useLanguage()
  return (
    <li className="path-step">
      <span className="path-mark">
        <span aria-hidden="true">{phase.phase}</span>
        <span className="visually-hidden">{t.step(phase.phase)}</span>
      </span>
      <div>
        <h3>{language === 'it' ? asSentence(phase.titlePlanIt) : phase.titleEn}</h3>
        <p className="path-figures">
          {phaseFigures(language === 'it' ? phase.factsIt : phase.factsEn).map((figure) => (
            <Figure key={`${figure.figure} ${figure.label}`} figure={figure} />
          ))}
        </p>
      </div>
    </li>
  )
}

function Figure({ figure: { figure, label } }: { figure: PhaseFigure }) {
  return (
    <span className="path-figure">
      {figure !== null && <b>{figure}</b>} {label}
    </span>
  )
}
