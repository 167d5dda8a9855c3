export const vi = {
  title: 'Việc hôm nay',
  facts: (late: number, soon: number, others: number) =>
    [late && `${late} việc quá hạn`, soon && `${soon} việc sắp đến hạn`, others && `${others} việc chờ đồng chí xử lý`]
      .filter(Boolean)
      .join(', ') || 'Không có việc nào đang chờ đồng chí.',
  parts: {
    late: 'Quá hạn',
    returned: 'Bị trả lại',
    dueSoon: 'Sắp đến hạn',
    toConfirm: 'Chờ xác nhận hoàn thành',
    toDecide: 'Đề nghị gia hạn chờ quyết định',
    toWrite: 'Báo cáo phải viết',
    toApprove: 'Báo cáo chờ duyệt',
    toReceive: 'Báo cáo chờ tiếp nhận',
  },
  acts: {
    late: 'Cập nhật tiến độ',
    returned: 'Xem và nộp lại',
    dueSoon: 'Cập nhật tiến độ',
    toConfirm: 'Xem và xác nhận',
    toDecide: 'Xem và quyết định',
    toWrite: 'Viết báo cáo',
    toApprove: 'Xem và duyệt',
    toReceive: 'Xem và tiếp nhận',
  },
  daysLate: (n: number) => `${n} ngày`,
  daysLeft: (n: number) => (n === 0 ? 'hôm nay' : `${n} ngày`),
  late: 'Quá hạn',
  due: (day: string) => `hạn ${day}`,
  progress: (n: number) => `tiến độ ${n}%`,
  task: 'Nhiệm vụ',
  report: 'Báo cáo',
  all: (n: number) => `Xem cả ${n}`,
  emptyTitle: 'Hôm nay không còn việc nào chờ',
  emptyText: 'Việc mới, báo cáo đến hạn và việc chờ duyệt sẽ hiện ở đây.',
  next14: 'Hạn trong 14 ngày tới',
  dayWith: (day: string, n: number) => (n ? `${day}: ${n} việc đến hạn` : `${day}: không có hạn`),
}
