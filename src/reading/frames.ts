/** Headings under which nothing is assigned, without marks. */
const quiet =
  /^(?:[\d.\s]*)(?:muc dich|muc tieu|kinh phi|nguon (?:kinh phi|von|luc)|quan diem|can cu|co so (?:phap ly|thuc tien|chinh tri)|dac diem|tinh hinh|boi canh|thuc trang|ket qua|danh gia(?! (?:muc do|chat luong|nang luc|hieu qua|tac dong|su hai long|hoc sinh|giao vien|can bo|nhu cau|rui ro|nguy co|san pham|phan loai|xep loai|giua ky|doc lap))|uu diem|han che|ton tai|khuyet diem|nguyen nhan|bai hoc|doi tuong|pham vi|su can thiet|thuan loi|kho khan|nhung ket qua|phuong huong chung|cac chi tieu|chi tieu|dinh huong chung|nguyen tac|ton tai, han che|cong tac lanh dao, chi dao da|(?:cac )?(?:don vi|dai bieu|dong chi|y kien) (?:da )?(?:phat bieu|thao luan)|(?:phan )?thao luan)(?![\p{L}])/u
const pastPart = /ket qua thuc hien (?:nhiem vu|cong tac)? ?(?:nam )?|danh gia tinh hinh/
/** "Yêu cầu" as a heading; "Yêu cầu các cấp ủy …:" asks somebody. */
const demands = /^(?:[\d.\s]*)yeu cau(?: chung| cu the| dat ra)?\s*(?:[:.]|$|, (?:muc dich|nguyen tac))/

/** "Mục tiêu 2: bữa ăn học đường" only counts what is to be reached. */
const counted = /^(?:[\d.\s]*)(?:muc tieu|chi tieu|ket qua) \d/

export const isQuiet = (bare: string) =>
  demands.test(bare) ||
  (bare.length < 200 && !counted.test(bare) && (quiet.test(bare) || (bare.length < 120 && pastPart.test(bare))))

/** "Căn cứ kết quả phiên họp, UBND tỉnh quyết nghị các nội dung sau:": a sentence that opens a list, no heading. */
export const opensList = (bare: string) =>
  /,.*(?:de nghi|yeu cau|chi dao|giao|ket luan|quyet nghi|phan cong|y kien)\s*:$/.test(bare) ||
  (bare.length > 60 && /,.*(?:sau|sau day)\s*:$/.test(bare))

/** Of these headings that of what a document rests on: who was told what elsewhere is told here again. */
export const isBasis = (bare: string) => /^(?:[\d.\s]*)(?:can cu|co so (?:phap ly|thuc tien|chinh tri))/.test(bare)

/** Sentences that frame a document and give nobody work. */
const framing =
  /^(?:can cu (?![^,;]{3,60} (?:nay|neu tren),)|thua lenh |xet |theo de nghi|tren day la|trong qua trinh (?:trien khai|to chuc)? ?(?:thuc hien)?|qua trinh (?:trien khai|to chuc) thuc hien|kinh gui|neu co (?:kho khan|vuong mac|vuong)|noi nhan|ke hoach nay|quyet dinh nay|nghi quyet nay|chi thi nay|chuong trinh nay|quy che (?:nay|co hieu luc)|(?:t\/m|k\/t|t\/l|tm\.|kt\.|tl\.|tuq\.)|luu\s*:?|nhu tren|- nhu (?:tren|kinh gui|dieu)|de (?:bao cao|b\/c))/
const enforcing =
  /chiu trach nhiem thi hanh|can cu (?:quyet dinh|nghi quyet|ke hoach|chi thi) (?:nay )?thi hanh|kem theo (?:quyet dinh|ke hoach) nay|co hieu luc (?:ke )?tu ngay/
const papers =
  '(?:ke hoach|chuong trinh|chi thi|huong dan|cong van|nghi quyet|quyet dinh|cong dien|thong bao|de an|quy che|phuong an)'
const issuing = new RegExp(
  `(?:ban hanh|xay dung|de ra|lap|thong qua) ${papers}[^;]*(?:nhu sau|voi (?:cac |nhung |mot so )?(?:noi dung|nhiem vu)[^.;]*|cu the|sau|nay|thuc hien[^.;]*)\\s*:\\s*$`,
)
const issued = new RegExp(
  `(?:ban hanh|xay dung|de ra) ${papers}[^;.]*(?:nhu sau|noi dung sau|noi dung chinh)\\s*[:.]?\\s*$`,
)
const concluding = /(?:ket luan|y kien|thong nhat|chi dao|thong bao)[^.;]* (?:nhu sau|noi dung sau)\s*:?\s*$/
/** An authority opens a list: who is asked stands in its items. */
const asking =
  /(?:yeu cau|chi dao|de nghi|(?<!khoa |tuyen |ton )giao(?: nhiem vu)?|ket luan|phan cong|y kien)(?: cu the)?(?: nhu sau)?\s*:\s*$/
/** An office hands on what its authority has said. */
const handingOn =
  /^(?:thua lenh [^,]*,\s*)?(?:van phong|vp) [^,.;]{2,60}?(?:tran trong |xin )?(?:thong bao|truyen dat)(?: toi| den| y kien| ket luan| de| \.|\s*$|,|\.)/

/** "Căn cứ Kế hoạch của Tỉnh đoàn, các huyện đoàn xây dựng kế hoạch của mình." */
const rests =
  /^can cu (?:vao )?(?:ke hoach|huong dan|chuong trinh|noi dung|nhiem vu|chi thi|chi tieu|nhu cau|tinh hinh|dieu kien|du toan)[^;]*, (?:cac|moi|tung|so|ubnd|uy ban|phong|ban|cong an|hoi|doan|truong|chu tich|giam doc|hieu truong|thu truong|dang uy|huyen uy|thanh uy) .*[^:;]$/
export const restsOn = (bare: string) => rests.test(bare)

export const isFrame = (bare: string) =>
  (framing.test(bare) && !rests.test(bare)) ||
  enforcing.test(bare) ||
  issuing.test(bare) ||
  issued.test(bare) ||
  concluding.test(bare) ||
  asking.test(bare) ||
  handingOn.test(bare)
/** Said of the document itself, wherever it stands. */
const isPlainFrame = (bare: string) =>
  /^(?:ke hoach|quyet dinh|nghi quyet|chi thi|chuong trinh|quy che|thong bao|ket luan|huong dan|cong van)(?: [a-z]+){0,3} (?:nay|co hieu luc)(?![a-z])/.test(
    bare,
  )
/** What nothing that it says turns into work: bases, recipients, an office that hands on. */
export const isBareFrame = (bare: string) =>
  handingOn.test(bare) ||
  (!/,(?!\s*trong do)\s*(?:[^,;]{0,60} )?(?:giao|yeu cau|de nghi|phan cong) /.test(bare) &&
    bases.test(bare) &&
    !rests.test(bare))
const bases =
  /^(?:can cu (?![^,;]{3,60} (?:nay|neu tren),)(?:vao )?(?:luat|nghi dinh|quyet dinh|nghi quyet|thong tu|ke hoach|chi thi|ket luan|cong van|chuong trinh|hien phap|phap lenh|van ban)|theo de nghi|xet de nghi|xet to trinh|luu\s*:|noi nhan)/

export const endsBody = (bare: string) => /^n[oa]i nhan\s*:?/.test(bare)
export const beginsAnnex = (bare: string) =>
  /^(?:phu luc|bieu|danh muc|bang phan cong|phan cong nhiem vu|\(?(?:ban hanh )?kem theo )/.test(bare)

/** The opening of a telegram, over those whom it goes to. */
export const telegraphs = /^[^;.:]{4,90}(?<!\p{L})điện\s*:$/u

/** "UBND tỉnh báo cáo kết quả như sau:": what stands below was done, but for what is asked for by word. */
export const reportsItself = (bare: string) =>
  /bao cao[^;]{0,120}(?:nhu sau|cu the|sau day)\s*:$/.test(bare) && !/(?:giao|yeu cau|de nghi|phan cong) /.test(bare)

/** "Phần thứ hai. Nhiệm vụ năm 2023" in a report of December 2022: days without a year are of the coming one. */
export const plannedYear = (bare: string, coming: number): number | null =>
  bare.length < 160 &&
  new RegExp(`(?:phuong huong|nhiem vu|ke hoach|phan cong|chuong trinh|cong tac|lich)[^.;]* nam ${coming}(?!\\d)`).test(
    bare,
  )
    ? coming
    : null

/** What was done, and not what is to do: "Năm 2020, …", "Thời gian qua, …". */
export const tellsOfYears = (bare: string, year: number): boolean => {
  const [, named] = /^(?:trong )?(?:nam|giai doan|nam hoc)\s*(\d{4})(?:\s*-\s*\d{4})?\s*,/.exec(bare) ?? []
  return (
    (named !== undefined && Number(named) < year) ||
    /^(?:trong )?(?:thoi gian|nhung nam|nhieu nam|thang|quy|nam|[a-z]+ nam)(?: vua)? qua\s*,|^(?:vua qua|truoc (?:day|kia)|(?:nhung |cac )?nam truoc|lau nay)\s*,|^(?:nhin chung|tuy nhien|ben canh do|nguyen nhan)/.test(
      bare,
    )
  )
}

/** What only frames the document where it stands: nobody is told to do anything by it. */
export const framesOnly = (bare: string, marked: string, below: boolean): boolean =>
  ((isPlainFrame(bare) || (isFrame(bare) && !below)) &&
    !/(?<!\p{L})(?:giao (?!ban(?!\p{L})|dịch|thông|lưu|tiếp)|yêu cầu |phân công )/u.test(marked)) ||
  /^(?:tren d[ao]y la|trong qua trinh|kinh gui|(?:ghi chu:? |chu thich:? )?(?:cac |nhung )?(?:chu|tu|ky hieu|cum tu) viet tat)/.test(
    bare,
  )

/** "II. Nhiệm vụ 3 tháng cuối năm" in a report: what is planned, no more what was done. */
export const plansAhead = (bare: string) =>
  bare.length < 160 &&
  /^(?:phuong huong|(?:mot so )?nhiem vu|giai phap|phan cong|ke hoach)(?![a-z])/.test(bare) &&
  !/ket qua/.test(bare)
