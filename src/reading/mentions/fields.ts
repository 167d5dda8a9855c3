import { compact } from '../units/variants.ts'
import type { Text } from '../words.ts'

/** Fields of bodies whose names join words by "và" or commas, or hold words that elsewhere are verbs. */
const fields =
  `Bảo vệ, chăm sóc trẻ em|Bảo vệ, chăm sóc và giáo dục trẻ em|Trẻ em - Bình đẳng giới|Việc làm - An toàn lao động|Lao động - Việc làm|Giáo dục và Đào tạo|Giáo dục nghề nghiệp - Giáo dục thường xuyên|Giáo dục nghề nghiệp và Giáo dục thường xuyên
|Giáo dục Trung học - Giáo dục thường xuyên|Giáo dục thường xuyên|Giáo dục nghề nghiệp|Giáo dục trung học|Giáo dục tiểu học|Giáo dục mầm non
|Giáo dục dân tộc|Giáo dục chính trị|Giáo dục đại học|Nhà giáo và Cán bộ quản lý giáo dục|Cán bộ quản lý giáo dục|Quản lý giáo dục
|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Nông nghiệp và PTNT|Phát triển nông thôn|Kinh tế và Hạ tầng|Kinh tế, Hạ tầng và Đô thị
|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Văn hóa và Thông tin|Văn hóa - Thông tin|Văn hóa, Khoa học và Thông tin|Văn hóa - Xã hội
|Văn hóa, Thể thao, Du lịch và Truyền thông|Thể dục thể thao|Văn hóa - Thể thao|Văn hóa, Thông tin và Thể thao|Văn học và Nghệ thuật|Văn học - Nghệ thuật
|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động, TB&XH|Lao động - TB&XH|Lao động, việc làm|Người lao động
|Khoa học và Công nghệ|Khoa học và Kỹ thuật|Liên hiệp các Hội Khoa học và Kỹ thuật|các Hội Khoa học và Kỹ thuật|Kỹ thuật và Công nghệ|Công nghệ thông tin
|Tài nguyên và Môi trường|Tài nguyên - Môi trường|Thông tin và Truyền thông|Thông tin, Báo chí|Tuyên truyền, Báo chí - Xuất bản|Báo chí - Xuất bản|Báo chí và Tuyên truyền
|Kế hoạch và Đầu tư|Kế hoạch - Tài chính|Kế hoạch - Đầu tư|Tài chính - Kế hoạch|Tài chính và Kế hoạch|Tài chính - Kế toán|Quy hoạch và Kiến trúc|Xúc tiến đầu tư
|Đầu tư, Thương mại và Du lịch|Xúc tiến Đầu tư, Thương mại và Du lịch|Du lịch và Thương mại|Công thương và Du lịch|Dân tộc và Tôn giáo|Dân tộc, Tôn giáo
|Tuyên giáo và Dân vận|Tuyên giáo - Dân vận|Phát thanh và Truyền hình|Phát thanh - Truyền hình|Truyền thanh - Truyền hình|Truyền thanh và Truyền hình|Báo và Phát thanh, Truyền hình
|Chăn nuôi và Thú y|Trồng trọt và Bảo vệ thực vật|Bảo vệ thực vật|Quản lý thị trường|Quản lý chất lượng|Quản lý dự án đầu tư xây dựng|Quản lý dự án|Quản lý rừng|Quản lý khoa học
|Quản lý di tích|di tích lịch sử và cảnh quan môi trường|dự án đầu tư xây dựng|các công trình dân dụng và công nghiệp|công trình dân dụng và công nghiệp|dân dụng và công nghiệp|giao thông và nông nghiệp|đầu tư xây dựng|Thống kê và Phân tích|Giám định và Pháp y|Giám định y khoa|Giám định pháp y
|Bảo vệ, chăm sóc sức khỏe cán bộ|Bảo vệ chăm sóc sức khỏe|Chăm sóc sức khỏe sinh sản|Chăm sóc sức khỏe|Sức khỏe sinh sản|Kiểm soát bệnh tật|Kiểm nghiệm
|An toàn vệ sinh thực phẩm|An toàn thực phẩm|An toàn giao thông|Giao thông vận tải|Giao thông - Xây dựng|Phòng, chống HIV/AIDS|Phòng, chống thiên tai|Phòng, chống tội phạm|phòng, chống dịch
|Phòng chống thiên tai và Tìm kiếm cứu nạn|Dân số và Kế hoạch hóa gia đình|Dân số - Kế hoạch hóa gia đình|Dân số và Phát triển|Bảo trợ xã hội|Công tác xã hội|Bảo hiểm xã hội
|Chính sách xã hội|Trợ giúp pháp lý|Phổ biến, giáo dục pháp luật|phối hợp phổ biến, giáo dục pháp luật|Giới thiệu việc làm|Dịch vụ việc làm|Dịch vụ nông nghiệp|Dịch vụ Nông nghiệp
|Phục vụ hành chính công|Hành chính - Quản trị|Tổ chức - Hành chính|Tổ chức - Kiểm tra|Tổ chức cán bộ|Tổ chức - Cán bộ|Tổ chức bộ máy|Xây dựng và Kiểm tra|Thi đua - Khen thưởng|Thi đua, Khen thưởng
|Tiếp công dân|Nghiệp vụ Y - Dược|Nghiệp vụ Y|Nghiệp vụ Dược|Kế hoạch - Nghiệp vụ|Học tập cộng đồng|Hỗ trợ nông dân|Hợp tác xã và Doanh nghiệp|Hợp tác xã|Chính trị và Hành chính
|Khối các cơ quan và doanh nghiệp|Khối các cơ quan|Khối doanh nghiệp|các cơ quan và doanh nghiệp|các cơ quan|các tổ chức hữu nghị|Người khuyết tật và trẻ mồ côi|Bảo trợ người khuyết tật và trẻ mồ côi
|Nạn nhân chất độc da cam|Cựu thanh niên xung phong|Bảo vệ và Phát triển rừng|Nhân dân và Gia đình|Trẻ em và Bình đẳng giới|Gia đình và Trẻ em
|Đoàn đại biểu Quốc hội và HĐND|Đoàn đại biểu Quốc hội và Hội đồng nhân dân|Đoàn ĐBQH và HĐND|Đại biểu Quốc hội và Hội đồng nhân dân|đại biểu Quốc hội|HĐND và UBND|Hội đồng nhân dân và Ủy ban nhân dân
|Địa chính - xây dựng|Văn phòng - Thống kê|Tư pháp - Hộ tịch|trung học cơ sở|trung học phổ thông|dân tộc nội trú|dân tộc bán trú|Phổ cập giáo dục, xóa mù chữ|phổ cập giáo dục|xóa mù chữ
|Thư ký|Lễ tân, hậu cần|Chuyển đổi số|Đổi mới sáng tạo|Phát triển quỹ đất|Phát triển giáo dục|Xây dựng nông thôn mới|Xóa đói giảm nghèo|Giảm nghèo|cai nghiện ma túy|Vận động hiến máu tình nguyện|hiến máu tình nguyện|Kiểm lâm|Khám, chữa bệnh|Quản lý Khám, chữa bệnh|Quản lý Khám chữa bệnh|Truyền thông và Thi đua, khen thưởng|Thi đua, khen thưởng|Phòng, chống tác hại của thuốc lá|Thi hành án dân sự|Giống cây trồng, vật nuôi|Giống cây trồng vật nuôi|Công tác xã hội và Bảo trợ xã hội|quản lý hành chính về trật tự xã hội|Y tế dự phòng|Quản lý Dược|Quản lý Môi trường y tế|Bảo tồn thiên nhiên|bảo tồn di sản`
    .replaceAll('\n', '')
    .split('|')

const known = new Set(fields.flatMap((field) => [compact(field), compact(field.replaceAll(' và ', ' '))]))
const longest = 12

/** Where a field that begins at a word ends, in words; or the same word. */
export function fieldEnd({ words, bare }: Text, word: number): number {
  let [key, best] = ['', word]
  for (let i = word; i < words.length && i < word + longest; i++) {
    if (i > word && !/^[\s,&/-]{1,3}$/.test(bare.slice(words[i - 1]!.to, words[i]!.from))) break
    key += words[i]!.text
    if (known.has(key)) best = i + 1
  }
  return best
}
