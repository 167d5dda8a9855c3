type Rule = { kind: 'required' | 'integer' | 'withinDenominator'; cell: { indicator: string } }
type SectionContent = {
  id: string
  title: string
  kind: 'narrative' | 'table' | 'files'
  help?: string
  words?: number
  required?: boolean
  table?: { about: 'self' | 'territory' | { kind: string; inArea: true }; indicators: string[]; rules: Rule[] }
}
export type FormContent = { key: string; name: string; owner: string; sections: SectionContent[] }

const results: SectionContent = {
  id: 'ketqua',
  title: 'Kết quả thực hiện',
  kind: 'narrative',
  help: 'Nêu việc nổi bật, số liệu chính, so với cùng kỳ.',
  words: 1200,
  required: true,
}
const difficulties: SectionContent = {
  id: 'hanche',
  title: 'Hạn chế, nguyên nhân',
  kind: 'narrative',
  help: 'Mỗi hạn chế kèm nguyên nhân và hướng khắc phục.',
  words: 600,
}
const proposals: SectionContent = { id: 'kiennghi', title: 'Đề xuất, kiến nghị', kind: 'narrative', words: 400 }
const files: SectionContent = { id: 'tep', title: 'Tệp kèm theo', kind: 'files' }

const shares = ['BHYT_TL', 'TRE5T_DH']
/** Every figure is asked for; what counts is whole, and a part is no more than what it is part of. */
const rulesOf = (indicator: string): Rule[] => [
  { kind: 'required', cell: { indicator } },
  { kind: shares.includes(indicator) ? 'withinDenominator' : 'integer', cell: { indicator } },
]
const table = (
  about: 'self' | 'territory' | { kind: string; inArea: true },
  indicators: string[],
  title = 'Số liệu',
): SectionContent => ({
  id: 'solieu',
  title,
  kind: 'table',
  required: true,
  table: { about, indicators, rules: indicators.flatMap(rulesOf) },
})

export const forms: readonly FormContent[] = [
  {
    key: 'xa',
    name: 'Báo cáo công tác khoa giáo quý của xã, phường, thị trấn',
    owner: 'BTGTU',
    sections: [results, table('self', ['BHXH_TN', 'BHYT_TL', 'LOP_XMC']), difficulties, proposals],
  },
  {
    key: 'huyen',
    name: 'Báo cáo công tác khoa giáo quý của huyện, thị xã, thành phố',
    owner: 'BTGTU',
    sections: [
      results,
      table('territory', ['VIEC_LAM', 'XA_YTE', 'BHXH_TN', 'BHYT_TL', 'LOP_XMC']),
      difficulties,
      proposals,
      files,
    ],
  },
  {
    key: 'giaoduc',
    name: 'Báo cáo công tác giáo dục và đào tạo quý',
    owner: 'BTGTU',
    sections: [
      results,
      table({ kind: 'district', inArea: true }, ['TRUONG', 'TRUONG_CQG'], 'Số liệu theo huyện'),
      difficulties,
      proposals,
      files,
    ],
  },
  {
    key: 'so',
    name: 'Báo cáo công tác khoa giáo quý của sở, ngành, đoàn thể',
    owner: 'BTGTU',
    sections: [results, difficulties, proposals, files],
  },
  {
    key: 'namhoc',
    name: 'Báo cáo huy động trẻ 5 tuổi đến trường theo năm học',
    owner: 'SGDDT',
    sections: [table('self', ['TRE5T_DH']), difficulties],
  },
]
