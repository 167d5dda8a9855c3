import { Extension, type Extensions, type Node } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'

const address = /^(https?:\/\/|mailto:|\/(?!\/))/

/** What may stand inside an item and a quote is narrower than the kit's own. */
const inside: Readonly<Record<string, string>> = {
  listItem: 'paragraph (paragraph | bulletList | orderedList)*',
  blockquote: 'paragraph+',
}
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((one) => {
      const content = inside[one.name]
      return content ? (one as Node).extend({ content }) : one
    })
  },
})

/** A paragraph may say from which unit's paragraph it was taken. */
const Citation = Extension.create({
  name: 'citation',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        citationId: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element: HTMLElement) => element.getAttribute('data-citation'),
          renderHTML: ({ citationId }: Record<string, unknown>) => (citationId ? { 'data-citation': citationId } : {}),
        },
      },
    },
  ],
})

/** The nodes and marks of platform/rich-text.ts that every text may hold, and nothing else. */
export const baseExtensions = (): Extensions => [
  Kit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: (url) => address.test(url),
    },
    dropcursor: { color: 'var(--accent)' },
  }),
  Citation,
]
