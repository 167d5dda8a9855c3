import type { Day } from '#src/platform/day.ts'

export type StudyContent = {
  unit: string
  /** When the unit said how many people it has to reach. */
  said?: Day
  due?: number
  sessions?: readonly (readonly [on: Day, form: 'conference' | 'thematic' | 'online' | 'document', people: number])[]
}
type Register = { directive: string; on: Day; dueOn: Day; note: string; studies: readonly StudyContent[] }

/** By 12 January 2021 one register is past its day with two units late, the other has just begun. */
export const registers: readonly Register[] = [
  {
    directive: 'NQDH14',
    on: '2020-11-02',
    dueOn: '2020-12-31',
    note: 'Quán triệt đến toàn thể cán bộ, đảng viên; đơn vị có từ 100 người trở lên tổ chức thành nhiều buổi.',
    studies: [
      {
        unit: 'SGDDT',
        said: '2020-11-10',
        due: 180,
        sessions: [
          ['2020-11-20', 'conference', 120],
          ['2020-12-04', 'online', 60],
        ],
      },
      { unit: 'SYT', said: '2020-11-12', due: 140, sessions: [['2020-12-10', 'conference', 131]] },
      { unit: 'HKH', said: '2020-11-16', due: 24, sessions: [['2020-12-02', 'thematic', 24]] },
      { unit: 'LDLD', said: '2020-12-01', due: 36, sessions: [['2021-01-06', 'thematic', 36]] },
      { unit: 'SVHTTDL' },
      { unit: 'UBND-099', said: '2020-11-18', due: 96, sessions: [['2020-12-15', 'conference', 96]] },
    ],
  },
  {
    directive: 'KH12',
    on: '2021-01-04',
    dueOn: '2021-02-15',
    note: 'Quán triệt gắn với giao chỉ tiêu, nhiệm vụ năm 2021.',
    studies: [
      { unit: 'SGDDT', said: '2021-01-08', due: 180 },
      { unit: 'SYT', said: '2021-01-06', due: 140, sessions: [['2021-01-11', 'conference', 90]] },
      { unit: 'SVHTTDL' },
      { unit: 'UBND-099' },
    ],
  },
]
