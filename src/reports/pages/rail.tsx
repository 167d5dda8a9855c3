import { Glyph, type StatusKind } from '#src/ui/status.tsx'
import type { Fault } from '../checking.ts'
import type { Content } from '../content.ts'
import type { Section } from '../form.ts'
import { isSettled, type SectionState, sectionState } from './section-state.ts'
import { type ReportWords, useReportWords } from './words.ts'

const glyphs: Record<SectionState['state'], StatusKind> = {
  done: 'done',
  empty: 'none',
  nothingArose: 'exempt',
  filledIn: 'ongoing',
  error: 'overdue',
}

const say = (state: SectionState, words: ReportWords) =>
  state.state === 'error' ? words.sectionStates.error(state.count) : words.sectionStates[state.state]

type Props = { sections: readonly Section[]; content: Content; errors: readonly Fault[] }

/** The sections with how each stands; a strip of chips on the phone. */
export function Rail({ sections, content, errors }: Props) {
  const words = useReportWords()
  const states = sections.map((section) => sectionState(section, content, errors))
  return (
    <nav className="rail no-print" aria-label={words.sections}>
      <p className="small ink3">{words.sectionsDone(states.filter(isSettled).length, sections.length)}</p>
      <ol>
        {sections.map((section, at) => {
          const state = states[at]!
          const quiet = state.state === 'done' || state.state === 'empty'
          return (
            <li key={section.id}>
              <a href={`#${section.id}`}>
                <Glyph kind={glyphs[state.state]} />
                <span>
                  {at + 1}. {section.title}
                  <small className={quiet ? 'sr' : undefined}> {say(state, words)}</small>
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
