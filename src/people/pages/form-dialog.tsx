import { FormDialog as Dialog, type FormDialogProps } from '#src/ui/form/form-dialog.tsx'
import { usePeopleWords } from './words.ts'

/** With this slice's words for what the server refuses. */
export const FormDialog = (props: FormDialogProps) => <Dialog codes={usePeopleWords().problems} {...props} />
