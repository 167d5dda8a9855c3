import type { Field, FieldKind } from './fields.ts'

type Both = readonly [vi: string, en: string]
type Asked = {
  kind: FieldKind
  label: Both
  required?: true
  inList?: true
  measure?: Both
  min?: string
  choices?: readonly Both[]
}
export type Preset = { key: string; name: Both; fields: readonly Asked[] }

const people: Both = ['người', 'people']
const must = { required: true, inList: true } as const
const number = (label: Both, more: Partial<Asked> = {}): Asked => ({ kind: 'integer', label, min: '0', ...more })
const women = number(['Trong đó nữ', 'Of them women'], { measure: people })
const place: Asked = { kind: 'text', label: ['Địa điểm', 'Place'] }
const other: Both = ['Khác', 'Other']

/** Types to begin from, with names only; whoever takes one over changes it freely. */
export const presets: readonly Preset[] = [
  {
    key: 'outreach',
    name: ['Buổi tuyên truyền, phổ biến', 'Outreach session'],
    fields: [
      {
        kind: 'choice',
        label: ['Kênh tuyên truyền', 'Channel'],
        ...must,
        choices: [
          ['Hội nghị, nói chuyện trực tiếp', 'Meeting in person'],
          ['Đi từng nhà, từng nhóm', 'House to house, in groups'],
          ['Truyền thanh, lưu động', 'Public radio'],
          ['Mạng xã hội, trực tuyến', 'Online'],
          ['Tờ rơi, pa nô', 'Leaflets, posters'],
        ],
      },
      {
        kind: 'groups',
        label: ['Người tham dự theo nhóm', 'Audience by group'],
        ...must,
        measure: people,
        choices: [
          ['Hộ gia đình, người dân', 'Households'],
          ['Học sinh, sinh viên', 'Pupils and students'],
          ['Người lao động', 'Employees'],
          ['Cán bộ, đảng viên', 'Officials, party members'],
          ['Người có uy tín, chức sắc', 'Elders, clergy'],
          other,
        ],
      },
      { kind: 'text', label: ['Chủ đề', 'Subject'] },
      number(['Tài liệu đã phát', 'Leaflets handed out'], { measure: ['bản', 'copies'] }),
      place,
    ],
  },
  {
    key: 'vocational',
    name: ['Lớp đào tạo nghề', 'Vocational class'],
    fields: [
      { kind: 'text', label: ['Nghề đào tạo', 'Trade'], ...must },
      {
        kind: 'choice',
        label: ['Hình thức đào tạo', 'Form of training'],
        ...must,
        choices: [
          ['Dưới 3 tháng', 'Under 3 months'],
          ['Sơ cấp', 'Elementary level'],
          ['Trung cấp', 'Intermediate level'],
          ['Cao đẳng', 'College'],
          ['Kèm nghề, truyền nghề', 'Apprenticeship'],
        ],
      },
      number(['Học viên', 'Learners'], { ...must, measure: people }),
      women,
      number(['Học viên là hộ nghèo, cận nghèo', 'Learners from poor households'], { measure: people }),
      { kind: 'text', label: ['Cơ sở đào tạo', 'Training institution'] },
      { kind: 'money', label: ['Kinh phí', 'Cost'], min: '0' },
    ],
  },
  {
    key: 'counselling',
    name: ['Tư vấn, giới thiệu việc làm', 'Job counselling'],
    fields: [
      {
        kind: 'choice',
        label: ['Hình thức tư vấn', 'Form'],
        ...must,
        choices: [
          ['Tại trung tâm', 'At the centre'],
          ['Sàn giao dịch việc làm', 'Job fair'],
          ['Lưu động tại xã, bản', 'Travelling, in communes'],
          ['Trực tuyến, điện thoại', 'Online, by telephone'],
        ],
      },
      number(['Người được tư vấn', 'People counselled'], { ...must, measure: people }),
      women,
      number(['Người được giới thiệu việc làm', 'People referred to a job'], { inList: true, measure: people }),
    ],
  },
  {
    key: 'jobs',
    name: ['Tạo việc làm mới', 'Jobs created'],
    fields: [
      number(['Lao động có việc làm mới', 'People in new jobs'], { ...must, measure: people }),
      women,
      {
        kind: 'choice',
        label: ['Nguồn tạo việc làm', 'Source of the jobs'],
        ...must,
        choices: [
          ['Doanh nghiệp, hợp tác xã', 'Enterprises, co-operatives'],
          ['Vốn vay giải quyết việc làm', 'Job-creation loans'],
          ['Chương trình, dự án', 'Programmes and projects'],
          ['Tự tạo việc làm', 'Self-employment'],
          other,
        ],
      },
      {
        kind: 'choice',
        label: ['Ngành', 'Branch of the economy'],
        choices: [
          ['Nông, lâm, thủy sản', 'Agriculture, forestry, fishery'],
          ['Công nghiệp, xây dựng', 'Industry, construction'],
          ['Dịch vụ', 'Services'],
        ],
      },
    ],
  },
  {
    key: 'abroad',
    name: ['Đưa lao động đi làm việc ở nước ngoài', 'Work abroad'],
    fields: [
      number(['Lao động xuất cảnh', 'People who left'], { ...must, measure: people }),
      women,
      {
        kind: 'choice',
        label: ['Nước, vùng lãnh thổ', 'Country or territory'],
        ...must,
        choices: [
          ['Nhật Bản', 'Japan'],
          ['Hàn Quốc', 'South Korea'],
          ['Đài Loan (Trung Quốc)', 'Taiwan (China)'],
          ['Nước châu Âu', 'A country of Europe'],
          other,
        ],
      },
      { kind: 'text', label: ['Doanh nghiệp đưa đi', 'Sending enterprise'] },
    ],
  },
  {
    key: 'research',
    name: ['Đề tài, dự án khoa học và công nghệ', 'Research project'],
    fields: [
      {
        kind: 'choice',
        label: ['Giai đoạn', 'Stage'],
        ...must,
        choices: [
          ['Đề xuất, xét duyệt', 'Proposed'],
          ['Đang thực hiện', 'Under way'],
          ['Nghiệm thu', 'Accepted'],
          ['Ứng dụng, chuyển giao', 'Applied'],
          ['Dừng thực hiện', 'Stopped'],
        ],
      },
      {
        kind: 'choice',
        label: ['Cấp', 'Level'],
        choices: [
          ['Quốc gia', 'National'],
          ['Bộ, ngành', 'Ministry'],
          ['Tỉnh', 'Province'],
          ['Cơ sở', 'Institution'],
        ],
      },
      { kind: 'person', label: ['Chủ nhiệm', 'Principal investigator'] },
      { kind: 'unit', label: ['Cơ quan chủ trì', 'Host institution'] },
      { kind: 'money', label: ['Kinh phí', 'Budget'], inList: true, min: '0' },
      { kind: 'longText', label: ['Nơi ứng dụng, kết quả', 'Where applied, results'] },
    ],
  },
  {
    key: 'environment',
    name: ['Ra quân bảo vệ môi trường', 'Joint environmental action'],
    fields: [
      {
        kind: 'choices',
        label: ['Việc làm', 'What was done'],
        ...must,
        choices: [
          ['Thu gom rác thải', 'Collecting waste'],
          ['Trồng cây', 'Planting trees'],
          ['Khơi thông cống rãnh, sông suối', 'Clearing drains and streams'],
          ['Tuyên truyền', 'Outreach'],
        ],
      },
      number(['Người tham gia', 'Participants'], { ...must, measure: people }),
      { kind: 'decimal', label: ['Rác thu gom', 'Waste collected'], inList: true, measure: ['tấn', 't'], min: '0' },
      number(['Cây đã trồng', 'Trees planted'], { measure: ['cây', 'trees'] }),
      { kind: 'text', label: ['Đơn vị phối hợp', 'Partners'] },
      place,
    ],
  },
  {
    key: 'inspection',
    name: ['Kiểm tra, khảo sát liên ngành', 'Joint inspection or survey'],
    fields: [
      {
        kind: 'choice',
        label: ['Hình thức', 'Form'],
        ...must,
        choices: [
          ['Kiểm tra', 'Inspection'],
          ['Giám sát', 'Supervision'],
          ['Khảo sát, nắm tình hình', 'Survey'],
        ],
      },
      { kind: 'text', label: ['Đơn vị phối hợp', 'Partners'], inList: true },
      number(['Cơ sở, đơn vị được kiểm tra', 'Places visited'], { ...must, measure: ['nơi', 'places'] }),
      number(['Kiến nghị', 'Recommendations'], { inList: true, measure: ['kiến nghị', 'items'] }),
      { kind: 'longText', label: ['Kết quả, nhận xét', 'Findings'] },
      { kind: 'day', label: ['Ngày có kết luận', 'Day of the conclusion'] },
    ],
  },
  {
    key: 'families',
    name: ['Công tác gia đình và trẻ em', 'Work with families and children'],
    fields: [
      {
        kind: 'choice',
        label: ['Nội dung', 'Content'],
        ...must,
        choices: [
          ['Truyền thông dân số, gia đình', 'Population and family outreach'],
          ['Phòng, chống bạo lực gia đình', 'Against domestic violence'],
          ['Bảo vệ, chăm sóc trẻ em', 'Protecting children'],
          ['Tặng quà, hỗ trợ', 'Gifts and support'],
        ],
      },
      number(['Gia đình', 'Families'], { inList: true, measure: ['hộ', 'households'] }),
      number(['Trẻ em', 'Children'], { inList: true, measure: ['trẻ', 'children'] }),
      { kind: 'money', label: ['Giá trị hỗ trợ', 'Value of the support'], min: '0' },
      place,
    ],
  },
  {
    key: 'contributions',
    name: ['Huy động nguồn lực xã hội', 'Mobilised contribution'],
    fields: [
      {
        kind: 'choice',
        label: ['Nguồn', 'Source'],
        ...must,
        choices: [
          ['Doanh nghiệp', 'Enterprises'],
          ['Tổ chức trong nước', 'Organisations at home'],
          ['Tổ chức, cá nhân nước ngoài', 'From abroad'],
          ['Nhân dân, cộng đồng', 'The community'],
          ['Nhà hảo tâm', 'Private donors'],
        ],
      },
      {
        kind: 'choice',
        label: ['Dạng đóng góp', 'Kind'],
        ...must,
        choices: [
          ['Tiền', 'Money'],
          ['Hiện vật', 'Goods'],
          ['Ngày công', 'Labour'],
          ['Đất đai', 'Land'],
        ],
      },
      { kind: 'money', label: ['Giá trị quy đổi', 'Value'], ...must, min: '0' },
      { kind: 'text', label: ['Bên đóng góp', 'Contributor'] },
      { kind: 'text', label: ['Dùng cho', 'Used for'] },
    ],
  },
]

const both = ([vi, en]: Both) => ({ vi, en })

/** The fields of a preset as fields of a new type, each with an id of its own. */
export const fieldsOfPreset = ({ fields }: Preset, newId: () => string = () => crypto.randomUUID()): Field[] =>
  fields.map(({ kind, label, required = false, inList = false, measure, min = null, choices = [] }) => ({
    id: newId(),
    kind,
    ...both(label),
    required,
    inList,
    measureVi: measure?.[0] ?? '',
    measureEn: measure?.[1] ?? '',
    min,
    max: null,
    choices: choices.map((choice) => ({ id: newId(), ...both(choice), retired: false })),
    retired: false,
  }))
