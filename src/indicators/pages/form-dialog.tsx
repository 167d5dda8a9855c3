import { FormDialog as Dialog, type FormDialogProps } from '#src/ui/form/form-dialog.tsx'
import { useCatalogueWords } from './use-catalogue.ts'

/** With this slice's words for what the server refuses. */
export const FormDialog = (props: FormDialogProps) => <Dialog codes={useCatalogueWords().problems} {...props} />
