import { randomUUID } from 'node:crypto'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { chartPng } from '#src/platform/chart-png.ts'
import { unzip } from '#src/platform/zip.ts'
import type { Block, Picture } from '../flow/blocks.ts'
import { writtenOut } from '../flow/signs.ts'
import { drawn } from '../word/pages.ts'
import { limits } from './inspection.ts'

/** Blocks as WordprocessingML that another file can take in, with the pictures and links it names. */
export type Fragment = { pieces: readonly string[]; relations: readonly Relation[] }
export type Relation = { id: string; type: string; target: string; external: boolean; picture?: Buffer }

const namespaces = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Names of ours, so that none meets a name of the file it goes into; each drawing says its own namespaces. */
const renamed = (xml: string): string =>
  xml
    .replaceAll(/\br:(id|embed)="([^"]+)"/g, 'r:$1="mach-$2"')
    .replaceAll('<wp:inline', `<wp:inline xmlns:wp="${namespaces.wp}" xmlns:r="${namespaces.r}"`)
    .replaceAll('<w:hyperlink', `<w:hyperlink xmlns:r="${namespaces.r}"`)
    .replaceAll(
      /<wp:docPr([^>]*?)\bid="(\d+)"/g,
      (_, before: string, id: string) => `<wp:docPr${before}id="${9000 + Number(id)}"`,
    )

const text = (parts: Map<string, Buffer>, name: string) => parts.get(name)?.toString('utf8') ?? ''

function relationsOf(parts: Map<string, Buffer>): Relation[] {
  const tags = text(parts, 'word/_rels/document.xml.rels').match(/<Relationship\b[^>]*>/g) ?? []
  return tags
    .map((tag) => ({
      id: `mach-${attribute(tag, 'Id')}`,
      type: attribute(tag, 'Type'),
      target: attribute(tag, 'Target'),
      external: attribute(tag, 'TargetMode') === 'External',
    }))
    .filter(({ type }) => /\/(image|hyperlink)$/.test(type))
    .map((one) => {
      const picture = one.external ? undefined : parts.get(`word/${one.target}`)
      return picture ? { ...one, target: `media/${one.id}.png`, picture } : one
    })
}

const picture = ({ chart, ...size }: Picture) => chartPng(chart, size)
/** A cell or a body ends with a paragraph, never with a table. */
const ended = (blocks: readonly Block[]) => [
  ...blocks.map((block) => drawn(writtenOut(block), picture)),
  ...(blocks.at(-1)?.kind === 'table' ? [new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })] : []),
]

/** Several runs of blocks at once, so that no two pictures share a name; the pieces come back in the same order. */
export async function fragmentOf(runs: readonly (readonly Block[])[]): Promise<Fragment> {
  const mark = randomUUID()
  const between = () => new Paragraph({ children: [new TextRun(mark)] })
  const children = runs.flatMap((blocks, at) => [...(at === 0 ? [] : [between()]), ...ended(blocks)])
  const written = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const parts = unzip(written, { most: limits.unpacked * 4, entries: 2000 })
  const xml = text(parts, 'word/document.xml')
  const body = renamed(xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr')))
  return {
    pieces: body.split(new RegExp(`<w:p><w:r><w:t[^>]*>${mark}</w:t></w:r></w:p>`)),
    relations: relationsOf(parts),
  }
}
