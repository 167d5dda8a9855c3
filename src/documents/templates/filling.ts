import { TemplateHandler, Zip } from 'easy-template-x'
import { annexParts, mainOf } from '../flow/flow.ts'
import { capitals, written } from '../flow/words.ts'
import { layoutOn } from '../layouts/choice.ts'
import type { Layout } from '../layouts/layout.ts'
import { placeAndDate, symbolOf } from '../layouts/symbol.ts'
import type { Paper } from '../paper.ts'
import { type Fragment, fragmentOf } from './fragment.ts'
import { styled, stylesOf } from './outline.ts'
import type { PlaceName } from './places.ts'
import { appended, lastSection, roomOf } from './sections.ts'

type Values = Record<Exclude<PlaceName, 'noi_dung'>, string>

/** Every place but the text, as it is printed. */
export function valuesOf(paper: Paper, layout: Layout): Values {
  const { kind, signature, recipients, archive, addressees } = paper
  const { form, mode } = { form: layout.recipients, mode: layout.signature.modes[signature.mode] ?? '' }
  const day = placeAndDate('', paper.issuedOn, paper.on).replace(/^, /, '')
  const kept = `${form.archive.lead}${archive ?? form.archive.own}.`
  return {
    co_quan_cap_tren: capitals(paper.superior ?? ''),
    co_quan: capitals(paper.issuer),
    so: paper.symbol ?? symbolOf(paper.side, kind.code, null, paper.unitSymbol, paper.on),
    dia_danh: written(paper.place),
    ngay: day,
    loai: kind.name ?? '',
    tieu_de: written(paper.title),
    kinh_gui: addressees.map(written).join('\n'),
    quyen_ky: [mode, capitals(signature.body ?? '')].filter((part) => part !== '').join(' '),
    chuc_vu: capitals(signature.function ?? ''),
    nguoi_ky: written(signature.name ?? ''),
    noi_nhan: [...recipients.map((name) => `- ${written(name)}${form.mark}`), kept].join('\n'),
  }
}

async function addRelations(zip: Zip, { relations }: Fragment): Promise<void> {
  const name = 'word/_rels/document.xml.rels'
  const tags = relations.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`
  })
  const rels = await zip.getFile(name).getContentText()
  zip.setFile(
    name,
    rels.replace(/<\/(\w+:)?Relationships>/, (end) => tags.join('') + end),
  )
  for (const { picture, target } of relations) if (picture) zip.setFile(`word/${target}`, picture)
  const types = await zip.getFile('[Content_Types].xml').getContentText()
  const png = '<Default Extension="png" ContentType="image/png"/>'
  if (!/Extension="png"/i.test(types)) zip.setFile('[Content_Types].xml', types.replace(/(<Types\b[^>]*>)/, `$1${png}`))
}

/** An office's own file with everything in its places; annexes follow at the end, each on a new page. */
export async function fillTemplate(template: Buffer, paper: Paper): Promise<Buffer> {
  const layout = layoutOn(paper.side, paper.on)
  const before = await Zip.load(template)
  const document = await before.getFile('word/document.xml').getContentText()
  const styles = before.isFileExist('word/styles.xml')
    ? stylesOf(await before.getFile('word/styles.xml').getContentText())
    : new Map<string, string>()
  const across = roomOf(lastSection(document), layout)
  const annexes = annexParts(paper, layout, across)
  const main = mainOf(paper, layout, { width: across(false) })
  const fragment = await fragmentOf([main, ...annexes.map(({ blocks }) => blocks)])
  const [body = '', ...rest] = fragment.pieces.map((piece) => styled(piece, styles))
  const text = { _type: 'rawXml', xml: body, replaceParagraph: true }
  const filled = await new TemplateHandler().process(template, { ...valuesOf(paper, layout), noi_dung: text })
  const zip = await Zip.load(filled)
  await addRelations(zip, fragment)
  const written = await zip.getFile('word/document.xml').getContentText()
  zip.setFile('word/document.xml', appended(written, annexes, rest))
  return zip.export(Buffer)
}
