import type { Field } from './fields.ts'

/** What stands in the files that go out to offices: in Vietnamese whoever asks, for they are official papers. */
export const paper = {
  heads: {
    number: 'TT',
    code: 'Mã nhiệm vụ',
    content: 'Nội dung nhiệm vụ',
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
    watching: 'Cơ quan theo dõi',
    when: 'Thời hạn hoàn thành',
    product: 'Sản phẩm',
    basis: 'Căn cứ',
    outsideCode: 'Mã của cấp trên',
    reason: 'Lý do đổi hạn',
  } satisfies Record<Field, string>,
  annex: {
    number: 'PHỤ LỤC',
    title: 'PHÂN CÔNG NHIỆM VỤ',
    sheet: 'Nhiệm vụ',
    fileName: 'Phụ lục nhiệm vụ',
    noDocument: 'Nhiệm vụ khác',
    partOf: (document: string) => `(Kèm theo ${document})`,
    carriesOut: (document: string) => `(Thực hiện ${document})`,
    document: (kind: string, symbol: string, day: string, issuer: string) =>
      `${kind} số ${symbol}, ngày ${day} của ${issuer}`,
  },
  template: {
    sheet: 'Nhiệm vụ',
    helpSheet: 'Hướng dẫn',
    fileName: 'Mẫu nhập nhiệm vụ',
    helpHeads: ['Cột', 'Cách ghi', 'Ví dụ'],
    rhythms: ['Thường xuyên', 'Hằng tháng', 'Hằng quý', '6 tháng một lần', 'Hằng năm'],
    help: {
      number: 'Số thứ tự của dòng. Dòng tiêu đề nhóm ghi số La Mã hoặc chữ cái, chỉ có nội dung.',
      code: 'Bỏ trống với nhiệm vụ mới. Ghi mã để sửa nhiệm vụ đã có; ô nào bỏ trống thì giữ như cũ.',
      content: 'Việc phải làm, bắt buộc với nhiệm vụ mới, tối đa 3.000 ký tự.',
      lead: 'Tên đầy đủ, tên viết tắt hoặc tên gọi khác của đơn vị. Nhiều đơn vị cách nhau bằng dấu chấm phẩy: khi giao, mỗi đơn vị có một nhiệm vụ con.',
      coordinating:
        'Các đơn vị phối hợp, cách nhau bằng dấu chấm phẩy. Ghi được cả nhóm: UBND các huyện, thị xã, thành phố.',
      watching: 'Các đơn vị được gửi để biết, cách nhau bằng dấu chấm phẩy.',
      when: 'Một ngày, tháng, quý; hoặc chu kỳ: hằng tháng, hằng quý, 6 tháng một lần, hằng năm; hoặc thường xuyên.',
      product: 'Văn bản, hồ sơ hoặc kết quả phải nộp, tối đa 1.000 ký tự.',
      basis: 'Mục của văn bản giao việc.',
      outsideCode: 'Mã của nhiệm vụ trong hệ thống theo dõi của cấp trên, nếu có.',
      reason: 'Chỉ ghi khi lùi hạn của nhiệm vụ đã giao.',
    } satisfies Record<Field, string>,
    example: {
      number: '1',
      code: 'NV-2021-0042',
      content: 'Rà soát nhân lực trạm y tế các xã, phường, thị trấn',
      lead: 'Sở Y tế',
      coordinating: 'Sở Nội vụ; UBND các huyện, thị xã, thành phố',
      watching: 'Văn phòng Tỉnh ủy',
      when: '30/06/2021',
      product: 'Báo cáo kết quả rà soát',
      basis: 'II.1',
      outsideCode: 'TU-2021-118',
      reason: 'Chờ hướng dẫn của Bộ Y tế',
    } satisfies Record<Field, string>,
  },
}
