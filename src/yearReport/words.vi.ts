export const vi = {
  title: 'Soạn báo cáo tổng kết năm',
  facts:
    'Dự thảo có sẵn đề cương, bảng chỉ tiêu, câu số liệu, biểu đồ và phụ lục lấy từ báo cáo đã tiếp nhận và các sổ theo dõi; mỗi số đều ghi nhớ nguồn.',
  bloc: 'Khối',
  year: 'Năm',
  draft: 'Soạn dự thảo',
  blocMissing: 'Chọn khối cần tổng kết.',
  noBloc: 'Đơn vị của đồng chí chưa điều phối khối nào. Quản trị thêm khối tại trang Đơn vị.',
  done: 'Đã soạn dự thảo từ báo cáo và số liệu.',
}
