import { changesVi } from './words-changes.vi.ts'
import { remarksVi } from './words-remarks.vi.ts'

export const receiptVi = {
  many: (n: number) => `Tiếp nhận ${n} báo cáo đã gửi`,
  title: (period: string) => `Tiếp nhận báo cáo ${period}`,
  period: 'Kỳ báo cáo',
  periodWith: (period: string, n: number) => `${period} (${n} chờ tiếp nhận)`,
  plain: (n: number) => `Không có gì phải xem lại: ${n}`,
  exceptions: (n: number) => `Cần xem từng báo cáo: ${n}`,
  exceptionsHelp: 'Mở từng báo cáo để xem, hoặc chọn để tiếp nhận cùng.',
  choose: (unit: string) => `Chọn báo cáo của ${unit}`,
  all: 'Chọn tất cả',
  look: 'Xem báo cáo',
  lookAt: (unit: string) => `Xem báo cáo của ${unit}`,
  effect: 'Số liệu trở thành chính thức ở mọi cấp. Muốn sửa sau đó phải mở lại từng báo cáo, có lý do.',
  act: (n: number) => `Tiếp nhận ${n} báo cáo đã chọn`,
  none: 'Không còn báo cáo nào chờ tiếp nhận trong kỳ này.',
  done: (n: number) => `Đã tiếp nhận ${n} báo cáo.`,
  refused: (n: number) => `Chưa tiếp nhận được ${n} báo cáo:`,
  concerns: {
    unusual: (n: number) => `${n} số liệu khác mức thường gặp`,
    explained: (n: number) => `${n} giải trình`,
    unavailable: (n: number) => `${n} ô chưa có số liệu`,
    missing: (n: number) => `${n} ô để trống`,
    remarksOpen: (n: number) => `${n} ý kiến trả lại chưa xử lý`,
    again: () => 'gửi lại sau khi mở lại',
    late: () => 'gửi muộn',
    keyedInByYou: () => 'do đồng chí nhập thay',
  },
}

/** What is said where reports come in, go back and come again. */
export const comingBackVi = { remarks: remarksVi, changes: changesVi, receipt: receiptVi }
