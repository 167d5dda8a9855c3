import type { UnitKind } from '#src/units/index.ts'

/** A body of the province. `key` names it in the demonstration; its code is `DB-` and the key. */
export type BodyContent = {
  key: string
  name: string
  shortName: string
  kind: UnitKind
  /** Key of the body or territory it belongs to. */
  parent: string
  symbol: string
  aliases?: string[]
  /** In the science-education bloc since the directory begins. */
  bloc?: true
}

const party = (key: string, name: string, shortName: string, symbol: string, aliases: string[] = []): BodyContent => ({
  key,
  name,
  shortName,
  kind: 'board',
  parent: 'TU',
  symbol,
  aliases,
})
const department = (key: string, field: string, short: string, symbol: string, bloc?: true): BodyContent => ({
  key,
  name: `Sở ${field} tỉnh Điện Biên`,
  shortName: `Sở ${short}`,
  kind: 'department',
  parent: 'UBND',
  symbol,
  aliases: [`Sở ${field}`],
  ...(bloc && { bloc }),
})
const beside = (
  kind: UnitKind,
  key: string,
  name: string,
  shortName: string,
  symbol: string,
  bloc?: true,
): BodyContent => ({ key, name, shortName, kind, parent: 'DB', symbol, aliases: [], ...(bloc && { bloc }) })
const college = (key: string, name: string, shortName: string, symbol: string): BodyContent => ({
  key,
  name,
  shortName,
  kind: 'school',
  parent: 'UBND',
  symbol,
  aliases: [name.replace(/^Trường | Điện Biên$/g, '')],
  bloc: true,
})

export const bodies: readonly BodyContent[] = [
  {
    key: 'TU',
    name: 'Tỉnh ủy Điện Biên',
    shortName: 'Tỉnh ủy',
    kind: 'partyCommittee',
    parent: 'DB',
    symbol: 'TU',
    aliases: ['Ban Chấp hành Đảng bộ tỉnh', 'Ban Thường vụ Tỉnh ủy', 'Thường trực Tỉnh ủy'],
  },
  party('BTGTU', 'Ban Tuyên giáo Tỉnh ủy Điện Biên', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU', ['Ban Tuyên giáo']),
  party('VPTU', 'Văn phòng Tỉnh ủy Điện Biên', 'Văn phòng Tỉnh ủy', 'VPTU'),
  party('BDVTU', 'Ban Dân vận Tỉnh ủy Điện Biên', 'Ban Dân vận Tỉnh ủy', 'BDVTU', ['Ban Dân vận']),
  party('BTCTU', 'Ban Tổ chức Tỉnh ủy Điện Biên', 'Ban Tổ chức Tỉnh ủy', 'BTCTU', ['Ban Tổ chức']),
  {
    key: 'UBND',
    name: 'Ủy ban nhân dân tỉnh Điện Biên',
    shortName: 'UBND tỉnh',
    kind: 'peoplesCommittee',
    parent: 'DB',
    symbol: 'UBND',
    aliases: ['UBND tỉnh Điện Biên', 'Ủy ban nhân dân tỉnh'],
  },
  {
    key: 'VPUB',
    name: 'Văn phòng Ủy ban nhân dân tỉnh Điện Biên',
    shortName: 'Văn phòng UBND tỉnh',
    kind: 'department',
    parent: 'UBND',
    symbol: 'VP',
    aliases: ['Văn phòng UBND tỉnh Điện Biên'],
  },
  department('SGDDT', 'Giáo dục và Đào tạo', 'GD&ĐT', 'SGDĐT', true),
  department('SYT', 'Y tế', 'Y tế', 'SYT', true),
  department('SLDTBXH', 'Lao động - Thương binh và Xã hội', 'LĐ-TB&XH', 'SLĐTBXH', true),
  department('SKHCN', 'Khoa học và Công nghệ', 'KH&CN', 'SKHCN', true),
  department('STNMT', 'Tài nguyên và Môi trường', 'TN&MT', 'STNMT', true),
  department('SVHTTDL', 'Văn hóa, Thể thao và Du lịch', 'VH-TT&DL', 'SVHTTDL', true),
  department('STTTT', 'Thông tin và Truyền thông', 'TT&TT', 'STTTT', true),
  department('STC', 'Tài chính', 'Tài chính', 'STC'),
  department('SKHDT', 'Kế hoạch và Đầu tư', 'KH&ĐT', 'SKHĐT'),
  department('SNNPTNT', 'Nông nghiệp và Phát triển nông thôn', 'NN&PTNT', 'SNNPTNT'),
  department('SNV', 'Nội vụ', 'Nội vụ', 'SNV'),
  department('STP', 'Tư pháp', 'Tư pháp', 'STP'),
  {
    key: 'BDTINH2',
    name: 'Ban Dân tộc tỉnh Điện Biên',
    shortName: 'Ban Dân tộc tỉnh',
    kind: 'department',
    parent: 'UBND',
    symbol: 'BDT',
    aliases: ['Ban Dân tộc'],
  },
  beside('agency', 'BHXH', 'Bảo hiểm xã hội tỉnh Điện Biên', 'BHXH tỉnh', 'BHXH', true),
  beside('agency', 'CAT', 'Công an tỉnh Điện Biên', 'Công an tỉnh', 'CAT'),
  beside('agency', 'BCHQS', 'Bộ Chỉ huy Quân sự tỉnh Điện Biên', 'Bộ CHQS tỉnh', 'BCH'),
  beside('agency', 'BCHBP', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Điện Biên', 'Bộ đội Biên phòng tỉnh', 'BĐBP'),
  beside('agency', 'BDTINH', 'Bưu điện tỉnh Điện Biên', 'Bưu điện tỉnh', 'BĐĐB'),
  beside('association', 'MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Điện Biên', 'Mặt trận Tổ quốc tỉnh', 'MTTQ'),
  beside('association', 'HKH', 'Hội Khuyến học tỉnh Điện Biên', 'Hội Khuyến học tỉnh', 'HKH', true),
  beside(
    'association',
    'LHH',
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Điện Biên',
    'Liên hiệp Hội KH&KT tỉnh',
    'LHH',
    true,
  ),
  beside('association', 'HCTD', 'Hội Chữ thập đỏ tỉnh Điện Biên', 'Hội Chữ thập đỏ tỉnh', 'HCTĐ', true),
  beside('association', 'DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Điện Biên', 'Tỉnh đoàn', 'ĐTN'),
  beside('association', 'HLHPN', 'Hội Liên hiệp Phụ nữ tỉnh Điện Biên', 'Hội LHPN tỉnh', 'HLHPN'),
  beside('association', 'HND', 'Hội Nông dân tỉnh Điện Biên', 'Hội Nông dân tỉnh', 'HND'),
  beside('association', 'LDLD', 'Liên đoàn Lao động tỉnh Điện Biên', 'Liên đoàn Lao động tỉnh', 'LĐLĐ'),
  college('CDKTKT', 'Trường Cao đẳng Kinh tế - Kỹ thuật Điện Biên', 'CĐ Kinh tế - Kỹ thuật', 'CĐKTKT'),
  college('CDYT', 'Trường Cao đẳng Y tế Điện Biên', 'CĐ Y tế', 'CĐYT'),
  college('CDSP', 'Trường Cao đẳng Sư phạm Điện Biên', 'CĐ Sư phạm', 'CĐSP'),
]
