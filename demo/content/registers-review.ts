import type { Day } from '#src/platform/day.ts'

export type AnswerContent = {
  unit: string
  planned?: readonly [on: Day, entered: Day]
  held?: readonly [on: Day, people: number]
  reported?: readonly [on: Day, account: string]
  /** Sent back once before it was reported again. */
  returned?: readonly [on: Day, reason: string, again: Day]
  received?: Day
}

export const review = {
  directive: 'KL49',
  title: 'Sơ kết thực hiện Kết luận số 49-KL/TW về khuyến học, khuyến tài, xây dựng xã hội học tập',
  on: '2020-10-05',
  spanFrom: '2019-05-10',
  spanTo: '2020-12-31',
  due: { day: '2021-01-15', byKind: { peoplesCommittee: '2020-12-15', commune: '2020-11-30' } },
  outline: [
    '1. Công tác quán triệt, cụ thể hóa Kết luận số 49-KL/TW; văn bản đã ban hành.',
    '2. Kết quả xây dựng gia đình, dòng họ, cộng đồng, đơn vị học tập; quỹ khuyến học.',
    '3. Hoạt động của trung tâm học tập cộng đồng; xóa mù chữ, học tập suốt đời.',
    '4. Hạn chế, nguyên nhân, bài học; kiến nghị.',
  ].join('\n'),
}

/** By 12 January 2021 units stand at every step; two are late. */
export const answers: readonly AnswerContent[] = [
  {
    unit: 'SGDDT',
    planned: ['2020-12-16', '2020-11-20'],
    held: ['2020-12-16', 120],
    reported: [
      '2020-12-22',
      'Ngành đã đưa nội dung khuyến học vào kế hoạch năm học; 100% trường có chi hội khuyến học. Xóa mù chữ mở được nhiều lớp buổi tối tại xã biên giới. Khó khăn: quỹ khuyến học ở cơ sở còn nhỏ.',
    ],
    received: '2020-12-24',
  },
  {
    unit: 'HKH',
    planned: ['2020-12-10', '2020-11-05'],
    held: ['2020-12-10', 85],
    reported: [
      '2020-12-18',
      'Hội Khuyến học các cấp củng cố tổ chức đến thôn, bản; số gia đình, dòng họ đăng ký danh hiệu học tập tăng so với năm 2019. Đề nghị có cơ chế hỗ trợ trung tâm học tập cộng đồng.',
    ],
    returned: ['2020-12-21', 'Bổ sung số dòng họ học tập được công nhận theo từng huyện.', '2020-12-25'],
    received: '2020-12-29',
  },
  {
    unit: 'LDLD',
    planned: ['2020-12-22', '2020-12-01'],
    held: ['2020-12-22', 60],
    reported: [
      '2021-01-08',
      'Phong trào tự học trong công nhân, viên chức, lao động được duy trì tại các công đoàn cơ sở.',
    ],
  },
  { unit: 'SVHTTDL', planned: ['2021-01-06', '2020-12-15'], held: ['2021-01-06', 45] },
  { unit: 'HLHPN', planned: ['2021-01-14', '2020-12-28'] },
  { unit: 'SYT' },
  {
    unit: 'UBND-094',
    planned: ['2020-12-03', '2020-11-10'],
    held: ['2020-12-03', 75],
    reported: [
      '2020-12-11',
      'Thành phố công nhận thêm tổ dân phố, dòng họ học tập; quỹ khuyến học các phường được bổ sung.',
    ],
    received: '2020-12-14',
  },
  {
    unit: 'UBND-095',
    planned: ['2020-12-08', '2020-11-16'],
    held: ['2020-12-08', 64],
    reported: ['2020-12-21', 'Thị xã tổ chức tuần lễ học tập suốt đời; duy trì lớp xóa mù chữ cho phụ nữ.'],
    received: '2020-12-23',
  },
  {
    unit: 'UBND-101',
    planned: ['2020-12-04', '2020-11-12'],
    held: ['2020-12-04', 90],
    reported: [
      '2020-12-14',
      'Huyện chỉ đạo các xã kiện toàn trung tâm học tập cộng đồng, gắn với xây dựng nông thôn mới.',
    ],
  },
  { unit: 'UBND-099', planned: ['2020-12-09', '2020-11-18'], held: ['2020-12-09', 82] },
  {
    unit: '03253',
    planned: ['2020-11-18', '2020-10-20'],
    held: ['2020-11-18', 52],
    reported: ['2020-11-25', 'Thị trấn có các khối phố học tập; hội khuyến học hoạt động đều.'],
    received: '2020-11-27',
  },
  {
    unit: '03268',
    planned: ['2020-11-20', '2020-10-22'],
    held: ['2020-11-20', 38],
    reported: ['2020-11-28', 'Xã vận động các dòng họ lập quỹ khuyến học; hai bản mở lớp xóa mù chữ.'],
  },
  {
    unit: '03295',
    planned: ['2020-11-24', '2020-11-02'],
    held: ['2020-11-24', 41],
    reported: ['2020-12-07', 'Xã tổ chức sơ kết cùng hội nghị giao ban; trung tâm học tập cộng đồng mở ba chuyên đề.'],
    received: '2020-12-09',
  },
  { unit: '03274', planned: ['2020-11-26', '2020-11-09'] },
]
