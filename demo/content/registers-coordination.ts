import type { Day } from '#src/platform/day.ts'

/** A tick: the party, the period, the day on which it was done, a note. */
type Tick = readonly [unit: string, period: string, on: Day, note?: string]
export type ObligationContent = {
  kind: 'report' | 'meet' | 'exchange' | 'inspect'
  content: string
  provision: string
  rhythm: 'month' | 'quarter' | 'half' | 'year'
  /** The name of a regime of the demonstration. */
  regime?: string
  parties: readonly string[]
  ticks?: readonly Tick[]
}

/** The year-end conference of the bloc: the obligation that asks for it, found by its words. */
export const yearEndConference = 'Hội nghị tổng kết công tác khoa giáo năm'

const departments = ['SYT', 'SLDTBXH', 'SKHCN', 'STNMT', 'SVHTTDL', 'STTTT', 'BHXH', 'HKH']
const all = ['SGDDT', ...departments]

/** What the regulation asks of the bloc; some of it was late or not done in 2020. */
export const obligations: readonly ObligationContent[] = [
  {
    kind: 'report',
    content: 'Báo cáo kết quả công tác khoa giáo hằng quý',
    provision: '5',
    rhythm: 'quarter',
    regime: 'Báo cáo khoa giáo quý của sở, ngành, đoàn thể',
    parties: departments,
  },
  {
    kind: 'report',
    content: 'Báo cáo giáo dục và đào tạo hằng quý',
    provision: '5',
    rhythm: 'quarter',
    regime: 'Báo cáo giáo dục và đào tạo quý',
    parties: ['SGDDT'],
  },
  { kind: 'meet', content: yearEndConference, provision: '6', rhythm: 'year', parties: all },
  {
    kind: 'exchange',
    content: 'Trao đổi thông tin, dư luận xã hội thuộc lĩnh vực phụ trách',
    provision: '5',
    rhythm: 'half',
    parties: ['SGDDT', 'SYT', 'SLDTBXH', 'BHXH'],
    ticks: [
      ['SGDDT', '2020-H1', '2020-06-18', 'Trao đổi về việc dạy học trong thời gian phòng dịch.'],
      ['SYT', '2020-H1', '2020-06-22', 'Tình hình, dư luận về cách ly tập trung.'],
      ['SLDTBXH', '2020-H1', '2020-06-25'],
      ['BHXH', '2020-H1', '2020-07-06', 'Gửi sau đợt cao điểm vận động.'],
      ['SGDDT', '2020-H2', '2020-12-15', 'Dư luận về sách giáo khoa lớp 1.'],
      ['SYT', '2020-H2', '2020-12-18'],
      ['BHXH', '2020-H2', '2020-12-21'],
    ],
  },
  {
    kind: 'exchange',
    content: 'Cử chuyên gia góp ý dự thảo văn bản của cấp ủy về lĩnh vực khoa giáo',
    provision: '7',
    rhythm: 'year',
    parties: ['SGDDT', 'SYT', 'SKHCN', 'SVHTTDL'],
    ticks: [
      ['SGDDT', '2020', '2020-03-10', 'Góp ý dự thảo Kế hoạch thực hiện Kết luận số 49-KL/TW.'],
      ['SYT', '2020', '2020-08-12', 'Góp ý dự thảo kết luận về bảo hiểm y tế.'],
      ['SKHCN', '2020', '2020-09-18', 'Góp ý dự thảo Nghị quyết Đại hội.'],
    ],
  },
  {
    kind: 'inspect',
    content: 'Kiểm tra liên ngành việc thực hiện nghị quyết về khoa giáo tại cơ sở',
    provision: '8',
    rhythm: 'year',
    parties: ['SGDDT', 'SYT', 'SLDTBXH', 'STNMT'],
    ticks: [
      ['SGDDT', '2020', '2020-05-08', 'Kiểm tra sắp xếp trường bán trú tại hai huyện.'],
      ['SYT', '2020', '2020-10-22', 'Kiểm tra trạm y tế sáu xã.'],
      ['SLDTBXH', '2020', '2020-11-12'],
    ],
  },
  {
    kind: 'inspect',
    content: 'Giám sát thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế',
    provision: '8',
    rhythm: 'half',
    parties: ['BHXH', 'SYT'],
    ticks: [
      ['BHXH', '2020-H1', '2020-06-10', 'Giám sát tại ba xã của huyện Tuần Giáo.'],
      ['SYT', '2020-H1', '2020-06-10'],
      ['BHXH', '2020-H2', '2020-11-26'],
      ['SYT', '2020-H2', '2020-11-26'],
    ],
  },
]
