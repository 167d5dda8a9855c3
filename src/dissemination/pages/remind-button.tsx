import { Button } from '@mantine/core'
import { useAct } from '#src/ui/api.ts'
import { IconBell, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { remindDissemination } from '../contract.ts'
import type { DisseminationDetail } from '../shapes.ts'
import { useDisseminationWords } from './use-words.ts'

export function RemindButton({ register }: { register: DisseminationDetail }) {
  const { acts, done, problems } = useDisseminationWords()
  const tell = useTell()
  const text = useProblemText()
  const remind = useAct(remindDissemination)
  const send = () =>
    remind.mutate(
      { params: { id: register.id }, body: {} },
      {
        onSuccess: ({ reminded, withoutAddress }) =>
          tell.done(
            [
              done.reminded(reminded),
              ...(withoutAddress.length > 0 ? [done.without(withoutAddress.join(', '))] : []),
            ].join(' '),
          ),
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  return (
    <Button variant="filled" leftSection={<IconBell {...small} />} loading={remind.isPending} onClick={send}>
      {acts.remind(register.counts.units - register.counts.byState.reached)}
    </Button>
  )
}
