export const vi = {
  kinds: { hoiNghi: 'Hội nghị', giaoBan: 'Giao ban' },
  states: {
    planned: 'Dự kiến',
    invited: 'Đã mời',
    running: 'Đang họp',
    held: 'Đã họp',
    concluded: 'Đã kết luận',
    cancelled: 'Đã hủy',
  },
  moves: {
    invite: 'Gửi giấy mời',
    hold: 'Bắt đầu họp',
    conclude: 'Chốt kết luận',
    cancel: 'Hủy cuộc họp',
  },
  parts: {
    chair: 'Chủ trì',
    directing: 'Dự và chỉ đạo',
    secretary: 'Thư ký',
    delegate: 'Đại biểu',
    guest: 'Khách mời',
  },
  attendance: {
    present: 'Có mặt',
    represented: 'Dự thay',
    absentWithLeave: 'Vắng có phép',
    absent: 'Vắng',
  },
  groups: {
    leaders: 'Chủ trì, lãnh đạo, thư ký',
    bodies: 'Ban, sở, ngành',
    schools: 'Trường, đơn vị sự nghiệp',
    associations: 'Mặt trận, hội, đoàn thể',
    territories: 'Huyện, thị xã, thành phố, xã',
    others: 'Đại biểu khác',
  },
  mail: {
    subject: {
      invitation: (title: string) => `Mời dự: ${title}`,
      changed: (title: string) => `Đổi thời gian, địa điểm: ${title}`,
      cancelled: (title: string) => `Hủy: ${title}`,
    },
    opening: {
      invitation: (owner: string) => `${owner} trân trọng kính mời đồng chí tới dự:`,
      changed: (owner: string) => `${owner} thông báo thay đổi thời gian, địa điểm:`,
      cancelled: (owner: string) => `${owner} thông báo hủy cuộc họp:`,
    },
    when: (from: string, to: string, day: string) => `Thời gian: ${from}–${to}, ngày ${day}.`,
    where: (place: string) => `Địa điểm: ${place}.`,
    why: (reason: string) => `Lý do: ${reason}`,
    closing: {
      invitation: 'Đầu mối đơn vị trả lời và ghi người đi dự trên hệ thống. Lịch kèm theo thư này.',
      changed: 'Lịch mới kèm theo thư này thay cho lịch đã gửi.',
      cancelled: 'Lịch kèm theo thư này gỡ cuộc họp khỏi lịch của đồng chí.',
    },
  },
}
