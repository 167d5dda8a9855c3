import { type Asked, useAct } from '#src/ui/api.ts'
import { useTell } from '#src/ui/undo.tsx'
import { moderateComments } from '../contract-comments.ts'
import { useNewsWords } from './words.ts'

type Body = Asked<typeof moderateComments>['body']

/** Shows, refuses or hides comments, and says how many. */
export function useModeration(onDone: () => void) {
  const { comments: words } = useNewsWords()
  const tell = useTell()
  const act = useAct(moderateComments)
  const said = { show: words.doneShow, refuse: words.doneRefuse, hide: words.doneHide }
  return {
    busy: act.isPending,
    problem: act.error,
    moderate: (body: Body) =>
      act.mutate(
        { body },
        {
          onSuccess: ({ moved, left }) => {
            tell.done(said[body.move](moved) + (left > 0 ? words.left(left) : ''))
            onDone()
          },
        },
      ),
  }
}
