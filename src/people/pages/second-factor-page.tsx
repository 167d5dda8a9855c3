import { Enrolment } from './enrolment.tsx'
import { Entry } from './entry.tsx'
import { usePeopleWords } from './words.ts'

/** What an administrator meets between the password and the work. */
export function SecondFactorPage() {
  const { factor: words } = usePeopleWords()
  return (
    <Entry title={words.title}>
      <p className="ink2">{words.required}</p>
      <Enrolment askPassword={false} onDone={() => window.location.assign('/app')} />
    </Entry>
  )
}
