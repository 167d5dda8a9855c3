import type { Day } from '#src/platform/day.ts'

/** `@login` names that person; `answers`: which line of the same task, from 0. */
export type Line = { on: Day; at: string; by: string; text: string; answers?: number }

/** What was said about some tasks, by how their content begins. */
export const comments: readonly { task: string; lines: readonly Line[] }[] = [
  {
    task: 'Rà soát, sắp xếp mạng lưới trường',
    lines: [
      {
        on: '2021-01-06',
        at: '09:10',
        by: 'tonghop',
        text: '@giaoduc cho biết huyện Mường Nhé còn vướng nội dung nào, để Ban cùng làm việc với huyện.',
      },
      {
        on: '2021-01-06',
        at: '14:35',
        by: 'giaoduc',
        text: 'Huyện đề nghị giữ lại hai điểm trường xa trung tâm.\nSở đã gửi dự thảo phương án, đang chờ huyện trả lời bằng văn bản.',
        answers: 0,
      },
      {
        on: '2021-01-11',
        at: '10:05',
        by: 'lanhdao',
        text: '@giaoduc.ld trao đổi trực tiếp với huyện và báo lại trước hội nghị.',
      },
    ],
  },
  {
    task: 'Kiểm tra liên ngành công tác y tế trường học',
    lines: [
      {
        on: '2021-01-08',
        at: '15:40',
        by: 'yte',
        text: 'Còn hai huyện, đường vào đang sạt lở nên đoàn chưa đi được.',
      },
      {
        on: '2021-01-11',
        at: '14:20',
        by: 'tonghop',
        text: '@yte ghi rõ lịch kiểm tra mới của từng huyện trong đề nghị gia hạn.',
        answers: 0,
      },
    ],
  },
  {
    task: 'Hoàn thiện hồ sơ sức khỏe điện tử',
    lines: [
      {
        on: '2021-01-08',
        at: '08:15',
        by: 'tonghop',
        text: 'Đề nghị Sở gửi thêm bảng tỷ lệ theo huyện, có cột người đã có thẻ bảo hiểm y tế, để đưa vào báo cáo năm.',
      },
      { on: '2021-01-08', at: '16:50', by: 'yte', text: 'Sở sẽ gửi trước ngày 12/01.', answers: 0 },
    ],
  },
]
