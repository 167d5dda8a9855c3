/** Work that says nothing by itself: what is to be done stands before. */
export const isHollow = (bare: string) =>
  /^[\s.,;:)]*(?:(?:tham muu,?\s*)?(?:to chuc,?\s*)?(?:trien khai,?\s*)?(?:to chuc\s*)?(?:thuc hien)?(?:\s*(?:cac )?(?:nhiem vu|noi dung|muc|cong viec|viec)?(?: nay| tren| neu tren)?)?)[\s.,;]*$/.test(
    bare,
  )

/** "tập trung thực hiện các nội dung sau:": what is to be done stands below. */
export const announces = (bare: string) =>
  /^[\s,]*(?:(?:tap trung|khan truong|nghiem tuc|can|phai|quan tam|chi dao|lanh dao)[\s,]*)*(?:(?:to chuc|trien khai|thuc hien|phoi hop)[\s,]*)+(?:(?:nghiem|tot|ngay|co hieu qua)\s+)*(?:(?:cac|mot so|nhung)\s+)?(?:noi dung|nhiem vu|giai phap|cong viec|viec|van de)[^;.]{0,60}\s*:$/.test(
    bare,
  )

/** Nothing but that something is to be done, over those who do it: "thực hiện một số nội dung sau:", "lãnh đạo, chỉ đạo:". */
export const opensOnly = (bare: string) =>
  /(?:thuc hien|trien khai|phoi hop|to chuc)[^;.]{0,40}(?:noi dung|nhiem vu|giai phap|cong viec|viec|van de)[^;.]{0,40}:\s*$|(?:thuc hien|trien khai)[^;.]{0,12} (?:nhu sau|sau|sau day)\s*:\s*$|^(?:(?:lanh dao|chi dao|to chuc|thuc hien|trien khai|phan cong|yeu cau|tap trung|va)[\s,]*)+:\s*$/.test(
    bare,
  )

const words =
  'nghiem tuc|nghiem|khan truong|chu dong|tich cuc|quan tam|phoi hop|chat che|can|phai|va|to chuc|trien khai|thuc hien|chi dao|tot|co hieu qua|hieu qua|day du|kip thoi|dung|bao dam|dam bao|theo|quy dinh|chuc nang|nhiem vu|duoc giao|phat huy|chiu trach nhiem|chinh|toan dien|tien do|chat luong|ve|cac|nhung|noi dung|yeu cau|ke hoach|cong van|cong dien|chi thi|quyet dinh|thong bao|van ban|ket luan|chuong trinh|nghi quyet|de an|nay|tren|neu|sau|day|biet|de|nhu|nong cot|huong ung|tham gia|quan triet|can cu|luu y|cung|viec|tinh than|hop tac|gop phan'
const hollow = new RegExp(`^(?:(?:${words})(?![\\p{L}])[\\s,.:]*)*$`, 'u')

/** Whom to tell of what goes wrong. */
const troubles =
  /,?\s*(?:kip thoi )?(?:bao cao|phan anh)[^;.]*(?:vuong mac|phat sinh|vuot tham quyen|kho khan)[^;.]*[\s.]*$/

/** Nothing but the wish that what was written be done: "nghiêm túc triển khai thực hiện Kế hoạch này". */
export const isWish = (bare: string) => hollow.test(bare.trim().replace(troubles, ''))
