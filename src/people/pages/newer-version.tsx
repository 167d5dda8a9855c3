import { Button } from '@mantine/core'
import { Facts } from '#src/ui/facts.tsx'
import { Note } from '#src/ui/problem.tsx'
import { usePeopleWords } from './words.ts'

export type Theirs = { name: string; email: string | null; phone: string | null; version: number }
type Props = { theirs: Theirs; onMine: () => void; onTheirs: () => void }

/** What somebody else has saved since the form was opened, beside what stands in the form. */
export function NewerVersion({ theirs, onMine, onTheirs }: Props) {
  const { person: words, people, none } = usePeopleWords()
  return (
    <Note kind="warning" live title={words.newer}>
      <Facts
        facts={[
          { label: people.name, value: theirs.name },
          { label: words.email, value: theirs.email ?? none },
          { label: words.phone, value: theirs.phone ?? none },
        ]}
      />
      <span className="row wrap">
        <Button size="compact-xs" onClick={onTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="compact-xs" onClick={onMine}>
          {words.keepMine}
        </Button>
      </span>
    </Note>
  )
}
