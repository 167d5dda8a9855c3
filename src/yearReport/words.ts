/** Documents are written in Vietnamese, whatever the language of the screen. */
export const adviceKindNames: Record<string, string> = {
  toTrinh: 'Tờ trình',
  baoCao: 'Báo cáo',
  congVan: 'Công văn',
  deAn: 'Đề án',
  keHoach: 'Kế hoạch',
  chuongTrinh: 'Chương trình',
  nghiQuyet: 'Nghị quyết',
  chiThi: 'Chỉ thị',
  ketLuan: 'Kết luận',
  quyetDinh: 'Quyết định',
  khac: 'Văn bản khác',
}
export const adviceStateNames = {
  pending: 'đang xem xét',
  accepted: 'được chấp thuận',
  returned: 'trả lại để hoàn thiện',
  notAccepted: 'không được chấp thuận',
} as const

export const timelinessNames: Record<string, string> = {
  doneOnTime: 'Xong đúng hạn',
  doneLate: 'Xong muộn',
  awaiting: 'Chờ xác nhận',
  overdue: 'Quá hạn',
  dueSoon: 'Sắp đến hạn',
  onTrack: 'Đúng tiến độ',
  ongoing: 'Thường xuyên',
  none: 'Hoàn thành, không có thời hạn',
}

/** "12/01/2021" */
export const dayName = (day: string | null) => (day ? day.split('-').reverse().join('/') : '–')
