/** Paragraphs of the demonstration's reports, chosen in turn; every figure in them is made up. */
const results = {
  commune: [
    'Trong quý, xã duy trì nền nếp dạy và học; phối hợp với nhà trường vận động học sinh ra lớp sau kỳ nghỉ. Tổ chức tuyên truyền về bảo hiểm xã hội tự nguyện tại các bản; trạm y tế bảo đảm trực dịch theo hướng dẫn.',
    'Đảng ủy, UBND xã chỉ đạo rà soát người chưa có thẻ bảo hiểm y tế, lập danh sách đề nghị hỗ trợ. Các lớp xóa mù chữ học buổi tối, giáo viên và hội viên phụ nữ cùng vận động người học.',
    'Xã hoàn thành các nội dung theo kế hoạch quý; sinh hoạt bản lồng ghép tuyên truyền phòng, chống dịch, phòng, chống tảo hôn. Cơ sở vật chất trường, lớp được tu sửa từ nguồn đóng góp của nhân dân.',
  ],
  district: [
    'Huyện ủy, UBND huyện chỉ đạo các phòng, ban thực hiện kế hoạch công tác khoa giáo; duy trì phổ cập giáo dục, mở lớp xóa mù chữ, giải quyết việc làm cho người lao động trở về địa phương.',
    'Công tác khám, chữa bệnh và phòng, chống dịch được duy trì; các xã phấn đấu đạt tiêu chí quốc gia về y tế. Việc làm mới chủ yếu trong xây dựng, dịch vụ và đi làm việc ngoài tỉnh.',
  ],
  department: [
    'Ngành tham mưu triển khai các chương trình, kế hoạch của Tỉnh ủy; kiểm tra cơ sở, hướng dẫn nghiệp vụ và tổng hợp kết quả theo từng địa bàn.',
    'Các nhiệm vụ trọng tâm trong quý bảo đảm tiến độ; phối hợp với các sở, ngành, đoàn thể của khối giải quyết vướng mắc từ cơ sở.',
  ],
}
const difficulties = [
  'Địa bàn rộng, giao thông mùa mưa khó khăn; cán bộ kiêm nhiệm nhiều việc. Hướng khắc phục: phân công theo bản, giao ban hằng tháng.',
  'Một số hộ chưa thấy rõ quyền lợi khi tham gia bảo hiểm. Tiếp tục tuyên truyền bằng tiếng dân tộc, đối thoại tại bản.',
  'Kinh phí còn hạn chế; nguồn xã hội hóa chưa nhiều. Lồng ghép với các chương trình mục tiêu quốc gia.',
]
const proposals = [
  'Đề nghị hỗ trợ tài liệu tuyên truyền song ngữ.',
  'Đề nghị bố trí thêm kinh phí mở lớp xóa mù chữ.',
  'Không có kiến nghị mới.',
]

export type Level = keyof typeof results
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!

export const narrative = (level: Level, n: number) => ({
  ketqua: pick(results[level], n),
  hanche: pick(difficulties, n + 1),
  kiennghi: pick(proposals, n + 2),
})
