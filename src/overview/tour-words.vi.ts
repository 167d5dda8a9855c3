export const vi = {
  title: 'Một năm trong tám bước',
  facts: (year: number) => `Đi theo năm công tác ${year}: mỗi bước là một việc có thật trong bản này, mở ra được.`,
  intro:
    'Mạch nối một năm làm việc thành một sợi: văn bản chỉ đạo thành nhiệm vụ, chỉ tiêu; đơn vị báo cáo; hội nghị tổng kết; kết luận thành nhiệm vụ năm sau; người dân đọc tin.',
  steps: {
    reports: 'Báo cáo về',
    figures: 'Số liệu được kiểm tra',
    summary: 'Báo cáo tổng kết',
    unfinished: 'Việc chưa xong được quyết định',
    orientation: 'Phương hướng năm sau',
    conference: 'Hội nghị tổng kết',
    conclusions: 'Kết luận thành nhiệm vụ',
    news: 'Người dân đọc tin',
  },
  text: {
    reports:
      'Sở, ngành, huyện, xã viết báo cáo theo đề cương; nơi nhận tiếp nhận hoặc trả lại có lý do. Không ai phải gọi điện giục.',
    figures:
      'Số liệu cộng đúng ở mọi cấp ngay khi báo cáo được tiếp nhận, luôn kèm độ đầy đủ, so với kế hoạch và cùng kỳ.',
    summary:
      'Đoạn văn và số liệu của các đơn vị ghép thành báo cáo, ký và ra tệp Word; mỗi con số mở ra được báo cáo đứng sau nó.',
    unfinished:
      'Từng nhiệm vụ chưa xong được chuyển sang kế hoạch sau hoặc kết thúc có lý do; quyết định một việc hay nhiều việc một lúc.',
    orientation:
      'Kế hoạch năm sau có chỉ tiêu và nhiệm vụ, mỗi nhiệm vụ một đơn vị chủ trì, một sản phẩm, một thời hạn.',
    conference: 'Giấy mời, điểm danh trên điện thoại, tham luận, hỏi đáp; chức vụ của đại biểu in đúng thứ tự.',
    conclusions: 'Mỗi kết luận thành một nhiệm vụ dự thảo chỉ về nơi nó sinh ra. Mạch cho xem cả đường đi.',
    news: 'Bài viết lấy sự kiện từ hội nghị; đăng lên cổng thông tin, đọc được không cần JavaScript.',
  },
  counts: {
    reports: (done: number, total: number) => `${done}/${total} báo cáo đã tiếp nhận`,
    figures: (_: number, total: number) => `${total} chỉ tiêu giao trong năm`,
    summary: (done: number, total: number) => `${total} bản, ${done} đã ký`,
    unfinished: (done: number, total: number) => `${done}/${total} nhiệm vụ đã xong`,
    orientation: (_: number, total: number) => `${total} kế hoạch của khối`,
    conference: (done: number, total: number) => `${total} hội nghị, ${done} đã họp`,
    conclusions: (done: number, total: number) => `${done}/${total} kết luận đã thành nhiệm vụ`,
    news: (done: number, total: number) => `${done}/${total} bài đã đăng`,
  },
  open: {
    reports: 'Mở một báo cáo',
    figures: 'Xem số liệu',
    summary: 'Mở báo cáo tổng kết',
    unfinished: 'Mở một nhiệm vụ',
    orientation: 'Mở kế hoạch',
    conference: 'Mở hội nghị',
    conclusions: 'Xem mạch của một kết luận',
    news: 'Xem mạch của một bài',
  },
  nothing: 'Đồng chí chưa thấy hồ sơ nào của bước này.',
  board: 'Mở năm công tác',
  portal: 'Mở cổng thông tin',
  print: 'In một trang',
}
