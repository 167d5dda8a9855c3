import { useAct } from '#src/ui/api.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Paragraph, ParagraphUse } from '../../consolidation/paragraphContract.ts'
import { insertParagraph, leaveParagraph, markParagraph, removeParagraph } from '../../contract.ts'
import { useReportWords } from '../words.ts'
import type { Into } from './paragraph-card.tsx'

type Of = { paragraph: Paragraph; sectionId: string; own: Into | undefined }

/** What is done with one paragraph: put into the own report, taken out again, marked, a change of it left aside. */
export function useParagraphActs({ paragraph, sectionId, own }: Of) {
  const { consolidation, problems } = useReportWords()
  const words = consolidation.paragraphs
  const tell = useTell()
  const text = useProblemText()
  const insert = useAct(insertParagraph)
  const remove = useAct(removeParagraph)
  const mark = useAct(markParagraph)
  const leave = useAct(leaveParagraph)
  const onError = (problem: Parameters<typeof text>[0]) => tell.failed(text(problem, problems))
  const source = { reportId: paragraph.reportId, sectionId, versionId: paragraph.versionId ?? '' }
  const takeOut = (useId: string, version: number) =>
    remove.mutate(
      { params: { id: own!.id, useId }, body: { version } },
      { onSuccess: () => tell.done(words.removed), onError },
    )
  return {
    busy: insert.isPending || remove.isPending || mark.isPending || leave.isPending,
    insert: () =>
      insert.mutate(
        { params: { id: own!.id }, body: { version: own!.version, sectionId: own!.into, source } },
        { onSuccess: ({ useId, version }) => tell.done(words.inserted, () => takeOut(useId, version)), onError },
      ),
    remove: ({ id }: ParagraphUse) => takeOut(id, own!.version),
    mark: (to: 'used' | 'notUsed' | null) =>
      mark.mutate(
        { params: { id: paragraph.reportId, sectionId }, body: { versionId: source.versionId, mark: to } },
        { onError },
      ),
    leave: ({ id, version }: ParagraphUse) =>
      leave.mutate({ params: { id }, body: { version } }, { onSuccess: () => tell.done(words.left), onError }),
  }
}
export type ParagraphActs = ReturnType<typeof useParagraphActs>
