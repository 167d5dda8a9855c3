import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { type Acts, withReason } from './use-acts.ts'
import { useNewsWords } from './words.ts'

type Props = {
  acts: Acts
  article: { id: string; title: string; version: number }
  /** Brings what is being written to the server first; undefined: it could not be. */
  before?: () => Promise<number | undefined>
}

/** Asks before a step, with what it brings about; the reason or the instant where one is due. */
export function ActDialogs({ acts, article, before }: Props) {
  const words = useNewsWords()
  const verb = acts.asking
  if (!verb) return null
  const act = async (more: { reason?: string; publishAt?: string }) => {
    const version = before ? await before() : article.version
    if (version === undefined) acts.ask(undefined)
    else acts.act(verb, { id: article.id, version, ...more })
  }
  if (verb === 'schedule') return <ScheduleDialog acts={acts} onAct={(publishAt) => void act({ publishAt })} />
  return (
    <ReasonDialog
      opened
      onClose={() => acts.ask(undefined)}
      title={words.ask[verb](article.title || words.list.untitled)}
      verb={words.acts[verb]}
      noReason={!withReason.includes(verb)}
      help={words.ask.reasonHelp}
      busy={acts.busy}
      problem={acts.problem}
      codes={words.problems}
      onAct={(reason) => void act({ reason })}
    >
      {words.ask[`${verb}Effect`]}
    </ReasonDialog>
  )
}
