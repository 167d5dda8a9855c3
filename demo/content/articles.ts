import type { ArticleContent } from './article-text.ts'
import { articlesOfConference } from './articles-conference.ts'
import { articlesOfLife } from './articles-life.ts'

/** Slug, Vietnamese, English; in the order of the menu. */
export const newsCategories = [
  ['khoa-giao', 'Tin khoa giáo', 'Science and education'],
  ['giao-duc', 'Giáo dục', 'Education'],
  ['y-te-dan-so', 'Y tế – dân số', 'Health and population'],
  ['khoa-hoc-moi-truong', 'Khoa học – môi trường', 'Science and environment'],
  ['lao-dong-xa-hoi', 'Lao động – xã hội', 'Labour and society'],
] as const

export const articles: readonly ArticleContent[] = [...articlesOfConference, ...articlesOfLife]

/** What readers of the demonstration have sent, in the order of sending; by the title's beginning. */
export const comments: readonly {
  to: string
  on: readonly [day: string, hour: string]
  name: string
  text: string
  email?: string
  becomes?: 'show' | 'refuse'
  reason?: string
}[] = [
  {
    to: 'Học sinh vùng cao',
    on: ['2020-12-22', '20:14'],
    name: 'Lò Văn Thử',
    email: 'lovanthu@vidu.example',
    text: 'Mong các điểm bản đều có tủ sách như trường trung tâm. Gia đình tôi xin góp 20 cuốn truyện thiếu nhi.',
    becomes: 'show',
  },
  {
    to: 'Học sinh vùng cao',
    on: ['2020-12-23', '07:52'],
    name: 'Nguyễn Thị Mẫu',
    text: 'Cảm ơn các thầy cô đã ở lại với các cháu cả dịp nghỉ. Cho tôi hỏi nếu muốn gửi áo ấm thì liên hệ nơi nào?',
    becomes: 'show',
  },
  {
    to: 'Trạm y tế xã',
    on: ['2020-12-29', '19:05'],
    name: 'Giàng A Thí',
    text: 'Bố mẹ tôi được bác sĩ trạm xá đến tận nhà đo huyết áp, các cụ rất phấn khởi.',
    becomes: 'show',
  },
  {
    to: 'Trạm y tế xã',
    on: ['2020-12-30', '02:11'],
    name: 'vay von nhanh',
    text: 'Hỗ trợ vay vốn không cần thế chấp, giải ngân trong ngày, xem tại http://vidu.example',
    becomes: 'refuse',
    reason: 'Quảng cáo, không liên quan đến tin',
  },
  {
    to: 'Phiên giao dịch việc làm',
    on: ['2021-01-06', '21:30'],
    name: 'Cà Thị Phác',
    text: 'Em học xong lớp may ở trung tâm thì đăng ký phỏng vấn ở phiên sau được không ạ? Phiên sau tổ chức ở xã nào?',
  },
  {
    to: 'Phiên giao dịch việc làm',
    on: ['2021-01-08', '12:18'],
    name: 'Trần Văn Giả',
    email: 'tranvangia@vidu.example',
    text: 'Đề nghị thông báo trước trên loa truyền thanh của bản ít nhất một tuần để bà con sắp xếp việc nương rẫy.',
  },
  {
    to: 'Trồng cây',
    on: ['2021-01-09', '08:40'],
    name: 'Bạn đọc ở Mường Ảng',
    text: 'Trồng xong thì ai chăm? Năm trước đồi sau trường cũng trồng mà trâu bò phá gần hết.',
  },
  {
    to: 'Trồng cây',
    on: ['2021-01-10', '16:02'],
    name: 'Quàng Thị Ví Dụ',
    text: 'Bản tôi cũng đang phân loại rác theo hướng dẫn này. Vỏ chai thuốc trừ sâu gom về đâu, xin cho biết thêm.',
  },
  {
    to: 'Học sinh vùng cao',
    on: ['2021-01-11', '22:47'],
    name: 'Phạm Minh Thử',
    text: 'Bài viết xúc động. Nên có thêm địa chỉ tiếp nhận sách & áo ấm, ví dụ <Phòng GD&ĐT huyện>.',
  },
]
