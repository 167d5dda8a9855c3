import type { Paper } from './paper.ts'

/**
 * The paper as a Word file in the layout of its day, or in an office's own file that has passed its check. Loaded when
 * first asked: a start of the server need not read what writes Word.
 */
export async function renderWord(paper: Paper, template?: Buffer): Promise<Buffer> {
  if (template) {
    const { fillTemplate } = await import('./templates/filling.ts')
    return fillTemplate(template, paper)
  }
  const { ourWord } = await import('./word/document.ts')
  return ourWord(paper)
}

/** One file with the same letter to each addressee, every one on a page of its own, in our layout. */
export async function renderLetters(paper: Paper, addressees: readonly string[]): Promise<Buffer> {
  const { ourLetters } = await import('./word/document.ts')
  return ourLetters(paper, addressees)
}

/** The annexes of a paper alone, in our layout. */
export async function renderAnnexes(paper: Paper): Promise<Buffer> {
  const { ourAnnexes } = await import('./word/document.ts')
  return ourAnnexes(paper)
}

/**
 * The same as A4 pages in one self-contained HTML page without script, which fits a phone and prints at true size.
 * `nonce` goes to its only style element; whoever shows the page in a frame (`srcdoc`) gives the nonce of its own page.
 */
export async function renderPages(paper: Paper, nonce = ''): Promise<string> {
  const { pagesOf } = await import('./preview/pages.ts')
  return pagesOf(paper, nonce)
}
