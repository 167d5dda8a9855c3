/** Words with which work begins, without marks: "tham mưu", "xây dựng". The first one or two words decide. */
const verbs = `tham muu|xay dung|trien khai|to chuc|huong dan|chi dao|ra soat|bao cao|ban hanh|thuc hien|tang cuong|day manh|nang cao
|lanh dao|cu the|lap|bo tri|can doi|cap|kiem tra|giam sat|theo doi|tong hop|don doc|tuyen truyen|van dong|phat dong|de xuat|tham dinh
|cung cap|dam bao|bao dam|quan ly|quan triet|duy tri|phan dau|hoan thanh|phoi hop|chu tri|chuan bi|cu|phan cong|phan bo|giao|dua
|mo|tap huan|dao tao|boi duong|day|hoc|trang bi|dau tu|sua chua|nang cap|tiep nhan|tiep tuc|cap nhat|cong bo|cong khai|dang tai|dang
|phat song|truyen tai|thong tin|thong bao|gui|trinh|thanh lap|kien toan|cung co|hoan thien|sua doi|bo sung|nghien cuu|ung dung|chuyen giao
|dieu tra|khao sat|thong ke|danh gia|phan tich|so ket|tong ket|khen thuong|bieu duong|xu ly|giai quyet|thao go|khac phuc|chan chinh
|ngan chan|phong|chong|kiem soat|giam|tang|mo rong|phat trien|khuyen khich|huy dong|thu hut|ho tro|giup|tao|chu dong|kip thoi|khan truong
|nghiem tuc|tich cuc|thuong xuyen|dinh ky|hang|hang nam|hang quy|hang thang|tap trung|uu tien|chu trong|quan tam|coi trong|gan|long ghep|ket hop|lien he|lam|la|soan thao
|in|cap phat|phan loai|sap xep|bo nhiem|tuyen dung|luan chuyen|dieu dong|quy hoach|can cu|dua vao|tren co so|chiu|huong ung|tham gia
|xem xet|cho|quyet dinh|phe duyet|thong nhat|thong qua|ky|thanh tra|kien nghi|gop y|tiep thu|giai trinh|doi moi|cai cach|cai tien|so hoa
|van hanh|khai thac|su dung|bao ve|bao quan|luu tru|cham soc|kham|tiem|dieu tri|cach ly|xet nghiem|cap cuu|nuoi|to|ke|nhan|nhan rong
|chi tra|thu|chi|quyet toan|thanh toan|giai ngan|du toan|phat hanh|gioi thieu|tu van|giup do|dong hanh|khoi cong|khanh thanh|ra quan|le
|tich hop|ket noi|chia se|dau moi|thiet lap|cai dat|mua|mua sam|dau thau|ban giao|tiep can|tim kiem|xac dinh|xac minh|lua chon|binh xet
|chuyen|dieu chinh|dieu phoi|dieu hanh|neu|viet|bien soan|bien tap|xuat ban|dich|trung bay|trien lam|bieu dien|thi|hoi thao|to giac
|phat hien|canh bao|phat huy|giu|giu gin|ton tao|trung tu|phuc dung|vinh danh|tri an|tham hoi|tang qua|trao|le|hien|dong gop|ung ho|keu goi
|cam ket|dang ky|thuc day|nhac nho|phe binh|ky luat|xu phat|cuong che|thu hoi|dinh chi|tam dung|bai bo|rut ngan|cat giam|don gian|chuan hoa|cong nhan|xep
|kien thiet|quan trac|do|thu gom|ve sinh|khu trung|phun|trong|phat|han che|tranh|loai|xoa|dung|nam|doi thoai|tiep xuc|phan anh|tra loi|ky ket|thoa thuan|hop|du|mac
|tuyen sinh|nghiem thu|treo|ung pho|khoanh vung|cong chieu|bao quat|tranh thu|van hanh|nam bat|dong vien|thuc hanh|noi mang|cam|dan dung|cung ung|ket nghia|de ra|bao toan|khoi dong|trien|tiep sung|hoan chinh|ky cam ket|dinh huong|lam viec|tuan tra|chi vien|ban|an hanh|bien che|day nhanh|thuc hien tot`
const starts = new Set(verbs.replaceAll('\n', '').split('|'))

/** Words that may stand before a verb and say nothing of the work. */
const before =
  /^(?:(?:phai|can(?! doi| cu| bo)|se|cung|dong thoi|chiu trach nhiem(?: chinh)?|co trach nhiem|co nhiem vu|co ke hoach|ngay|tiep tuc|chu dong|thuong xuyen|kip thoi|khan truong|nghiem tuc|tich cuc|dinh ky|hang nam|hang quy|hang thang)(?:\s*,\s*|\s+))+/

/** Whether a text without marks begins with work to do. */
export function beginsWithVerb(bare: string): boolean {
  const rest = bare.trimStart()
  for (const text of [rest, rest.replace(before, '')]) {
    const [first = '', second = ''] = text.slice(0, 40).match(/[a-z]+/g) ?? []
    if (starts.has(first) || starts.has(`${first} ${second}`)) return true
  }
  return false
}

const ending = new Set(
  'chịu làm là lập trình giao gửi phải cần sẽ đã được để nhằm trong trước vào từ đến với cùng khi nếu do hoặc gồm bằng sau trên có theo về cho tăng giảm mở cử đưa gắn nêu'.split(
    ' ',
  ),
)
/** Whether small letters at this place end a name: a verb of two words, or one of these with its marks. */
export const endsName = (first: string, second: string, marked: string) =>
  starts.has(`${first} ${second}`) || ending.has(marked)
