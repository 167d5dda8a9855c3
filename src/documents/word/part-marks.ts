import { Zip } from 'easy-template-x'

const bare = '<w:p><w:pPr><w:sectPr'
const tight = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr'

/**
 * The mark where a part ends is a paragraph of its own: as high as a line it would begin an empty page after a full one.
 */
export async function tightened(word: Buffer): Promise<Buffer> {
  const zip = await Zip.load(word)
  const xml = await zip.getFile('word/document.xml').getContentText()
  zip.setFile('word/document.xml', xml.replaceAll(bare, tight))
  return zip.export(Buffer)
}
