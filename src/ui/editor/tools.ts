import type { Editor } from '@tiptap/react'
import type { ComponentType } from 'react'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPilcrow,
  IconQuote,
} from '../icons.ts'
import type { useEditorWords } from './own-words.ts'

/** One button of the bar. `active` makes it a switch; `begins` puts a hairline before it. */
export type Tool = {
  key: string
  label: string
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  keys?: string
  begins?: boolean
  run: (editor: Editor) => void
  active?: (editor: Editor) => boolean
  unable?: (editor: Editor) => boolean
}

export const baseTools = (words: ReturnType<typeof useEditorWords>, askLink: () => void): Tool[] => [
  {
    key: 'undo',
    label: words.undo,
    icon: IconArrowBackUp,
    keys: 'Ctrl Z',
    run: (e) => e.chain().focus().undo().run(),
    unable: (e) => !e.can().undo(),
  },
  {
    key: 'redo',
    label: words.redo,
    icon: IconArrowForwardUp,
    keys: 'Ctrl Shift Z',
    run: (e) => e.chain().focus().redo().run(),
    unable: (e) => !e.can().redo(),
  },
  {
    key: 'paragraph',
    label: words.paragraph,
    icon: IconPilcrow,
    keys: 'Ctrl Alt 0',
    begins: true,
    run: (e) => e.chain().focus().setParagraph().run(),
    active: (e) => e.isActive('paragraph') && !e.isActive('listItem') && !e.isActive('blockquote'),
  },
  {
    key: 'heading2',
    label: words.heading2,
    icon: IconH2,
    keys: 'Ctrl Alt 2',
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    active: (e) => e.isActive('heading', { level: 2 }),
  },
  {
    key: 'heading3',
    label: words.heading3,
    icon: IconH3,
    keys: 'Ctrl Alt 3',
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    active: (e) => e.isActive('heading', { level: 3 }),
  },
  {
    key: 'bold',
    label: words.bold,
    icon: IconBold,
    keys: 'Ctrl B',
    begins: true,
    run: (e) => e.chain().focus().toggleBold().run(),
    active: (e) => e.isActive('bold'),
  },
  {
    key: 'italic',
    label: words.italic,
    icon: IconItalic,
    keys: 'Ctrl I',
    run: (e) => e.chain().focus().toggleItalic().run(),
    active: (e) => e.isActive('italic'),
  },
  { key: 'link', label: words.link, icon: IconLink, keys: 'Ctrl K', run: askLink, active: (e) => e.isActive('link') },
  {
    key: 'bullets',
    label: words.bullets,
    icon: IconList,
    keys: 'Ctrl Shift 8',
    begins: true,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    active: (e) => e.isActive('bulletList'),
  },
  {
    key: 'numbers',
    label: words.numbers,
    icon: IconListNumbers,
    keys: 'Ctrl Shift 7',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    active: (e) => e.isActive('orderedList'),
  },
  {
    key: 'quote',
    label: words.quote,
    icon: IconQuote,
    keys: 'Ctrl Shift B',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    active: (e) => e.isActive('blockquote'),
  },
]
