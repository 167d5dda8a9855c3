import { useState } from 'react'
import { FilesSection } from '#src/app/office/files-section.tsx'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { attachToDirective, detachFromDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { FileTextDialog } from './file-text-dialog.tsx'
import { ProvisionDialog } from './provision-dialog.tsx'
import { useDirectiveWords } from './use-words.ts'

export function DirectiveFiles({ directive }: { directive: DirectiveDetail }) {
  const words = useDirectiveWords()
  const { one } = words
  const [reading, setReading] = useState<KeptFile>()
  const [taken, setTaken] = useState<string>()
  const attach = useAct(attachToDirective)
  const detach = useAct(detachFromDirective)
  const may = directive.may.includes('attach') && directive.classification !== 'numberOnly'
  const take = (text: string) => {
    setReading(undefined)
    setTaken(text)
  }
  if (!may && directive.files.length === 0) return null
  return (
    <>
      <FilesSection
        title={one.files}
        record={directive}
        may={may}
        attach={attach}
        detach={detach}
        words={words}
        onRead={setReading}
      />
      {reading && (
        <FileTextDialog
          directiveId={directive.id}
          file={reading}
          onClose={() => setReading(undefined)}
          {...(may && { onTake: take })}
        />
      )}
      {taken !== undefined && (
        <ProvisionDialog directive={directive} text={taken} onClose={() => setTaken(undefined)} />
      )}
    </>
  )
}
