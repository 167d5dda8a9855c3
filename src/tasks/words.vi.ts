import { pagesVi } from './words-pages.vi.ts'
import { tableVi } from './words-table.vi.ts'

const dmy = (day: string) => day.split('-').reverse().join('/')

export const vi = {
  ...pagesVi,
  ...tableVi,
  states: {
    draft: 'Dự thảo',
    issued: 'Đã giao',
    inProgress: 'Đang thực hiện',
    submitted: 'Chờ xác nhận',
    returned: 'Trả lại',
    done: 'Hoàn thành',
    cancelled: 'Đã hủy',
  },
  timeliness: {
    none: 'Không xét hạn',
    ongoing: 'Thường xuyên',
    doneOnTime: 'Xong đúng hạn',
    doneLate: 'Xong muộn',
    awaiting: 'Chờ xác nhận',
    overdue: 'Quá hạn',
    dueSoon: 'Sắp đến hạn',
    onTrack: 'Đúng tiến độ',
  },
  lights: {
    blue: 'Hoàn thành',
    green: 'Đúng tiến độ',
    amber: 'Sắp đến hạn, chậm',
    red: 'Quá hạn',
    grey: 'Thường xuyên',
    none: 'Dự thảo, đã hủy',
  },
  heads: {
    code: 'Mã',
    content: 'Nhiệm vụ',
    symbol: 'Văn bản',
    provision: 'Mục',
    lead: 'Chủ trì',
    units: 'Chủ trì, phối hợp',
    issuing: 'Theo dõi',
    deadline: 'Hạn',
    firstDeadline: 'Hạn đầu tiên',
    percent: 'Tiến độ',
    state: 'Xác nhận',
    timeliness: 'Thời hạn',
    sector: 'Lĩnh vực',
    person: 'Người chịu trách nhiệm',
    issued: 'Ngày giao',
    changed: 'Thay đổi',
  },
  exportName: 'nhiem-vu',
  digest: {
    subject: (tasks: number) => `Mạch: ${tasks} nhiệm vụ cần chú ý`,
    greeting: 'Kính gửi đồng chí, các nhiệm vụ sau cần được chú ý:',
    due: (deadline: string | null, late: number) => {
      if (deadline === null) return 'thường xuyên'
      if (late > 0) return `hạn ${dmy(deadline)}, quá hạn ${late} ngày`
      return late === 0 ? `hạn hôm nay ${dmy(deadline)}` : `hạn ${dmy(deadline)}, còn ${-late} ngày`
    },
    closing: 'Cập nhật tiến độ, nộp hoàn thành hoặc đề nghị gia hạn trên Mạch.',
  },
}
