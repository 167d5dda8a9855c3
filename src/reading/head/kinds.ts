/** Kinds of documents by the code in their symbols: the name in code, and how it is written at the head. */
export const documentKinds = [
  ['NQ', 'nghiQuyet', 'nghị quyết'],
  ['CT', 'chiThi', 'chỉ thị'],
  ['KL', 'ketLuan', 'kết luận'],
  ['QĐ', 'quyetDinh', 'quyết định'],
  ['QyĐ', 'quyDinh', 'quy định'],
  ['QC', 'quyChe', 'quy chế'],
  ['QCPH', 'quyChePhoiHop', 'quy chế phối hợp'],
  ['CTr', 'chuongTrinh', 'chương trình'],
  ['KH', 'keHoach', 'kế hoạch'],
  ['HD', 'huongDan', 'hướng dẫn'],
  ['TB', 'thongBao', 'thông báo'],
  ['BC', 'baoCao', 'báo cáo'],
  ['TTr', 'toTrinh', 'tờ trình'],
  ['CV', 'congVan', 'công văn'],
  ['ĐA', 'deAn', 'đề án'],
  ['PA', 'phuongAn', 'phương án'],
  ['BB', 'bienBan', 'biên bản'],
  ['GM', 'giayMoi', 'giấy mời'],
  ['TT', 'thongTri', 'thông tri'],
  ['NĐ', 'nghiDinh', 'nghị định'],
  ['CĐ', 'congDien', 'công điện'],
] as const

const byCode = new Map<string, string>(documentKinds.map(([code, kind]) => [code.toUpperCase(), kind]))
export const kindOfCode = (code: string): string | null => byCode.get(code.normalize('NFC').toUpperCase()) ?? null

/** What directives are called in this house: a notice is one of conclusions, a regulation one of co-ordination. */
export function directiveKindOf(kind: string | null, abstract: string | null): string | null {
  if (kind === 'thongBao') return 'thongBaoKetLuan'
  if (kind === 'quyChe') return /phối hợp/i.test(abstract?.normalize('NFC') ?? '') ? 'quyChePhoiHop' : null
  return directives.has(kind ?? '') ? kind : null
}
const directives = new Set([
  'chiThi',
  'nghiQuyet',
  'ketLuan',
  'quyetDinh',
  'quyDinh',
  'chuongTrinh',
  'keHoach',
  'quyChePhoiHop',
  'huongDan',
  'congVan',
])
