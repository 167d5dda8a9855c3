import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { IconLock, IconLockOpen, small } from '#src/ui/icons.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { closeYear, reopenYear } from '../contract.ts'
import type { Board } from '../shapes.ts'
import { useYearWords } from './use-words.ts'

/** What closing means and what it leaves unfinished, named step by step. */
function Question({ board }: { board: Board }) {
  const words = useYearWords()
  const { warned } = board.closing
  return (
    <>
      {words.closing.text}
      <span className="closing-left">
        {warned.length > 0 ? words.closing.left : words.closing.nothingLeft}{' '}
        {warned.map((name) => words.steps[name].toLowerCase()).join('; ')}
      </span>
    </>
  )
}

/** Closing asks a question that lists what is left; reopening asks for a reason. */
export function YearActs({ board }: { board: Board }) {
  const words = useYearWords()
  const tell = useTell()
  const [asking, setAsking] = useState<'close' | 'reopen'>()
  const close = useAct(closeYear)
  const reopen = useAct(reopenYear)
  const params = { id: board.bloc.id, year: String(board.year) }
  const { refused, warned } = board.closing
  const done = (text: string) => ({
    onSuccess: () => {
      tell.done(text)
      setAsking(undefined)
    },
  })
  return (
    <>
      {board.may.includes('close') && (
        <Button
          leftSection={<IconLock {...small} />}
          disabled={refused.length > 0}
          title={
            refused.length > 0 ? words.closing.notReady(refused.map((name) => words.steps[name]).join(', ')) : undefined
          }
          onClick={() => setAsking('close')}
        >
          {words.closing.close}
        </Button>
      )}
      {board.may.includes('reopen') && (
        <Button leftSection={<IconLockOpen {...small} />} onClick={() => setAsking('reopen')}>
          {words.closing.reopen}
        </Button>
      )}
      <ReasonDialog
        opened={asking === 'close'}
        onClose={() => setAsking(undefined)}
        title={words.closing.title(board.year, board.bloc.name.toLowerCase())}
        verb={warned.length > 0 ? words.closing.verbDespite : words.closing.verb}
        noReason
        busy={close.isPending}
        problem={close.error}
        codes={words.problems}
        onAct={() =>
          close.mutate(
            { params, body: { version: board.version, despite: warned } },
            done(words.closing.done(board.year)),
          )
        }
      >
        <Question board={board} />
      </ReasonDialog>
      <ReasonDialog
        opened={asking === 'reopen'}
        onClose={() => setAsking(undefined)}
        title={words.closing.reopenTitle(board.year)}
        verb={words.closing.reopen}
        busy={reopen.isPending}
        problem={reopen.error}
        codes={words.problems}
        onAct={(reason) =>
          reopen.mutate({ params, body: { version: board.version, reason } }, done(words.closing.reopened(board.year)))
        }
      >
        {words.closing.reopenText}
      </ReasonDialog>
    </>
  )
}
