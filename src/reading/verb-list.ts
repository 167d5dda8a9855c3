/** Verbs of one syllable with which work begins; with their marks, since "đo" and "do" are two words. */
export const single = words(`
  báo bầu bỏ bốc cài cắm cắt cấm cất chặn chấm chia chiếu chọn chống chở chốt chụp chuyển chôn cõng cử cứu dán dạy dẫn dành dập dọn dồn dỡ dời dừng
  dựng duyệt đào đánh đăng đặt đẩy đo đón đóng đọc đốt đổi đỡ đưa gác gán gắn gặp ghép ghi gieo giao giành giảm giữ gìn giúp gói gom góp gỡ gộp gửi hàn
  hát hiến họp hỏi hủy in kẻ kê kéo khám khoan khoanh khoán khóa khoá ký lắp lập làm lát lấp lấy lo lồng lợp mở mời mua mượn nạo nạp nắm nâng nêu ngăn
  ngừng nhắc nhắn nhập nhận nhốt nối nộp nuôi phá phạt phân phát phơi phủ phun quay quét quây rà rải rào rút rửa san sắm sắp soạn sửa tặng tắm tăng tập tẩy thả thay
  thăm thêm thuê thúc thổi tìm trả trám trao treo trình trồng trông trát trộn truy tưới ươm vá vẽ vét viết viếng xây xếp xét xóa xoá xin xử xịt
  bán bắt bàn bù canh chạy che chép chỉnh dắt diệt dò đền gọi hạ hoãn khen loan luyện mắc miễn nghe ôn quyên ra tiêm trích triệt trực lưu phát tuyển vay vớt xúc thắp tiễn`)

/** Pairs that begin as a verb does and are things. */
export const things = words(
  'tập thể,tập đoàn,tập quán,tập tục,tập sự,tập tin,giao thông,trình độ,lập trường,khóa học,khoá học,khóa luận,thay mặt,báo chí,báo đài,báo điện,báo nhân,in ấn,gửi kèm,đăng ký,phát ngôn,giảm phát,đánh bắt,trực thuộc,trực tuyến,trực ban,lưu động,lưu trú,lưu lượng,lưu học,lưu vực,phát ngôn viên,phát biểu',
  ',',
)

/** Verbs of two syllables, and words that only open one ("kịp thời", "chủ động"). */
export const double = words(
  `
  tham mưu,xây dựng,triển khai,tổ chức,hướng dẫn,chỉ đạo,rà soát,báo cáo,ban hành,thực hiện,tăng cường,đẩy mạnh,nâng cao,lãnh đạo,cụ thể,bố trí,cân đối,kiểm tra,giám sát,theo dõi,tổng hợp,đôn đốc
  tuyên truyền,vận động,phát động,đề xuất,thẩm định,thẩm tra,cung cấp,đảm bảo,bảo đảm,quản lý,quán triệt,duy trì,phấn đấu,hoàn thành,phối hợp,chủ trì,chuẩn bị,phân công,phân bổ,phân cấp,phân loại,phân luồng
  tập huấn,đào tạo,bồi dưỡng,trang bị,đầu tư,sửa chữa,nâng cấp,tiếp nhận,tiếp tục,tiếp thu,tiếp cận,tiếp sức,tiếp đón,cập nhật,công bố,công khai,công nhận,đăng tải,đăng ký,đăng cai,phát sóng,phát thanh,phát hành,phát hiện
  phát huy,phát triển,phát giấy,truyền tải,truyền thông,truyền dạy,thông tin,thông báo,thông qua,thống kê,thống nhất,thành lập,kiện toàn,củng cố,hoàn thiện,hoàn chỉnh,hoàn tất,sửa đổi,bổ sung,nghiên cứu,ứng dụng,ứng phó,chuyển giao,chuyển đổi
  điều tra,điều trị,điều chỉnh,điều phối,điều hành,điều động,khảo sát,đánh giá,phân tích,sơ kết,tổng kết,khen thưởng,biểu dương,xử lý,xử phạt,giải quyết,giải trình,giải ngân,giải thích,tháo gỡ,khắc phục,chấn chỉnh,ngăn chặn,kiểm soát,kiểm định
  kiểm kê,kiểm điểm,kiểm toán,mở rộng,mở lớp,khuyến khích,khuyến nghị,huy động,thu hút,thu gom,thu hồi,hỗ trợ,giúp đỡ,tạo điều,chủ động,kịp thời,khẩn trương,nghiêm túc,tích cực,thường xuyên,định kỳ,hằng năm,hàng năm,hằng quý,hàng quý,hằng tháng,hàng tháng,hằng tuần
  tập trung,tập hợp,ưu tiên,chú trọng,quan tâm,coi trọng,lồng ghép,kết hợp,kết nối,kết nghĩa,liên hệ,liên kết,liên thông,soạn thảo,sắp xếp,bổ nhiệm,tuyển dụng,tuyển sinh,tuyển chọn,luân chuyển,quy hoạch,căn cứ,dựa vào,trên cơ,hưởng ứng,tham gia,tham vấn
  tham quan,xem xét,quyết định,quyết toán,phê duyệt,thanh tra,thanh toán,thanh lý,kiến nghị,góp ý,đổi mới,cải cách,cải tiến,cải tạo,số hóa,số hoá,vận hành,khai thác,khai trương,khai mạc,sử dụng,bảo vệ,bảo quản,bảo dưỡng,bảo trì,bảo tồn,bảo toàn,lưu trữ,chăm sóc,chăm lo
  cách ly,xét nghiệm,cấp cứu,nuôi dưỡng,nhân rộng,chi trả,dự toán,dự thảo,dự trù,dự kiến,dự phòng,giới thiệu,tư vấn,đồng hành,khởi công,khánh thành,ra quân,tích hợp,chia sẻ,thiết lập,thiết kế,cài đặt,mua sắm,đấu thầu,bàn giao,tìm kiếm,xác định,xác minh,xác nhận,lựa chọn,bình xét,bình chọn
  biên soạn,biên tập,xuất bản,trưng bày,triển lãm,biểu diễn,hội thảo,tố giác,cảnh báo,giữ gìn,tôn tạo,trùng tu,phục dựng,phục hồi,phục vụ,vinh danh,tôn vinh,tri ân,thăm hỏi,đóng góp,ủng hộ,kêu gọi,cam kết,thúc đẩy,nhắc nhở,phê bình,kỷ luật,cưỡng chế,đình chỉ,tạm dừng,bãi bỏ
  rút ngắn,rút kinh,cắt giảm,đơn giản,chuẩn hóa,chuẩn hoá,quan trắc,vệ sinh,khử trùng,phòng chống,phòng ngừa,đấu tranh,hạn chế,đối thoại,đối chiếu,tiếp xúc,phản ánh,phản biện,trả lời,ký kết,thỏa thuận,nghiệm thu,khoanh vùng,tranh thủ,nắm bắt,nắm tình,động viên,thực hành
  dàn dựng,cung ứng,đề ra,khởi động,định hướng,làm việc,tuần tra,biên chế,gỡ bỏ,tháo dỡ,tuyên dương,đo đạc,tẩy giun,nạo vét,phẫu thuật,tầm soát,sàng lọc,hiệu chỉnh,giảng dạy,ghi hình,thuyên chuyển,biệt phái,di dời,di chuyển,trợ giúp,trợ cấp,đón tiếp,mời gọi,quyên góp
  huấn luyện,diễn tập,đảm nhiệm,đảm nhận,phụ trách,chịu trách,nhập liệu,nhập dữ,trích lập,xúc tiến,quảng bá,khôi phục,ổn định,giao lưu,giao nhiệm,gặp mặt,gặp gỡ,trao đổi,trao tặng,cấp phát,cấp phép,cấp giấy,miễn giảm,miễn phí,kê khai,kê đơn,niêm yết,sáng tác,sưu tầm,truy cập
  truy vết,truy thu,quản trị,luyện tập,ôn tập,khâu nối,tự kiểm,tự đánh,nhận diện,nhận giúp,trực tiếp,mạnh dạn,quyết liệt,tuân thủ,chấp hành,nêu cao,nêu gương,gương mẫu,nghe báo,cùng với,giữ vững,kéo giảm,khống chế,thẩm tra,thẩm tra,soát xét,hợp đồng,hợp tác,lắp đặt,lắng nghe,đặt hàng
  bình ổn,tự chủ,tự rà,vào sổ,ghi sổ,ghi chép,xếp loại,xếp hạng,xác lập,phân phối,phân vai,phân giao,chuyển tuyến,chuyển đến,cấm biển,đưa tin,đưa vào,đưa nội,gắn trách,gắn kết,chốt số,khóa sổ,đảm trách,tổng rà,tổng kiểm,thí điểm,làm điểm,làm tốt,tuyên dương,khen ngợi,đề nghị,yêu cầu
  bám sát,bám nắm,kiên quyết,kiên trì,thể chế,đa dạng,xã hội hóa,xã hội hoá,giảm thiểu,giảm nghèo,xóa bỏ,xoá bỏ,xóa mù,xoá mù,chống thất,giải tỏa,giải phóng,tách bạch,hoạch định,xoay vòng,hòa giải,hoà giải,bảo lãnh,bảo hộ,đền bù,bồi thường,tái định,cho mượn,cho vay,cho phép,cho thuê,thu thập,thu nộp,thu phí,cấp kinh,cấp thẻ,cấp lại,cấp bù,cấp đủ,cấp hộ,cấp vốn,cấp sách,loại bỏ,loại trừ,chi hỗ,chi bổ,chi ngân,chi thưởng,dự họp,là chủ,là cơ,là đơn,là đầu,nuôi cấy,học tập,tự bảo,tự cân,làm chủ,mắc màn,nhuộm,thử nghiệm,thi đua,thực nghiệm,hiến máu,hiến đất,đề cao,đề phòng,đi thăm,sao chụp,sao gửi,phổ biến,phổ cập,phòng trừ,quan trắc,tiêm chủng,tiêm phòng,tiêm vắc,tiêm bù,tiêm bổ,tiêm nhắc,tuyên dương,tổng duyệt,khởi tạo,tạo lập,tạo chuyển,tạo môi,tạo dựng,tạo nguồn,tạo quỹ,tạo việc,tạo sự,sản xuất,mở đợt,kích cầu,kích hoạt,kiểm nghiệm,kiểm thử,nói chuyện,đi kiểm,đi thực,đề nghị,khai báo,khai giảng,khuyến nông,tiến hành,bắt đầu,tái lập,cơ cấu,tinh giản,sáp nhập,hợp nhất,lên phương,lên kế,hạch toán,tạm ứng,đối soát,tiếp quản,phong tỏa,xác thực,chứng thực,cấp đổi,cấp mới,thu dọn,dọn dẹp,tiêu hủy,tiêu độc,dự trữ,đề cử,trao thưởng,truy quét,đưa đón,khơi dậy,khơi thông,phát quang,xử trí,hội chẩn,túc trực,thường trực,khoanh nuôi,nâng trách,đầu mối,có kế,có phương,ra quyết,ra thông,ra văn,ra nghị,sang tên,cưới hỏi,cứu hộ,cứu trợ,cứu nạn
  chấm dứt,hoàn trả,gia hạn,niêm phong,giám định,hậu kiểm,phúc khảo,phúc tra,hiệp thương,nhận đỡ,đỡ đầu,kết nạp,bế mạc,phân định,phân tuyến,tiết kiệm,minh bạch,thụ lý,xét xử,truy tố,khởi tố,tạm giữ,thu giữ,tiếp dân,thuyết minh,phiên dịch,in sao,coi thi,chấm thi,vận chuyển,giải đáp,chiêu sinh,luân phiên,gieo trồng,nhân giống,chữa trị,sơ cứu,phun khử,ghi nhận,biểu quyết,bỏ phiếu,tiến cử,làm chủ,nêu rõ,phân bón,trực ban,phát biểu,chủ động,tự giác,tra cứu,thông suốt,chốt danh,lên lịch,nộp báo,chi bù,ưu đãi,xuất trình,luân phiên,không để,ra mắt,giữ nguyên`.replaceAll(
    '\n',
    ',',
  ),
  ',',
)

function words(list: string, mark: string | RegExp = /\s+/): ReadonlySet<string> {
  return new Set(
    list
      .normalize('NFC')
      .split(mark)
      .map((word) => word.trim())
      .filter(Boolean),
  )
}
