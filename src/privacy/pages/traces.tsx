import { Section } from '#src/ui/page-head.tsx'
import type { PersonTraces } from '../shapes.ts'
import { usePrivacyWords } from './words.ts'
import './privacy.css'

const goes = [
  'positions',
  'accounts',
  'sessions',
  'tokens',
  'grants',
  'messages',
  'choices',
  'letters',
  'contents',
] as const
const stays = ['acts', 'tasks', 'meetings', 'calls', 'comments', 'shared', 'accesses'] as const

/** What erasing takes and what it leaves, told before anybody confirms. */
export function Traces({ traces }: { traces: PersonTraces }) {
  const words = usePrivacyWords()
  return (
    <div className="privacy-two">
      <Section title={words.goes}>
        <ul className="privacy-list">
          <li>{words.goesLines.person}</li>
          {goes
            .filter((name) => traces[name] > 0)
            .map((name) => (
              <li key={name}>{words.goesLines[name](traces[name])}</li>
            ))}
        </ul>
      </Section>
      <Section title={words.stays}>
        <ul className="privacy-list">
          {stays
            .filter((name) => traces[name] > 0)
            .map((name) => (
              <li key={name}>{words.staysLines[name](traces[name])}</li>
            ))}
          <li>{words.staysLines.written}</li>
          <li>{words.staysLines.backups}</li>
        </ul>
      </Section>
    </div>
  )
}
