/** Code, Vietnamese, English; in the order of lists. */
export const sectors = [
  ['giaoDuc', 'Giáo dục và đào tạo', 'Education'],
  ['ngheNghiep', 'Giáo dục nghề nghiệp, việc làm', 'Vocational training and employment'],
  ['yTe', 'Y tế', 'Health'],
  ['baoHiem', 'Bảo hiểm xã hội, bảo hiểm y tế', 'Social and health insurance'],
  ['khoaHoc', 'Khoa học và công nghệ', 'Science and technology'],
  ['moiTruong', 'Tài nguyên, môi trường', 'Environment'],
  ['danSo', 'Dân số, gia đình, trẻ em', 'Population, family and children'],
  ['vanHoa', 'Văn hóa, thể thao', 'Culture and sport'],
] as const

/** First day, number of days, name: public holidays of 2020 and 2021. */
export const holidays = [
  ['2020-01-01', 1, 'Tết Dương lịch'],
  ['2020-01-23', 7, 'Tết Nguyên đán'],
  ['2020-04-02', 1, 'Giỗ Tổ Hùng Vương'],
  ['2020-04-30', 2, 'Ngày Chiến thắng, Quốc tế Lao động'],
  ['2020-09-02', 1, 'Quốc khánh'],
  ['2021-01-01', 1, 'Tết Dương lịch'],
  ['2021-02-10', 7, 'Tết Nguyên đán'],
  ['2021-04-21', 1, 'Giỗ Tổ Hùng Vương'],
  ['2021-04-30', 4, 'Ngày Chiến thắng, Quốc tế Lao động'],
  ['2021-09-02', 2, 'Quốc khánh'],
] as const
