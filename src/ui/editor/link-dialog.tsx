import { Button, Modal } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { TextField } from '../form/text-fields.tsx'
import { useUiWords } from '../own-words.ts'
import { addressTyped } from './address.ts'
import { useEditorWords } from './own-words.ts'

/** Asks for an address, and for the words where none are selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = useEditorWords()
  const { back } = useUiWords()
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [typed, setTyped] = useState(before)
  const [shown, setShown] = useState('')
  const [wrong, setWrong] = useState(false)
  const nothingSelected = before === '' && editor.state.selection.empty
  const close = () => {
    onClose()
    requestAnimationFrame(() => editor.commands.focus())
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    // a form within a form on the page must not send that one too
    event.stopPropagation()
    const href = addressTyped(typed)
    if (!href) return setWrong(true)
    if (nothingSelected) {
      const text = shown.trim() || typed.trim()
      editor
        .chain()
        .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else editor.chain().extendMarkRange('link').setLink({ href }).run()
    close()
  }
  const unlink = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Modal opened onClose={close} title={words.linkTitle} withCloseButton={false}>
      <form className="stack" onSubmit={set} noValidate>
        <TextField
          label={words.address}
          value={typed}
          onChange={setTyped}
          help={words.addressHelp}
          error={wrong ? words.addressWrong : undefined}
        />
        {nothingSelected && <TextField label={words.shown} optional value={shown} onChange={setShown} />}
        <div className="dialog-acts">
          {before !== '' && <Button onClick={unlink}>{words.unlink}</Button>}
          <Button onClick={close}>{back}</Button>
          <Button type="submit" variant="filled">
            {words.setLink}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
