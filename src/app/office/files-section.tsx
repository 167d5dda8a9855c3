import type { ReactNode } from 'react'
import { openFile, showFile } from '#src/documents/contract.ts'
import type { Problem } from '#src/platform/problem.ts'
import { addressOf } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { FileList } from '#src/ui/form/file-list.tsx'
import { ProblemNote, type ProblemWords } from '#src/ui/problem.tsx'

type Act<Asked> = { mutate: (asked: Asked) => void; error: Problem | null }
type Props = {
  title: string
  record: { id: string; files: readonly KeptFile[] }
  may: boolean
  attach: Act<{ params: { id: string }; body: { fileIds: string[] } }>
  detach: Act<{ params: { id: string; fileId: string } }>
  words: { acts: { attach: string; detach: (name: string) => string }; problems: ProblemWords }
  /** Looks at the text of a file that the browser does not show itself. */
  onRead?: (file: KeptFile) => void
  children?: ReactNode
}

/** The files of a record under their heading, each to open; who may changes them here. */
export function FilesSection({ title, record: { id, files }, may, attach, detach, words, onRead, children }: Props) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
      <FileList
        files={files}
        hrefOf={(fileId) => addressOf(openFile, { params: { id: fileId } })}
        viewOf={(fileId) => addressOf(showFile, { params: { id: fileId } })}
        {...(onRead && { onRead })}
        {...(may && {
          change: {
            attachLabel: words.acts.attach,
            detachLabel: words.acts.detach,
            onAttach: (fileIds) => attach.mutate({ params: { id }, body: { fileIds } }),
            onDetach: (fileId) => detach.mutate({ params: { id, fileId } }),
          },
        })}
      />
      <ProblemNote problem={attach.error ?? detach.error} codes={words.problems} />
    </section>
  )
}
