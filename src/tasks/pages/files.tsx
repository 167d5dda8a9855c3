import { openFile } from '#src/documents/contract.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useTaskWords } from './standing.tsx'

type Kept = { id: string; name: string; bytes: number; version?: number; versions?: number }
/** Files to open; of what was sent several times which version it is, the newest standing out. */
export function Files({ files }: { files: readonly Kept[] }) {
  const format = useFormat()
  const { one } = useTaskWords()
  if (files.length === 0) return null
  return (
    <p className="task-files">
      {files.map((file) => (
        <a
          key={file.id}
          data-older={(file.versions && file.version !== file.versions) || undefined}
          href={addressOf(openFile, { params: { id: file.id } })}
          download
        >
          <IconPaperclip size={14} aria-hidden />
          {file.name} <span className="ink3">{format.size(file.bytes)}</span>
          {file.version && file.versions && file.versions > 1 && (
            <b className="num">{one.version(file.version, file.versions)}</b>
          )}
        </a>
      ))}
    </p>
  )
}
