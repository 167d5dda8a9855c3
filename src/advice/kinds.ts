export const adviceKinds = [
  'toTrinh',
  'baoCao',
  'congVan',
  'deAn',
  'keHoach',
  'chuongTrinh',
  'nghiQuyet',
  'chiThi',
  'ketLuan',
  'quyetDinh',
  'khac',
] as const
export type AdviceKind = (typeof adviceKinds)[number]
