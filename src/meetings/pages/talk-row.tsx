import { Button } from '@mantine/core'
import { openFile } from '#src/documents/contract.ts'
import { ActMenu, type MenuAct } from '#src/ui/act-menu.tsx'
import { addressOf, useAct } from '#src/ui/api.ts'
import { Status } from '#src/ui/status.tsx'
import { markContribution } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import type { TalkOpened } from './talk-dialogs.tsx'
import { useMeetingWords } from './use-words.ts'

type Talk = MeetingDetail['contributions'][number]
type Props = {
  meeting: MeetingDetail
  talk: Talk
  number: number
  order: readonly MenuAct[]
  onOpen: (opened: TalkOpened) => void
}

export function TalkRow({ meeting, talk, number, order, onOpen }: Props) {
  const { one, acts } = useMeetingWords()
  const mark = useAct(markContribution)
  const params = { id: meeting.id, contributionId: talk.id }
  const edits = meeting.may.includes('edit')
  return (
    <tr>
      <td className="n num">{number}</td>
      <td>{talk.title}</td>
      <td>
        {talk.speaker ?? talk.unitName}
        {talk.speaker && talk.unitName && <span className="src">{talk.unitName}</span>}
      </td>
      <td>
        <Paper talk={talk} onOpen={onOpen} />
      </td>
      <td>
        {talk.presented ? (
          <Status kind="done">{one.presented}</Status>
        ) : talk.sentAt ? (
          <Status kind="awaiting">{one.paperIn}</Status>
        ) : (
          <Status kind="dueSoon">{one.paperWaits}</Status>
        )}
      </td>
      <td className="act">
        <ActMenu
          label={acts.ofTalk(talk.title)}
          acts={[
            meeting.may.includes('mark') && {
              label: talk.presented ? acts.notPresented : acts.presented,
              onClick: () => mark.mutate({ params, body: { presented: !talk.presented } }),
            },
            meeting.may.includes('ask') && { label: acts.ask, onClick: () => onOpen({ kind: 'ask', about: talk.id }) },
            talk.may.includes('send') && { label: acts.sendTalk, onClick: () => onOpen({ kind: 'send', talk }) },
            ...(edits
              ? [
                  { label: acts.editTalk, onClick: () => onOpen({ kind: 'editTalk', talk }) },
                  ...order,
                  { label: acts.removeTalk, onClick: () => onOpen({ kind: 'removeTalk', talk }) },
                ]
              : []),
          ]}
        />
      </td>
    </tr>
  )
}

function Paper({ talk, onOpen }: { talk: Talk; onOpen: (opened: TalkOpened) => void }) {
  const { one, acts } = useMeetingWords()
  if (talk.sentAt === null)
    return talk.may.includes('send') ? (
      <Button
        size="compact-xs"
        onClick={() => onOpen({ kind: 'send', talk })}
        aria-label={`${acts.sendTalk}: ${talk.title}`}
      >
        {acts.sendTalk}
      </Button>
    ) : (
      <span className="ink3">{one.notSent}</span>
    )
  return (
    <span className="files">
      {talk.text && (
        <button
          type="button"
          className="linklike"
          aria-label={`${one.read}: ${talk.title}`}
          onClick={() => onOpen({ kind: 'read', talk })}
        >
          {one.read}
        </button>
      )}
      {talk.files.map((file) => (
        <a key={file.id} href={addressOf(openFile, { params: { id: file.id } })} download>
          {file.name}
        </a>
      ))}
    </span>
  )
}
