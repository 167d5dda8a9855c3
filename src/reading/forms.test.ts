import { expect, test } from 'vitest'
import { inShort, tasksOf } from '#test/plan-units.ts'

/** Sentences as plans write them, and what they assign: who | with whom | when | what | who is to know. */
const forms: readonly (readonly [passage: string, tasks: readonly string[]])[] = [
  [
    'Sở Nông nghiệp và PTNT trồng 200 ha rừng trước 30/9.',
    ['Sở Nông nghiệp và Phát triển nông thôn |  | 2021-09-30 | Trồng 200 ha rừng'],
  ],
  [
    'Đề nghị BHXH tỉnh, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh, các tổ chức chính trị - xã hội tuyên truyền, vận động đoàn viên, hội viên tham gia bảo hiểm xã hội tự nguyện.',
    [
      'Bảo hiểm xã hội tỉnh+Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh+các tổ chức chính trị - xã hội |  |  | Tuyên truyền, vận động đoàn viên, hội viên tham gia bảo hiểm xã hội tự nguyện',
    ],
  ],
  [
    'Các sở: Y tế, Tài chính, Giáo dục và Đào tạo chủ động xây dựng kế hoạch của ngành mình trước ngày 15/3/2021.',
    ['Sở Y tế+Sở Tài chính+Sở Giáo dục và Đào tạo |  | 2021-03-15 | Chủ động xây dựng kế hoạch của ngành mình'],
  ],
  [
    'UBND các huyện Tuần Giáo, Điện Biên Đông và thị xã Mường Lay rà soát đối tượng.',
    [
      'Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay |  |  | Rà soát đối tượng',
    ],
  ],
  [
    'Tổ chức lễ phát động Tháng hành động vì trẻ em (Sở LĐTB&XH chủ trì, phối hợp với Tỉnh đoàn, Hội LHPN tỉnh; hoàn thành trước ngày 01/6/2021).',
    [
      'Sở Lao động - Thương binh và Xã hội | Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh+Hội Liên hiệp Phụ nữ tỉnh | 2021-06-01 | Tổ chức lễ phát động Tháng hành động vì trẻ em',
    ],
  ],
  [
    'Biên soạn tài liệu tuyên truyền do Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Đài PT-TH tỉnh thực hiện trong tháng 4.',
    ['Ban Tuyên giáo Tỉnh ủy | Đài Phát thanh và Truyền hình tỉnh | 2021-04-30 | Biên soạn tài liệu tuyên truyền'],
  ],
  [
    'Xây dựng phần mềm quản lý hồ sơ sức khỏe. Giao Sở Y tế chủ trì, phối hợp với Sở Khoa học và Công nghệ triển khai thực hiện; thời gian hoàn thành: quý IV/2021.',
    ['Sở Y tế | Sở Khoa học và Công nghệ | 2021-12-31 | Xây dựng phần mềm quản lý hồ sơ sức khỏe'],
  ],
  [
    'Sở Y tế chủ trì; Sở Tài chính, Công an tỉnh phối hợp thực hiện việc kiểm tra liên ngành.',
    ['Sở Y tế | Sở Tài chính+Công an tỉnh |  | Việc kiểm tra liên ngành'],
  ],
  [
    'Cấp ủy, chính quyền các cấp, các cơ quan, đơn vị tổ chức quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016 trong quý I/2021.',
    [
      'Cấp ủy, chính quyền các cấp, các cơ quan, đơn vị |  | 2021-03-31 | Tổ chức quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016',
    ],
  ],
  [
    'Giao Văn phòng UBND tỉnh làm đầu mối, theo dõi, đôn đốc các sở, ban, ngành, UBND các huyện, thị xã, thành phố thực hiện; định kỳ hằng quý tổng hợp báo cáo Chủ tịch UBND tỉnh.',
    [
      'Văn phòng Ủy ban nhân dân tỉnh |  |  | Theo dõi, đôn đốc các sở, ban, ngành, UBND các huyện, thị xã, thành phố thực hiện',
      'Văn phòng Ủy ban nhân dân tỉnh |  | quarter | Định kỳ hằng quý tổng hợp báo cáo Chủ tịch UBND tỉnh',
    ],
  ],
  [
    'Sở Tài chính: Căn cứ khả năng ngân sách, tham mưu UBND tỉnh bố trí kinh phí; hướng dẫn các đơn vị thanh quyết toán theo quy định; báo cáo trước ngày 15/12 hằng năm, đồng gửi Sở Y tế để theo dõi.',
    [
      'Sở Tài chính |  |  | Căn cứ khả năng ngân sách, tham mưu UBND tỉnh bố trí kinh phí',
      'Sở Tài chính |  |  | Hướng dẫn các đơn vị thanh quyết toán theo quy định',
      'Sở Tài chính |  | year | Báo cáo trước ngày 15/12 hằng năm, đồng gửi Sở Y tế để theo dõi | Sở Y tế',
    ],
  ],
  [
    'Yêu cầu Thủ trưởng các sở, ban, ngành tỉnh, Chủ tịch UBND các huyện, thị xã, thành phố nghiêm túc triển khai Kế hoạch, gửi báo cáo kết quả về Sở Nội vụ trước ngày 20/11/2021 để tổng hợp.',
    [
      'các sở, ban, ngành tỉnh+Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay |  | 2021-11-20 | Nghiêm túc triển khai Kế hoạch, gửi báo cáo kết quả về Sở Nội vụ trước ngày 20/11/2021 để tổng hợp',
    ],
  ],
  [
    'Các sở, ban, ngành, đoàn thể tỉnh theo chức năng, nhiệm vụ được giao, phối hợp với Sở Y tế triển khai các hoạt động phòng, chống dịch.',
    ['Các sở, ban, ngành, đoàn thể tỉnh | Sở Y tế |  | Triển khai các hoạt động phòng, chống dịch'],
  ],
  [
    'Huyện ủy, thị ủy, thành ủy lãnh đạo, chỉ đạo quán triệt Nghị quyết đến chi bộ.',
    [
      'Huyện ủy Tuần Giáo+Huyện ủy Điện Biên+Huyện ủy Điện Biên Đông+Thị ủy Mường Lay |  |  | Lãnh đạo, chỉ đạo quán triệt Nghị quyết đến chi bộ',
    ],
  ],
  [
    'Ủy ban nhân dân tỉnh Lai Châu phối hợp với UBND huyện Điện Biên Đông cắm mốc giới.',
    ['Ủy ban nhân dân tỉnh Lai Châu | Ủy ban nhân dân huyện Điện Biên Đông |  | Cắm mốc giới'],
  ],
  [
    'Giao Sở Giáo dục và Đào tạo: (1) Xây dựng kế hoạch; (2) Tổ chức tập huấn; (3) Báo cáo kết quả trước ngày 30/11/2021.',
    [
      'Sở Giáo dục và Đào tạo |  |  | Xây dựng kế hoạch',
      'Sở Giáo dục và Đào tạo |  |  | Tổ chức tập huấn',
      'Sở Giáo dục và Đào tạo |  | 2021-11-30 | Báo cáo kết quả',
    ],
  ],
  [
    'Sau khi có hướng dẫn của Bộ Y tế, Sở Y tế tham mưu UBND tỉnh ban hành quy định.',
    ['Sở Y tế |  |  | Tham mưu UBND tỉnh ban hành quy định'],
  ],
  [
    'Trung tâm Kiểm soát bệnh tật tỉnh, Bệnh viện Đa khoa tỉnh phối hợp Trường Cao đẳng Y tế tổ chức xét nghiệm.',
    ['Trung tâm Kiểm soát bệnh tật tỉnh+Bệnh viện Đa khoa tỉnh | Trường Cao đẳng Y tế |  | Tổ chức xét nghiệm'],
  ],
  [
    'Đề nghị các tổ chức chính trị - xã hội tuyên truyền bảo hiểm.',
    ['các tổ chức chính trị - xã hội |  |  | Tuyên truyền bảo hiểm'],
  ],
  [
    'Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh, Hội Cựu chiến binh tỉnh tuyên truyền bảo hiểm.',
    ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh+Hội Cựu chiến binh tỉnh |  |  | Tuyên truyền bảo hiểm'],
  ],
  [
    'Biên soạn tài liệu tuyên truyền do Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Đài PT-TH tỉnh thực hiện trong tháng 4.',
    ['Ban Tuyên giáo Tỉnh ủy | Đài Phát thanh và Truyền hình tỉnh | 2021-04-30 | Biên soạn tài liệu tuyên truyền'],
  ],
  [
    'Sở Y tế chủ trì; Sở Tài chính, Công an tỉnh phối hợp thực hiện việc kiểm tra liên ngành.',
    ['Sở Y tế | Sở Tài chính+Công an tỉnh |  | Việc kiểm tra liên ngành'],
  ],
  [
    'Cấp ủy, chính quyền các cấp, các cơ quan, đơn vị tổ chức quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016 trong quý I/2021.',
    [
      'Cấp ủy, chính quyền các cấp, các cơ quan, đơn vị |  | 2021-03-31 | Tổ chức quán triệt Chỉ thị số 05-CT/TW ngày 15/5/2016',
    ],
  ],
  [
    'Sở Nông nghiệp và PTNT, Sở VHTT&DL, Sở GD-ĐT và Sở KHCN trồng 200 ha rừng trước 30/9.',
    [
      'Sở Nông nghiệp và Phát triển nông thôn+Sở Văn hóa, Thể thao và Du lịch+Sở Giáo dục và Đào tạo+Sở Khoa học và Công nghệ |  | 2021-09-30 | Trồng 200 ha rừng',
    ],
  ],
  [
    '3. Phân công thực hiện\n- Sở Giáo dục và Đào tạo: tham mưu UBND tỉnh ban hành Kế hoạch, thời gian xong trước 20/3/2021.\n- Sở Tài chính thẩm định kinh phí.\n+ Cấp kinh phí trong quý II.\n+ Quyết toán kinh phí trước 31/12/2021.',
    [
      'Sở Giáo dục và Đào tạo |  | 2021-03-20 | Tham mưu UBND tỉnh ban hành Kế hoạch',
      'Sở Tài chính |  |  | Thẩm định kinh phí',
      'Sở Tài chính |  | 2021-06-30 | Cấp kinh phí',
      'Sở Tài chính |  | 2021-12-31 | Quyết toán kinh phí',
    ],
  ],
  [
    'II. NHIỆM VỤ\n1. Tổ chức các hoạt động truyền thông\n- Treo băng rôn tại trụ sở cơ quan.\n- Tổ chức tọa đàm trên truyền hình.\nCơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Đài Phát thanh và Truyền hình tỉnh; thời gian: tháng 4/2021.',
    ['Sở Y tế | Đài Phát thanh và Truyền hình tỉnh | 2021-04-30 | Tổ chức các hoạt động truyền thông'],
  ],
  [
    '1. Xây dựng cơ sở dữ liệu về người cao tuổi\na) Nội dung: Rà soát, cập nhật thông tin.\nb) Chủ trì: Sở Lao động, Thương binh và Xã hội\nc) Phối hợp: Sở Y tế; Hội Người cao tuổi tỉnh\nd) Thời hạn: 15/8/2021\nđ) Sản phẩm: Cơ sở dữ liệu được cập nhật',
    [
      'Sở Lao động - Thương binh và Xã hội | Sở Y tế+Hội Người cao tuổi tỉnh | 2021-08-15 | Xây dựng cơ sở dữ liệu về người cao tuổi',
    ],
  ],
  [
    'UBND các huyện, thị xã tổ chức thực hiện tốt các nội dung sau:\n- Tuyên truyền đến từng thôn, bản.\n- Kiểm tra việc thu phí.',
    [
      'Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay |  |  | Tuyên truyền đến từng thôn, bản',
      'Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay |  |  | Kiểm tra việc thu phí',
    ],
  ],
  [
    'Giao Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn phối hợp với Sở Y tế vận động phụ nữ khám thai; kinh phí do Sở Tài chính bố trí.',
    ['Hội Liên hiệp Phụ nữ tỉnh+Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh | Sở Y tế |  | Vận động phụ nữ khám thai'],
  ],
  [
    'Sở Y tế có nhiệm vụ: xây dựng kế hoạch; tập huấn; giám sát.',
    ['Sở Y tế |  |  | Xây dựng kế hoạch', 'Sở Y tế |  |  | Tập huấn', 'Sở Y tế |  |  | Giám sát'],
  ],
  [
    'Sở Y tế chịu trách nhiệm chính trong việc kiểm soát dịch bệnh, phối hợp với Công an tỉnh xử lý vi phạm.',
    ['Sở Y tế | Công an tỉnh |  | Kiểm soát dịch bệnh, phối hợp với Công an tỉnh xử lý vi phạm'],
  ],
  ['Chủ trì: Sở Y tế.', []],
  [
    'Trong tháng 5/2021, giao Sở Khoa học và Công nghệ nghiệm thu đề tài; Sở Y tế ứng dụng kết quả, báo cáo Tỉnh ủy trước ngày 30 tháng 11 năm 2021.',
    [
      'Sở Khoa học và Công nghệ |  | 2021-05-31 | Nghiệm thu đề tài',
      'Sở Y tế |  | 2021-11-30 | Ứng dụng kết quả, báo cáo Tỉnh ủy',
    ],
  ],
  [
    'Công an tỉnh chủ trì phối hợp Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh và chính quyền địa phương tuần tra biên giới.',
    [
      'Công an tỉnh | Bộ Chỉ huy Quân sự tỉnh+Bộ Chỉ huy Bộ đội Biên phòng tỉnh+chính quyền địa phương |  | Tuần tra biên giới',
    ],
  ],
  [
    'Yêu cầu các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố; các đơn vị liên quan triển khai nghiêm túc Chỉ thị này.',
    [
      'các sở, ban, ngành tỉnh+Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay+các đơn vị liên quan |  |  | Triển khai nghiêm túc Chỉ thị này',
    ],
  ],
  [
    'Giao Ban cán sự đảng UBND tỉnh lãnh đạo xây dựng Đề án sắp xếp trường học, trình Ban Thường vụ Tỉnh ủy trong quý III năm 2021.',
    [
      'Ban cán sự đảng UBND tỉnh |  | 2021-09-30 | Lãnh đạo xây dựng Đề án sắp xếp trường học, trình Ban Thường vụ Tỉnh ủy',
    ],
  ],
  [
    'Đảng đoàn HĐND tỉnh lãnh đạo HĐND tỉnh ban hành nghị quyết về chính sách hỗ trợ học sinh; tăng cường giám sát.',
    [
      'Đảng đoàn HĐND tỉnh |  |  | Lãnh đạo HĐND tỉnh ban hành nghị quyết về chính sách hỗ trợ học sinh',
      'Đảng đoàn HĐND tỉnh |  |  | Tăng cường giám sát',
    ],
  ],
  [
    'Sở giáo dục và đào tạo chủ tri, phôi hợp với sở y tế to chức khám sức khoẻ học sinh trong quý 3/2021.',
    ['Sở Giáo dục và Đào tạo | Sở Y tế | 2021-09-30 | To chức khám sức khoẻ học sinh'],
  ],
  [
    'Thanh tra tỉnh, Sở Nội vụ, các cơ quan có liên quan kiểm tra, xử lý vi phạm theo quy định.',
    ['Thanh tra tỉnh+Sở Nội vụ+các cơ quan có liên quan |  |  | Kiểm tra, xử lý vi phạm theo quy định'],
  ],
  [
    'Các huyện ủy, thị ủy, thành ủy; các đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch, báo cáo về Tỉnh ủy (qua Ban Tuyên giáo Tỉnh ủy) trước ngày 31/3/2021.',
    [
      'Huyện ủy Tuần Giáo+Huyện ủy Điện Biên+Huyện ủy Điện Biên Đông+Thị ủy Mường Lay+các đảng ủy trực thuộc Tỉnh ủy |  | 2021-03-31 | Xây dựng kế hoạch, báo cáo về Tỉnh ủy (qua Ban Tuyên giáo Tỉnh ủy)',
    ],
  ],
  [
    '2. Báo Điện Biên Phủ, Đài Phát thanh và Truyền hình tỉnh\nMở chuyên trang, chuyên mục; thường xuyên đưa tin.',
    [
      'Báo Điện Biên Phủ+Đài Phát thanh và Truyền hình tỉnh |  |  | Mở chuyên trang, chuyên mục',
      'Báo Điện Biên Phủ+Đài Phát thanh và Truyền hình tỉnh |  | standing | Thường xuyên đưa tin',
    ],
  ],
  [
    'Tăng cường kiểm tra an toàn thực phẩm: Giao Sở Y tế chủ trì, phối hợp với Sở Nông nghiệp và Phát triển nông thôn, Công an tỉnh thành lập đoàn kiểm tra liên ngành trước Tết Nguyên đán và trong Tháng hành động.',
    [
      'Sở Y tế | Sở Nông nghiệp và Phát triển nông thôn+Công an tỉnh |  | Thành lập đoàn kiểm tra liên ngành trước Tết Nguyên đán và trong Tháng hành động',
    ],
  ],
  [
    '2. Xây dựng phóng sự truyền hình\n* Đơn vị chủ trì: Đài Phát thanh và Truyền hình tỉnh\n* Đơn vị phối hợp: Sở Y tế, Sở Giáo dục và Đào tạo\n* Thời gian hoàn thành: Trước ngày 10 tháng 12 năm 2021\n* Dự kiến sản phẩm: 04 phóng sự\n3. Tập huấn báo cáo viên\n* Đơn vị chủ trì: Ban Tuyên giáo Tỉnh ủy\n* Thời gian: Hằng quý',
    [
      'Đài Phát thanh và Truyền hình tỉnh | Sở Y tế+Sở Giáo dục và Đào tạo | 2021-12-10 | Xây dựng phóng sự truyền hình',
      'Ban Tuyên giáo Tỉnh ủy |  | quarter | Tập huấn báo cáo viên',
    ],
  ],
  [
    '- Đề án "Phát triển du lịch": Sở Văn hóa, Thể thao và Du lịch chủ trì, hoàn thành trong tháng 8/2021.\n- Đề án "Sữa học đường": Sở Giáo dục và Đào tạo chủ trì, phối hợp Sở Y tế, trình trong quý IV/2021.',
    [
      'Sở Văn hóa, Thể thao và Du lịch |  | 2021-08-31 | Đề án "Phát triển du lịch"',
      'Sở Giáo dục và Đào tạo | Sở Y tế | 2021-12-31 | Đề án "Sữa học đường"',
    ],
  ],
  [
    'Giao Sở Y tế chủ trì, phối hợp với các đơn vị: Sở Tài chính, Sở Xây dựng, UBND huyện Tuần Giáo lập dự án đầu tư.',
    ['Sở Y tế | Sở Tài chính+Sở Xây dựng+Ủy ban nhân dân huyện Tuần Giáo |  | Lập dự án đầu tư'],
  ],
  [
    'Giao cho Sở Xây dựng là chủ đầu tư dự án; Sở Tài chính thẩm định, trình phê duyệt trước ngày 01/9.',
    ['Sở Xây dựng |  |  | Là chủ đầu tư dự án', 'Sở Tài chính |  | 2021-09-01 | Thẩm định, trình phê duyệt'],
  ],
  ['Sở Y tế phải báo cáo ngay UBND tỉnh khi có ca bệnh.', ['Sở Y tế |  |  | Báo cáo ngay UBND tỉnh khi có ca bệnh']],
  [
    'Công an tỉnh, UBND các huyện: Điện Biên, Tuần Giáo; thị xã Mường Lay tăng cường tuần tra.',
    [
      'Công an tỉnh+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân thị xã Mường Lay |  |  | Tăng cường tuần tra',
    ],
  ],
  [
    'UBND huyện Tuần Giáo, Điện Biên Đông giải phóng mặt bằng xong trước 30/9/2021.',
    ['Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên Đông |  | 2021-09-30 | Giải phóng mặt bằng'],
  ],
  [
    'Yêu cầu Sở Y tế giải trình bằng văn bản trước 17 giờ 00 ngày 20/5/2021.',
    ['Sở Y tế |  | 2021-05-20 | Giải trình bằng văn bản trước 17 giờ 00 ngày 20/5/2021'],
  ],
  [
    'Sở Lao động, TB&XH phối hợp Sở Y tế, BHXH tỉnh rà soát đối tượng cấp thẻ BHYT, chậm nhất 10/02/2021.',
    [
      'Sở Lao động - Thương binh và Xã hội | Sở Y tế+Bảo hiểm xã hội tỉnh | 2021-02-10 | Rà soát đối tượng cấp thẻ BHYT',
    ],
  ],
  ['Chủ tịch UBND các huyện chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra dịch bệnh.', []],
  [
    'Tổ chức Giải thể thao học sinh (Sở GD&ĐT, Sở VHTTDL; tháng 4/2021).',
    ['Sở Giáo dục và Đào tạo+Sở Văn hóa, Thể thao và Du lịch |  | 2021-04-30 | Tổ chức Giải thể thao học sinh'],
  ],
  [
    'Sở Y tế, Sở GDĐT, Sở VH,TT&DL: Mỗi đơn vị xây dựng 01 kế hoạch, gửi Văn phòng UBND tỉnh trước 15/3 để tổng hợp.',
    [
      'Sở Y tế+Sở Giáo dục và Đào tạo+Sở Văn hóa, Thể thao và Du lịch |  | 2021-03-15 | Mỗi đơn vị xây dựng 01 kế hoạch, gửi Văn phòng UBND tỉnh trước 15/3 để tổng hợp',
    ],
  ],
  ['Công tác phối hợp giữa Sở Y tế và Công an tỉnh được duy trì thường xuyên.', []],
  ['Phấn đấu đến cuối năm 2021, 100% trạm y tế xã có bác sĩ.', []],
  ['Sở Y tế: 05 bác sĩ; Công an tỉnh: 02 cán bộ.', []],
]

test.each(forms)('%s', (passage, tasks) => {
  const read = tasksOf(passage).map((task) => inShort(task) + (task.watching.length ? ` | ${task.watching}` : ''))
  expect(read).toEqual(tasks)
})
