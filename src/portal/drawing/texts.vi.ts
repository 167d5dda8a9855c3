type Paragraphs = readonly { title?: string; text: string }[]

/** Standing texts of the site, by what is told. */
export const viTexts = {
  about: 'Giới thiệu',
  aboutUsual: (name: string, owner: string): Paragraphs => [
    {
      text: `${name} đưa tin về hoạt động chỉ đạo, kết quả thực hiện nhiệm vụ và số liệu chính thức${owner ? ` của ${owner} cùng các cơ quan, đơn vị phối hợp` : ''}.`,
    },
    {
      text: 'Tin bài do cán bộ chuyên môn viết, được biên tập và duyệt trước khi đăng. Mỗi bài ghi rõ người viết, nguồn và ngày giờ đăng; khi bài được sửa, trang ghi rõ giờ cập nhật.',
    },
    {
      text: 'Bạn đọc có thể tìm tin không cần gõ dấu, nghe trang bằng trình đọc màn hình, in bài, hoặc theo dõi tin mới qua RSS. Trang đọc được trọn vẹn khi trình duyệt tắt JavaScript.',
    },
  ],
  contact: 'Liên hệ, góp ý',
  privacy: {
    title: 'Quyền riêng tư',
    parts: [
      {
        text: 'Bạn đọc trang này mà không cần cho biết mình là ai. Trang không có quảng cáo, không gắn công cụ theo dõi của bên thứ ba, không tải gì từ máy chủ khác.',
      },
      {
        title: 'Cookie',
        text: 'Trang chỉ ghi cookie khi bạn chọn: “lang” nhớ ngôn ngữ, “co” nhớ cỡ chữ. Xóa lúc nào cũng được trong trình duyệt.',
      },
      {
        title: 'Lượt xem',
        text: 'Một người chỉ được đếm một lần mỗi ngày cho mỗi bài. Để làm việc đó, địa chỉ mạng và tên trình duyệt được trộn với một chuỗi ngẫu nhiên của ngày thành một mã không đọc ngược được; hết ngày, chuỗi ấy và mọi mã bị xóa, chỉ còn con số.',
      },
      {
        title: 'Bình luận',
        text: 'Khi bạn gửi bình luận, trang lưu tên, nội dung, thời gian và phiên bản lời đồng ý. Thư điện tử là không bắt buộc, không bao giờ hiện, chỉ dùng gửi liên kết rút bình luận và bị xóa sau 12 tháng. Tên và nội dung chỉ hiện sau khi được duyệt.',
      },
      {
        title: 'Quyền của bạn',
        text: 'Bạn rút bình luận bất cứ lúc nào bằng liên kết nhận được khi gửi: bình luận cùng tên và thư điện tử bị xóa ngay. Muốn xem, sửa hay xóa thông tin khác về mình, hãy viết cho cơ quan chủ quản theo địa chỉ ở cuối trang.',
      },
    ] as Paragraphs,
  },
  rules: {
    title: 'Quy định bình luận',
    parts: [
      { text: 'Ý kiến của bạn đọc giúp công việc tốt hơn. Mỗi bình luận được ban biên tập xem trước khi hiện.' },
      {
        title: 'Bình luận được đăng',
        text: 'Đúng nội dung bài viết; viết tiếng Việt có dấu, lời lẽ tôn trọng; nêu việc cụ thể càng tốt. Ban biên tập không sửa câu chữ của bạn: bình luận được đăng nguyên văn hoặc không đăng.',
      },
      {
        title: 'Bình luận không được đăng',
        text: 'Xúc phạm người khác; lộ thông tin riêng của mình hay của người khác; quảng cáo; kích động, chia rẽ; thông tin chưa kiểm chứng gây hoang mang; nội dung trái pháp luật.',
      },
      {
        title: 'Rút bình luận',
        text: 'Khi gửi, bạn nhận một liên kết để rút. Giữ kín liên kết này: ai có nó đều rút được bình luận.',
      },
      {
        title: 'Khiếu nại, tố cáo',
        text: 'Bình luận không thay cho đơn thư. Hãy gửi đơn tới cơ quan có thẩm quyền để được giải quyết đúng luật.',
      },
    ] as Paragraphs,
  },
}
