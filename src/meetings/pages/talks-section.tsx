import { Button } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '#src/ui/empty.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { orderContributions } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { QuestionRow } from './question-row.tsx'
import { TalkDialogs, type TalkOpened } from './talk-dialogs.tsx'
import { TalkRow } from './talk-row.tsx'
import { useOrder } from './use-order.ts'
import { useMeetingWords } from './use-words.ts'

/** Contributions in order, each with the questions on it, then the questions on none. */
export function TalksSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts } = useMeetingWords()
  const [opened, setOpened] = useState<TalkOpened>()
  const { contributions, questions } = meeting
  const order = useOrder(
    orderContributions,
    meeting.id,
    contributions.map((talk) => talk.id),
  )
  const sent = contributions.filter((talk) => talk.sentAt !== null).length
  const add = meeting.may.includes('edit') && (
    <Button size="compact-xs" onClick={() => setOpened({ kind: 'addTalk' })}>
      {acts.addTalk}
    </Button>
  )
  const question = meeting.may.includes('ask') && (
    <Button size="compact-xs" onClick={() => setOpened({ kind: 'ask' })}>
      {acts.ask}
    </Button>
  )
  const asked = (contributionId: string | null) =>
    questions
      .filter((each) => each.contributionId === contributionId)
      .map((each) => <QuestionRow key={each.id} meeting={meeting} question={each} onOpen={setOpened} />)
  const empty = contributions.length === 0 && questions.length === 0
  return (
    <Section
      title={one.talks}
      note={contributions.length > 0 && one.talksNote(sent, contributions.length)}
      more={
        !empty && (
          <span className="row">
            {add}
            {question}
          </span>
        )
      }
    >
      {empty && (
        <Empty
          title={one.noTalks}
          acts={
            <>
              {add}
              {question}
            </>
          }
        >
          {add && one.noTalksText}
        </Empty>
      )}
      {!empty && (
        <table className="talks">
          <thead>
            <tr>
              <th className="n">{one.number}</th>
              <th>{one.content}</th>
              <th>{one.speaker}</th>
              <th>{one.paper}</th>
              <th>{one.status}</th>
              <th className="act">
                <span className="sr">{acts.more}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {contributions.flatMap((talk, at) => [
              <TalkRow
                key={talk.id}
                meeting={meeting}
                talk={talk}
                number={at + 1}
                order={order(at)}
                onOpen={setOpened}
              />,
              ...asked(talk.id),
            ])}
            {asked(null)}
          </tbody>
        </table>
      )}
      {opened && <TalkDialogs meeting={meeting} opened={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}
