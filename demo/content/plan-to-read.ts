/** A paragraph, or the rows of a table; a cell that is null goes on with the cell above it. */
export type PlanPart = string | readonly (readonly (string | null)[])[]

/** A plan of 2021, made up so that somebody can try reading tasks out of it. */
export const planToRead = (symbol: string, on: string): readonly PlanPart[] => [
  [[`TỈNH ỦY ĐIỆN BIÊN\n*\nSố ${symbol}`, `ĐẢNG CỘNG SẢN VIỆT NAM\nĐiện Biên, ngày ${on}`]],
  'KẾ HOẠCH',
  'công tác khoa giáo năm 2021',
  'Bảo đảm các nhiệm vụ khoa giáo được triển khai ngay từ đầu năm, rõ người, rõ việc, rõ thời gian.',
  '1. Giáo dục, đào tạo, giáo dục nghề nghiệp',
  'a) Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với UBND các huyện, thị xã, thành phố rà soát, sắp xếp mạng lưới trường, lớp bán trú, hoàn thành trước ngày 30/6/2021.',
  'b) Sở GD&ĐT phối hợp với Hội Khuyến học tỉnh nhân rộng mô hình “Dòng họ học tập” ở cấp xã trong quý III/2021.',
  'c) Giao Trung tâm Dạy nghề thanh niên phối hợp với các đơn vị liên quan mở lớp đào tạo nghề cho lao động nông thôn, báo cáo trong tháng 9/2021.',
  '2. Y tế, bảo hiểm',
  'a) Sở Y tế: kiểm tra công tác y tế trường học chậm nhất ngày 15 tháng cuối quý; xây dựng phương án bảo đảm thuốc, vật tư phòng, chống dịch sau khi có hướng dẫn của Trung ương.',
  'b) Đề nghị Bảo hiểm xã hội tỉnh phối hợp với Ngành lao động duy trì tỷ lệ tham gia bảo hiểm y tế trên 98% trong năm 2021.',
  '3. Khoa học, công nghệ, môi trường',
  'a) Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nông nghiệp và Phát triển nông thôn nhân rộng kết quả đề tài dược liệu tại ba huyện, báo cáo trong tháng 9/2021.',
  'b) Sở Tài nguyên và Môi trường thường xuyên theo dõi việc xử lý chất thải y tế tại các trung tâm y tế huyện.',
  '4. Tổ chức thực hiện',
  'Yêu cầu các huyện ủy, thị ủy, thành ủy lãnh đạo tổ chức thực hiện Kế hoạch này, định kỳ 6 tháng báo cáo Ban Thường vụ Tỉnh ủy (qua Ban Tuyên giáo Tỉnh ủy).',
  'PHỤ LỤC',
  'Các nhiệm vụ cụ thể',
  [
    ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
    [
      '1',
      'Xây dựng đề án phát triển trường phổ thông dân tộc bán trú',
      'Sở Giáo dục và Đào tạo',
      'Sở Tài chính',
      'Tháng 6',
      'Đề án',
    ],
    ['2', 'Tổ chức biểu dương học sinh, sinh viên tiêu biểu', null, 'Hội Khuyến học tỉnh', 'Quý III', 'Hội nghị'],
    [
      '3',
      'Rà soát nhân lực trạm y tế xã',
      'Sở Y tế',
      'UBND các huyện, thị xã, thành phố',
      'Trước 15/11',
      'Báo cáo rà soát',
    ],
    ['4', 'Khảo sát nhu cầu học nghề của lao động trẻ', 'Ngành lao động', 'Tỉnh đoàn', 'Quý II', 'Báo cáo khảo sát'],
  ],
  'T/M BAN THƯỜNG VỤ',
]
