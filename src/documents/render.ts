import type { Paper } from './paper.ts'

/**
 * The paper as a Word file in the layout of its day. Loaded when first asked: a start of the
 * server need not read what writes Word.
 */
export async function renderWord(paper: Paper): Promise<Buffer> {
  const { ourWord } = await import('./word/document.ts')
  return ourWord(paper)
}
