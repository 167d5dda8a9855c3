const names = ['heading 1', 'heading 2', 'heading 3', 'heading 4', 'caption']
const ours = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Caption']

/** The ids of a file's own styles by their built-in names: a Vietnamese Word calls `heading 1` u1. */
export function stylesOf(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [style] of xml.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const [id, name] = [/w:styleId="([^"]*)"/.exec(style)?.[1], /<w:name w:val="([^"]*)"/.exec(style)?.[1]]
    if (id !== undefined && name !== undefined) found.set(name.toLowerCase(), id)
  }
  return found
}

/**
 * Our headings in the styles of another file. Where it has none, the paragraph itself says its level: navigation and
 * tables of contents find it all the same.
 */
export function styled(xml: string, styles: Map<string, string>): string {
  return xml.replaceAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*?<\/w:pPr>/g, (head) => {
    const style = /<w:pStyle w:val="([^"]*)"\/>/.exec(head)
    const at = ours.indexOf(style?.[1] ?? '')
    if (!style || at < 0) return head
    const own = styles.get(names[at]!)
    if (own !== undefined) return head.replace(style[0], `<w:pStyle w:val="${own}"/>`)
    const level = at < 4 ? `<w:outlineLvl w:val="${at}"/>` : ''
    return head.replace(style[0], '').replace('</w:pPr>', `${level}</w:pPr>`)
  })
}
