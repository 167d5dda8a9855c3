export const directiveKinds = [
  'chiThi',
  'nghiQuyet',
  'ketLuan',
  'quyetDinh',
  'quyDinh',
  'chuongTrinh',
  'keHoach',
  'quyChePhoiHop',
  'huongDan',
  'thongBaoKetLuan',
  'congVan',
] as const
export type DirectiveKind = (typeof directiveKinds)[number]

/** Above `internal` nothing is stored; of a secret document (`numberOnly`) its number and date, no word and no file. */
export const classifications = ['public', 'internal', 'numberOnly'] as const
export const tooSecret = ['confidential', 'secret', 'topSecret'] as const
