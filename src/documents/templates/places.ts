/** The places an office names in its own Word file, `{so}`: each once or more, those required at least once. */
export const places = [
  { name: 'co_quan_cap_tren', required: false, vi: 'Cơ quan cấp trên', en: 'Superior body' },
  { name: 'co_quan', required: false, vi: 'Cơ quan ban hành', en: 'Issuing body' },
  { name: 'so', required: true, vi: 'Số và ký hiệu, như 345-BC/BTGTU', en: 'Number and symbol, as 345-BC/BTGTU' },
  { name: 'dia_danh', required: false, vi: 'Địa danh, như Điện Biên', en: 'Place of issue, as Điện Biên' },
  {
    name: 'ngay',
    required: true,
    vi: 'Ngày ban hành, như ngày 05 tháng 02 năm 2021',
    en: 'Day of issue, as ngày 05 tháng 02 năm 2021',
  },
  { name: 'loai', required: false, vi: 'Tên loại, như BÁO CÁO', en: 'Type, as BÁO CÁO' },
  { name: 'tieu_de', required: true, vi: 'Trích yếu nội dung', en: 'Abstract' },
  { name: 'kinh_gui', required: false, vi: 'Nơi gửi, sau chữ Kính gửi', en: 'Addressees, after Kính gửi' },
  {
    name: 'noi_dung',
    required: true,
    vi: 'Nội dung: các mục, bảng, biểu đồ; đứng một mình trong đoạn ở phần thân',
    en: 'The text with its sections, tables and charts; alone in a paragraph of the body',
  },
  {
    name: 'quyen_ky',
    required: false,
    vi: 'Thể thức ký, như K/T TRƯỞNG BAN',
    en: 'For whom it is signed, as K/T TRƯỞNG BAN',
  },
  { name: 'chuc_vu', required: false, vi: 'Chức vụ người ký', en: "The signer's position" },
  { name: 'nguoi_ky', required: true, vi: 'Họ và tên người ký', en: "The signer's name" },
  { name: 'noi_nhan', required: false, vi: 'Danh sách nơi nhận, mỗi nơi một dòng', en: 'Recipients, one a line' },
] as const
export type PlaceName = (typeof places)[number]['name']
/** The one place that is not plain text. */
export const textPlace: PlaceName = 'noi_dung'
