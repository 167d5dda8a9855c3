import type { Layout } from './layout.ts'

export const state2020: Layout = {
  key: 'state-2020',
  side: 'state',
  from: '2020-03-05',
  source: 'Nghị định số 30/2020/NĐ-CP',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  headColumns: { left: 66, right: 99 },
  leftHead: { superior: { size: 13 }, issuer: { size: 13, bold: true }, below: 'rule', rule: 0.4 },
  rightHead: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: { size: 13, bold: true }, rule: 'none' },
    { text: 'Độc lập - Tự do - Hạnh phúc', style: { size: 14, bold: true }, rule: 'asText' },
  ],
  number: { lead: 'Số: ', style: { size: 13 } },
  symbol: { beforeKind: '/' },
  numbering: { restarts: 'year', leadingZeroBelow: 10 },
  place: { style: { size: 14, italic: true } },
  type: { size: 14, bold: true },
  abstract: { style: { size: 14, bold: true }, end: 'rule' },
  letterAbstract: { lead: 'V/v ', style: { size: 12 } },
  body: { size: 14, firstLine: 12.7, before: 6, line: { times: 1.15 } },
  headings: { roman: '. ', arabic: '. ', letter: ') ' },
  signature: {
    modes: { '': '', TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.', Q: 'Q.' },
    body: { size: 14, bold: true },
    function: { size: 14, bold: true },
    name: { size: 14, bold: true },
  },
  recipients: {
    head: { size: 12, bold: true, italic: true },
    list: { size: 11 },
    mark: ';',
    archive: { lead: '- Lưu: ', own: 'VT' },
  },
  pageNumber: { size: 14, fromTop: 10 },
  end: './.',
}
