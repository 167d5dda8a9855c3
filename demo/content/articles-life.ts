import { type ArticleContent, facts, h2, list, p, quote } from './article-text.ts'

/** From the schools, health stations, markets and hills: places and people are made up. */
export const articlesOfLife: readonly ArticleContent[] = [
  {
    category: 'giao-duc',
    sector: 'giaoDuc',
    title: 'Học sinh vùng cao ấm hơn trong mùa rét nhờ tủ sách và bếp ăn bán trú',
    dateline: 'Điện Biên',
    lead: 'Khi những đợt rét đầu mùa tràn về, nhiều trường bán trú vùng cao đã kịp lợp lại mái, thêm chăn ấm và mở cửa tủ sách cả ngày nghỉ để học sinh ở lại trường yên tâm học tập.',
    cover: {
      drawing: 'school',
      alt: 'Học sinh xếp hàng trước ngôi trường mái ngói đỏ giữa những ruộng bậc thang',
      caption: 'Giờ chào cờ ở một trường bán trú vùng cao.',
    },
    body: [
      p(
        'Sáng thứ Hai, sương còn phủ kín sân trường. Ba trăm học sinh bán trú xếp hàng chào cờ trong những chiếc áo khoác mới do các nhà hảo tâm gửi tặng. Thầy hiệu trưởng nói vui: năm nay điểm danh đủ nhất trong các mùa đông gần đây.',
      ),
      p(
        'Từ đầu năm học, nhà trường cùng chính quyền xã vận động phụ huynh góp ngày công sửa bếp, dựng thêm nhà tắm nước nóng đun bằng củi. Mỗi lớp nhận trồng một luống rau, nuôi vài con gà để thêm vào bữa ăn. Nhờ vậy, khẩu phần của các em có thịt, có rau xanh hằng ngày.',
      ),
      h2('Tủ sách mở cả ngày nghỉ'),
      p(
        'Điều học sinh thích nhất là tủ sách ở đầu hồi dãy nhà ở. Tủ có hơn bốn trăm cuốn, phần lớn do giáo viên và bạn đọc gửi về. Các em lớn thay nhau làm thủ thư, ghi sổ mượn trả, tối đến đọc truyện cho các em lớp một nghe.',
      ),
      quote('Em thích nhất truyện về các loài vật. Đọc xong em kể lại cho bà nghe bằng tiếng Mông, bà cười suốt.'),
      p(
        'Em Giàng Thị Mẫu, học sinh lớp năm, kể như vậy khi được hỏi về cuốn sách đang cầm trên tay. Theo các thầy cô, từ ngày có tủ sách, vốn tiếng Việt của học sinh lớp nhỏ khá lên trông thấy.',
      ),
      p(
        'Mong muốn của nhà trường là mỗi điểm bản cũng có một tủ sách nhỏ để học sinh mẫu giáo làm quen với sách sớm hơn. Việc này đang được phòng giáo dục và đào tạo huyện cùng hội khuyến học vận động trong dịp Tết.',
      ),
    ],
    textCredit: 'Lò Mẫu',
    photoCredit: 'Hà Thí',
    tags: ['trường bán trú', 'tủ sách', 'vùng cao'],
    drafted: ['2020-12-21', '10:20'],
    out: ['2020-12-22', '09:05'],
    views: 286,
  },
  {
    category: 'y-te-dan-so',
    sector: 'yTe',
    title: 'Trạm y tế xã đến từng nhà khám, lập hồ sơ sức khỏe cho người cao tuổi',
    dateline: 'Điện Biên',
    lead: 'Không đợi người bệnh tìm đến, cán bộ trạm y tế nhiều xã đã mang máy đo huyết áp, cân và sổ khám về tận bản, lập hồ sơ theo dõi sức khỏe cho người cao tuổi.',
    cover: {
      drawing: 'station',
      alt: 'Cán bộ y tế mặc áo trắng đón người dân trước trạm y tế xã mái xanh',
      caption: 'Một buổi khám tại trạm y tế xã.',
    },
    body: [
      p(
        'Từ bảy giờ sáng, hai cán bộ của trạm chia nhau đi hai hướng. Hành lý gọn trong chiếc ba lô: máy đo huyết áp, máy thử đường huyết, vài loại thuốc thông thường và tập sổ khám. Con đường vào bản cuối dốc và trơn, phải dựng xe máy ở chân đèo rồi đi bộ.',
      ),
      p(
        'Ông Lò Văn Ví, 74 tuổi, được đo huyết áp ngay bên bếp lửa. Chỉ số cao hơn lần trước. Cán bộ dặn ông giảm muối, uống thuốc đều, tuần sau con trai đưa xuống trạm kiểm tra lại. Tất cả được ghi vào sổ, tối về nhập vào hồ sơ sức khỏe.',
      ),
      facts(
        'Số liệu minh họa do trạm y tế xã cung cấp, tháng 12/2020',
        ['Người cao tuổi có hồ sơ', '312', 'trong 340 người'],
        ['Phát hiện tăng huyết áp', '47', 'người, đang điều trị'],
        ['Tham gia bảo hiểm y tế', '98,4%', 'dân số của xã'],
      ),
      h2('Thẻ bảo hiểm đi trước một bước'),
      p(
        'Cùng đi với đoàn khám có cộng tác viên bảo hiểm. Gặp hộ nào có thẻ sắp hết hạn, chị ghi tên, hướng dẫn gia hạn; hộ mới thoát nghèo được giải thích mức hỗ trợ khi tham gia tự nguyện. Nhờ làm kiên trì như vậy, số người gián đoạn thẻ trong xã giảm hẳn so với năm trước.',
      ),
      p(
        'Theo trưởng trạm, khó nhất là những bản xa vào mùa mưa. Trạm đề nghị được bổ sung máy siêu âm xách tay và duy trì mạng lưới nhân viên y tế thôn, bản, vì chính họ mới là người biết rõ nhà nào có người ốm.',
      ),
    ],
    textCredit: 'Cà Giả Định',
    photoCredit: 'Cà Giả Định',
    tags: ['y tế cơ sở', 'người cao tuổi', 'bảo hiểm y tế'],
    drafted: ['2020-12-28', '08:15'],
    out: ['2020-12-28', '16:40'],
    views: 174,
  },
  {
    category: 'lao-dong-xa-hoi',
    sector: 'ngheNghiep',
    title: 'Phiên giao dịch việc làm về tận xã, người lao động không phải đi xa',
    dateline: 'Điện Biên',
    lead: 'Thay vì chờ người lao động ra thành phố, trung tâm dịch vụ việc làm đã mang bàn tư vấn, thông tin tuyển dụng về chợ phiên của các xã vùng sâu.',
    cover: {
      drawing: 'fair',
      alt: 'Người dân đứng xem thông tin trước bốn gian tư vấn việc làm có mái nhiều màu',
      caption: 'Người lao động tìm hiểu thông tin tại phiên giao dịch.',
    },
    body: [
      p(
        'Đúng ngày chợ phiên, bốn gian tư vấn dựng cạnh sân vận động xã. Bảng tin ghi rõ tên doanh nghiệp, mức lương, chỗ ở, thời hạn hợp đồng bằng tiếng Việt và được cán bộ đoàn đọc lại bằng tiếng Thái, tiếng Mông qua loa.',
      ),
      p(
        'Anh Quàng Văn Thí, 24 tuổi, vừa học xong lớp sửa chữa xe máy ba tháng. Anh đến hỏi về việc làm trong tỉnh vì mẹ già yếu. Sau nửa giờ tư vấn, anh được hẹn phỏng vấn ở một cửa hàng tại thị trấn, cách nhà hai mươi cây số.',
      ),
      h2('Học nghề rồi mới đi làm'),
      list(
        'Người chưa có nghề được giới thiệu lớp ngắn hạn mở ngay tại huyện, miễn học phí theo chính sách.',
        'Người muốn đi làm việc ở nước ngoài được giải thích quyền lợi, chi phí và cách nhận biết môi giới trái phép.',
        'Học sinh lớp mười hai được tư vấn chọn nghề, chọn trường theo sức học và hoàn cảnh gia đình.',
      ),
      p(
        'Cách làm này giúp người lao động tiết kiệm tiền xe, tiền trọ và quan trọng hơn là được hỏi, được nghe bằng tiếng nói quen thuộc. Ban tổ chức cho biết, sau mỗi phiên đều gọi điện lại cho từng người đã đăng ký để nắm kết quả, không dừng ở con số đăng ký.',
      ),
      p(
        'Trong quý I/2021, các phiên tiếp theo sẽ lần lượt về những xã chưa tổ chức, gắn với ngày chợ phiên để bà con tiện tham gia.',
      ),
    ],
    textCredit: 'Hà Thí',
    photoCredit: 'Lò Mẫu',
    tags: ['việc làm', 'đào tạo nghề', 'chợ phiên'],
    drafted: ['2021-01-05', '15:00'],
    out: ['2021-01-05', '17:53'],
    views: 138,
  },
  {
    category: 'khoa-hoc-moi-truong',
    sector: 'moiTruong',
    title: 'Trồng cây sau trường, phân loại rác trong bản: việc nhỏ làm đều',
    dateline: 'Điện Biên',
    lead: 'Từ phong trào của một trường trung học cơ sở, việc trồng cây bản địa trên đồi trọc và phân loại rác ngay tại nhà đang được nhiều bản làm theo.',
    cover: {
      drawing: 'planting',
      alt: 'Năm người cầm cuốc trồng cây trên sườn đồi, phía sau là rừng non',
      caption: 'Trồng cây trên đồi sau trường.',
    },
    body: [
      p(
        'Cuối tuần, đồi sau trường đông như ngày hội. Mỗi gia đình học sinh nhận mười cây sơn tra, tự đào hố, tự trồng và gắn biển tên. Cây giống do vườn ươm của xã cung cấp, kỹ thuật do cán bộ khuyến nông hướng dẫn.',
      ),
      p(
        'Khác với những năm trước, lần này việc chăm sóc được giao rõ: mỗi lớp một lô, mỗi tháng một lần phát cỏ, kiểm đếm cây sống. Rào tre quanh đồi do hội cựu chiến binh xã dựng để ngăn trâu bò.',
      ),
      h2('Rác về đúng chỗ'),
      p(
        'Ở bản bên cạnh, mười hai hộ đầu tiên phân rác làm ba: rác hữu cơ ủ phân bón vườn, vỏ chai nhựa gom bán lấy tiền quỹ, còn vỏ thuốc bảo vệ thực vật bỏ vào bể xây riêng ở đầu nương. Trưởng bản ghi sổ, nhà nào quên thì nhắc trong buổi họp bản.',
      ),
      quote(
        'Nói nhiều không bằng làm trước cho bà con xem. Thấy sạch, thấy có tiền quỹ mua sách cho trẻ con, ai cũng làm theo.',
      ),
      p(
        'Sau sáu tháng, mô hình đã lan ra bốn bản. Đoàn thanh niên xã đang viết tờ hướng dẫn bằng hình vẽ để người lớn tuổi dễ nhớ; sở, ngành liên quan dự kiến đưa cách làm này vào tài liệu tuyên truyền về môi trường năm 2021.',
      ),
      p('Những việc nhỏ, làm đều, có người chịu trách nhiệm, đang cho thấy sức bền hơn các đợt ra quân rầm rộ.'),
    ],
    textCredit: 'Hà Thí',
    photoCredit: 'Hà Thí',
    tags: ['trồng cây', 'phân loại rác', 'môi trường'],
    drafted: ['2021-01-08', '09:30'],
    out: ['2021-01-08', '11:15'],
    views: 97,
  },
]
