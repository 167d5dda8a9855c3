import { xml, Zip } from 'easy-template-x'

/** What the tests need of an element: its name, its attributes, what is in it, its text. */
export type Element = { name: string; of: Readonly<Record<string, string>>; children: Element[]; text: string }

type Node = { nodeName: string; textContent?: string; attributes?: Record<string, string>; childNodes?: Node[] }
const element = (node: Node): Element => {
  const children = (node.childNodes ?? []).filter(({ nodeName }) => nodeName !== '#text').map(element)
  const own = (node.childNodes ?? []).map((child) =>
    child.nodeName === '#text' ? (child.textContent ?? '') : element(child).text,
  )
  return { name: node.nodeName, of: node.attributes ?? {}, children, text: own.join('') }
}

export const all = (root: Element, name: string): Element[] =>
  root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
export const first = (root: Element, name: string): Element => {
  const found = all(root, name)[0]
  if (!found) throw new Error(`no ${name} in ${root.name}`)
  return found
}

/** Every XML part of a Word file, parsed: a part that is no XML throws. */
export async function wordFile(bytes: Buffer) {
  const zip = await Zip.load(bytes)
  const names = zip.listFiles()
  const texts = new Map<string, string>()
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one)))
    texts.set(name, await zip.getFile(name).getContentText())
  const part = (name: string) => element(xml.parser.parse(texts.get(name) ?? '') as Node)
  return { names, texts, part, document: part('word/document.xml') }
}

const order: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal pPr rPr tblPr trPr tcPr tblStylePr',
}

/** Where elements stand in another order than the schema of Word has them: Word calls such a file damaged. */
export function disorder(root: Element): string[] {
  const names = order[root.name]?.split(' ')
  const places = names ? root.children.map(({ name }) => names.indexOf(name.replace('w:', ''))) : []
  const own = places.some((at, i) => at < 0 || at < (places[i - 1] ?? 0))
    ? [`${root.name}: ${root.children.map(({ name }) => name).join(' ')}`]
    : []
  return [...own, ...root.children.flatMap(disorder)]
}
