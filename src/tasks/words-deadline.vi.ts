/** A deadline changed by a later directive: what the task's page and its dialog say. */
export const vi = {
  changed: (from: string, to: string) => `Đổi hạn từ ${from} sang ${to}`,
  changedBy: (symbol: string, provision: string | null) => `theo ${provision ? `mục ${provision}, ` : ''}${symbol}`,
  hidden: 'một văn bản ngoài phạm vi xem',
  source: { directive: 'Văn bản đổi thời hạn', provision: 'Điều, khoản, mục', noProvision: 'Không nêu mục' },
  sourceFault: 'Chọn văn bản đổi thời hạn.',
  to: 'Thời hạn mới',
  toFault: 'Nhập thời hạn mới.',
  help: (day: string) => `Hạn hiện nay ${day}. Hạn đầu tiên vẫn giữ để xem; đúng hạn tính theo hạn mới.`,
  children: 'Đổi cả các nhiệm vụ con đang mở cùng hạn',
  problems: {
    'extension.no-deadline': 'Nhiệm vụ này không có thời hạn.',
    'deadline.same': 'Thời hạn mới trùng thời hạn hiện nay.',
    'deadline.children-later': ({ children }: { children: number }) =>
      `Còn ${children} nhiệm vụ con có hạn sau ngày này. Đổi hạn các nhiệm vụ đó trước.`,
  },
}
