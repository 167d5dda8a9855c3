/** What the coordinator writes in the year-end report of 2020, by section; every name and event is made up. */
export const written: Readonly<Record<string, readonly string[]>> = {
  'boi-canh': [
    'Năm 2020 là năm cuối thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII, năm tổ chức đại hội đảng các cấp. Dịch COVID-19 và thiên tai ảnh hưởng đến việc dạy và học, khám, chữa bệnh và đời sống của nhân dân, nhất là ở vùng cao, biên giới.',
    'Được sự lãnh đạo, chỉ đạo của Tỉnh ủy, Ban Thường vụ Tỉnh ủy, các sở, ban, ngành, đoàn thể trong khối và cấp ủy, chính quyền địa phương đã chủ động thực hiện nhiệm vụ, bảo đảm tiến độ của kế hoạch năm.',
  ],
  'ket-qua': [
    'Các đơn vị trong khối thực hiện nghiêm túc chế độ báo cáo; số liệu được tổng hợp từ báo cáo đã tiếp nhận của các huyện, thị xã, thành phố và các sở, ngành.',
  ],
  'linh-vuc-giaoduc': [
    'Mạng lưới trường, lớp tiếp tục được sắp xếp phù hợp với điều kiện của từng địa bàn; chất lượng giáo dục toàn diện được giữ vững, công tác xây dựng trường đạt chuẩn quốc gia được các huyện quan tâm.',
  ],
  'linh-vuc-yte': [
    'Hệ thống y tế từ tỉnh đến cơ sở chủ động phòng, chống dịch; các xã tiếp tục phấn đấu đạt tiêu chí quốc gia về y tế.',
  ],
  'linh-vuc-baohiem': [
    'Chính sách bảo hiểm xã hội, bảo hiểm y tế được tuyên truyền rộng rãi bằng nhiều hình thức, có tài liệu bằng tiếng dân tộc; việc vận động người dân tham gia bảo hiểm xã hội tự nguyện được giao chỉ tiêu đến từng xã.',
  ],
  'linh-vuc-nghenghiep': [
    'Công tác đào tạo nghề gắn với nhu cầu của doanh nghiệp và thị trường lao động; thông tin việc làm được đưa về tận bản.',
  ],
  'kiem-tra': [
    'Ban đã tổ chức 02 cuộc kiểm tra việc thực hiện các chỉ thị, kết luận về công tác khoa giáo tại 04 đơn vị; công tác tuyên truyền được duy trì trên báo, đài, trang thông tin điện tử và qua đội ngũ báo cáo viên, tuyên truyền viên cơ sở.',
  ],
  'han-che': [
    'Một số đơn vị gửi báo cáo còn chậm, số liệu giữa các kỳ chưa thống nhất, phải chỉnh sửa nhiều lần.',
    'Một số chỉ tiêu về bao phủ bảo hiểm, mở lớp xóa mù chữ chưa đạt kế hoạch do địa bàn rộng, cán bộ kiêm nhiệm nhiều việc và nguồn lực còn hạn chế.',
  ],
  'bai-hoc': [
    'Phải bám sát chương trình công tác của cấp ủy, phân công rõ đơn vị chủ trì, thời hạn và sản phẩm của từng nhiệm vụ.',
    'Coi trọng sơ kết, tổng kết ở cơ sở; kịp thời phát hiện, nhân rộng cách làm hay.',
  ],
  'phuong-huong': [
    'Tiếp tục tham mưu cho cấp ủy lãnh đạo, chỉ đạo đổi mới căn bản, toàn diện giáo dục và đào tạo; bảo vệ, chăm sóc sức khỏe nhân dân; phát triển khoa học và công nghệ; bảo vệ môi trường, gắn với tuyên truyền kết quả đại hội đảng các cấp.',
  ],
  'kien-nghi': [
    'Đề nghị Ban Thường vụ Tỉnh ủy quan tâm bố trí kinh phí cho công tác xóa mù chữ và tuyên truyền chính sách bảo hiểm ở các xã đặc biệt khó khăn.',
  ],
}

/** How many of the units' paragraphs are taken in, by section. */
export const takenIn: Readonly<Record<string, number>> = {
  'linh-vuc-giaoduc': 2,
  'linh-vuc-nghenghiep': 2,
  'linh-vuc-baohiem': 1,
  'han-che': 2,
  'kien-nghi': 1,
}

export const recipients = [
  'Ban Thường vụ Tỉnh ủy',
  'Thường trực HĐND, UBND tỉnh',
  'Các sở, ban, ngành, đoàn thể trong khối',
  'Các huyện ủy, thị ủy, thành ủy',
]

/** After it was taken in, one figure proved wrong and was reported anew. */
export const correction = {
  unit: 'SGDDT',
  period: '2020-Q3',
  indicator: 'TRUONG_CQG',
  reason: 'Bổ sung 01 trường vừa có quyết định công nhận đạt chuẩn quốc gia; đề nghị báo cáo lại.',
}
