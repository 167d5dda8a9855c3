import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { FileList } from '#src/ui/form/file-list.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { attachToAdvice, detachFromAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { useAdviceWords } from './use-words.ts'

export function FilesSection({ advice }: { advice: AdviceDetail }) {
  const { one, acts, problems } = useAdviceWords()
  const attach = useAct(attachToAdvice)
  const detach = useAct(detachFromAdvice)
  const may = advice.may.includes('attach')
  const params = { id: advice.id }
  if (!may && advice.files.length === 0) return null
  return (
    <section className="stack">
      <h2>{one.files}</h2>
      <FileList
        files={advice.files}
        hrefOf={(id) => addressOf(openFile, { params: { id } })}
        {...(may && {
          change: {
            attachLabel: acts.attach,
            detachLabel: acts.detach,
            onAttach: (fileIds) => attach.mutate({ params, body: { fileIds } }),
            onDetach: (fileId) => detach.mutate({ params: { ...params, fileId } }),
          },
        })}
      />
      <ProblemNote problem={attach.error ?? detach.error} codes={problems} />
    </section>
  )
}
