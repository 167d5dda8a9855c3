import { type ArticleContent, drawing, h2, list, p, quote } from './article-text.ts'

/** Last year's conference as it was told then, and this year's, begun on the eve. */
export const articlesOfConference: readonly ArticleContent[] = [
  {
    category: 'khoa-giao',
    sector: 'giaoDuc',
    title: 'Hội nghị tổng kết công tác khoa giáo năm 2019, triển khai nhiệm vụ năm 2020',
    dateline: 'Điện Biên',
    lead: 'Sáng 14/01/2020, Ban Tuyên giáo Tỉnh ủy phối hợp với các sở, ngành tổ chức hội nghị tổng kết công tác khoa giáo năm 2019, bàn phương hướng, nhiệm vụ năm 2020.',
    cover: {
      drawing: 'hall2019',
      alt: 'Hội trường nhìn từ hàng ghế cuối: bàn chủ tọa dưới phông đỏ, đại biểu ngồi kín các hàng ghế',
      caption: 'Toàn cảnh hội nghị.',
    },
    body: [
      p(
        'Dự hội nghị có lãnh đạo các sở, ngành trong khối khoa giáo; trưởng ban tuyên giáo các huyện, thị, thành ủy; đại diện một số trường học và cơ sở y tế trong tỉnh.',
      ),
      p(
        'Báo cáo tại hội nghị nêu rõ: năm 2019, các đơn vị trong khối đã chủ động tham mưu, phối hợp tổ chức thực hiện các nghị quyết, chỉ thị về giáo dục, y tế, khoa học và công nghệ, dân số, gia đình và trẻ em. Việc học tập, quán triệt được tổ chức gọn, có kiểm tra sau học tập; nhiều nơi đưa nội dung về đến chi bộ, thôn, bản.',
      ),
      h2('Những việc làm được'),
      list(
        'Mạng lưới trường, lớp được sắp xếp theo hướng gom điểm lẻ về trường chính, gắn với bảo đảm chỗ ăn, ở cho học sinh bán trú.',
        'Trạm y tế xã từng bước được bổ sung bác sĩ, trang thiết bị; công tác tiêm chủng và phòng, chống dịch được duy trì thường xuyên.',
        'Một số đề tài ứng dụng khoa học vào cây dược liệu, cây ăn quả bước đầu cho kết quả, được người dân làm theo.',
      ),
      p(
        'Bên cạnh đó, các đại biểu thẳng thắn chỉ ra hạn chế: số liệu giữa các ngành có lúc chưa khớp; báo cáo của một số đơn vị gửi chậm, còn nặng về liệt kê; việc sơ kết một số văn bản của Trung ương ở cơ sở còn hình thức.',
      ),
      quote(
        'Muốn nói cho đúng thì trước hết phải có số đúng. Năm 2020, mỗi con số trong báo cáo cần chỉ ra được lấy từ đâu, ai chịu trách nhiệm.',
      ),
      p(
        'Đó là yêu cầu được nhấn mạnh trong phần kết luận. Hội nghị thống nhất sáu nhóm nhiệm vụ của năm 2020, trong đó tập trung tuyên truyền đại hội đảng các cấp, nâng chất lượng tham mưu, thực hiện quy chế phối hợp giữa Ban Tuyên giáo với các sở, ngành và vận động người dân tham gia bảo hiểm y tế.',
      ),
      p('Nhân dịp này, một số tập thể, cá nhân có thành tích trong công tác khoa giáo năm 2019 được biểu dương.'),
    ],
    textCredit: 'Hà Thí',
    photoCredit: 'Hà Thí',
    tags: ['tổng kết', 'công tác khoa giáo', 'quy chế phối hợp'],
    drafted: ['2020-01-14', '14:10'],
    out: ['2020-01-14', '17:20'],
    views: 412,
  },
  {
    category: 'khoa-giao',
    sector: 'giaoDuc',
    title: 'Hội nghị tổng kết công tác khoa giáo năm 2020, triển khai nhiệm vụ năm 2021',
    dateline: 'Điện Biên',
    lead: 'Chiều 12/01/2021, Ban Tuyên giáo Tỉnh ủy phối hợp với các sở, ngành trong khối tổ chức hội nghị tổng kết công tác khoa giáo năm 2020, triển khai phương hướng, nhiệm vụ năm 2021.',
    cover: {
      drawing: 'hall2020',
      alt: 'Bàn chủ tọa dưới phông đỏ, đại biểu ngồi kín hội trường',
      caption: 'Các đại biểu dự hội nghị.',
    },
    body: [
      p(
        'Hội nghị do lãnh đạo Ban Tuyên giáo Tỉnh ủy và lãnh đạo Sở Giáo dục và Đào tạo chủ trì. Dự hội nghị có đại diện các sở, ngành, đoàn thể trong khối khoa giáo, lãnh đạo ban tuyên giáo các huyện, thị, thành ủy.',
      ),
      p(
        'Năm 2020, trong điều kiện vừa phòng, chống dịch COVID-19, vừa tổ chức đại hội đảng các cấp, công tác khoa giáo của tỉnh đạt kết quả trên nhiều mặt. Các đơn vị đã tham mưu, ban hành và tổ chức thực hiện nhiều chương trình, kế hoạch; phối hợp giữa các ngành chặt chẽ hơn, báo cáo đúng hạn hơn các năm trước.',
      ),
      drawing('desk', 'Tài liệu và báo cáo trên bàn làm việc', 'Báo cáo của các đơn vị được tổng hợp trước hội nghị.'),
      p(['italic', '(Phần thảo luận, ý kiến phát biểu và kết luận sẽ được bổ sung sau hội nghị.)']),
      h2('Nhiệm vụ năm 2021'),
      list(
        'Tuyên truyền, quán triệt nghị quyết đại hội đảng các cấp trong toàn khối.',
        'Nâng chất lượng tham mưu, sơ kết, tổng kết các văn bản đến hạn.',
        'Thực hiện quy chế phối hợp giữa Ban Tuyên giáo với các sở, ngành.',
      ),
    ],
    textCredit: 'Hà Thí',
    photoCredit: 'Hà Thí',
    tags: ['tổng kết', 'công tác khoa giáo'],
    drafted: ['2021-01-11', '16:35'],
  },
]
