/** Headings under which nothing is assigned, without marks. */
const quiet =
  /^(?:[\d.\s]*)(?:muc dich|yeu cau|muc tieu|quan diem|can cu|co so (?:phap ly|thuc tien|chinh tri)|dac diem|tinh hinh|boi canh|thuc trang|ket qua|danh gia|uu diem|han che|ton tai|khuyet diem|nguyen nhan|bai hoc|doi tuong|pham vi|su can thiet|thuan loi|kho khan|nhung ket qua|phuong huong chung|cac chi tieu|chi tieu|dinh huong chung|nguyen tac|ton tai, han che|cong tac lanh dao, chi dao da)(?![\p{L}])/u
const pastPart = /ket qua thuc hien (?:nhiem vu|cong tac)? ?(?:nam )?|danh gia tinh hinh/

export const isQuiet = (bare: string) =>
  bare.length < 200 && (quiet.test(bare) || (bare.length < 120 && pastPart.test(bare)))

/** Sentences that frame a document and give nobody work. */
const framing =
  /^(?:can cu |thua lenh |xet |theo de nghi|tren day la|trong qua trinh (?:trien khai|to chuc)? ?(?:thuc hien)?|qua trinh (?:trien khai|to chuc) thuc hien|kinh gui|neu co (?:kho khan|vuong mac|vuong)|noi nhan|ke hoach nay|quyet dinh nay|nghi quyet nay|chi thi nay|chuong trinh nay|(?:t\/m|k\/t|t\/l|tm\.|kt\.|tl\.|tuq\.)|luu\s*:?|nhu tren|- nhu (?:tren|kinh gui|dieu)|de (?:bao cao|b\/c))/
const enforcing =
  /chiu trach nhiem thi hanh|can cu (?:quyet dinh|nghi quyet|ke hoach|chi thi) (?:nay )?thi hanh|kem theo (?:quyet dinh|ke hoach) nay|co hieu luc (?:ke )?tu ngay/
const issuing =
  /(?:ban hanh|xay dung|de ra) (?:ke hoach|chuong trinh|chi thi|huong dan|cong van)[^;]*(?:nhu sau|voi (?:cac |nhung |mot so )?(?:noi dung|nhiem vu)[^.;]*|cu the nhu sau)\s*:?\s*$/

const concluding = /(?:ket luan|y kien|thong nhat|chi dao)[^.;]* nhu sau\s*:?\s*$/

/** An authority opens a list: who is asked stands in its items. */
const asking = /(?:yeu cau|chi dao|de nghi|giao nhiem vu)(?: cu the)?(?: nhu sau)?\s*:\s*$/

export const isFrame = (bare: string) =>
  framing.test(bare) || enforcing.test(bare) || issuing.test(bare) || concluding.test(bare) || asking.test(bare)

export const endsBody = (bare: string) => /^noi nhan\s*:?/.test(bare)
export const beginsAnnex = (bare: string) =>
  /^(?:phu luc|bieu|danh muc|bang phan cong|phan cong nhiem vu|\(?(?:ban hanh )?kem theo )/.test(bare)

/** Work that says nothing by itself: what is to be done stands before. */
export const isHollow = (bare: string) =>
  /^[\s.,;:)]*(?:(?:tham muu,?\s*)?(?:to chuc,?\s*)?(?:trien khai,?\s*)?(?:to chuc\s*)?(?:thuc hien)?(?:\s*(?:cac )?(?:nhiem vu|noi dung|muc|cong viec|viec)?(?: nay| tren| neu tren)?)?)[\s.,;]*$/.test(
    bare,
  )
