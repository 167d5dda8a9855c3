import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { FileList } from '#src/ui/form/file-list.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { attachToDirective, detachFromDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

export function FilesSection({ directive }: { directive: DirectiveDetail }) {
  const { one, acts, problems } = useDirectiveWords()
  const attach = useAct(attachToDirective)
  const detach = useAct(detachFromDirective)
  const may = directive.may.includes('attach') && directive.classification !== 'numberOnly'
  const params = { id: directive.id }
  if (!may && directive.files.length === 0) return null
  return (
    <section className="stack">
      <h2>{one.files}</h2>
      <FileList
        files={directive.files}
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
