/** First words of names of bodies, without marks; longer ones stand first. */
const bodies =
  'trung uong|ban can su dang|ban chi dao|ban chi huy|ban giam doc|ban giam hieu|ban quan ly|ban thuong vu|ban thuong truc|ban chap hanh|dang doan|dang bo|doan cong tac|doan giam sat|doan kiem tra|doan thanh tra|doan khao sat|to giup viec|to thu ky|to bien tap|hoi dong thi(?! dua)|hoi dong tham dinh|hoi dong nghiem thu|ban soan thao|ban giam khao|doan dai bieu|doan kinh te|doan luat su|don bien phong|so|ban|bo|cuc|chi cuc|tong cuc|vu|uy ban|ubnd|ubmttq|ubmt|hdnd|hoi dong|hoi|lien doan|lien minh|lien hiep|hiep hoi|cong doan|chi doan|tinh doan|huyen doan|thi doan|thanh doan|xa doan|doan|tinh uy|thanh uy|huyen uy|thi uy|dang uy|cap uy|chi uy|chi bo|chi hoi|van phong|vp|cong an|canh sat|dan quan|ca|truong|trung tam|tt|benh vien|bv|phong kham|phong giao dich|phong|phan hieu|dai|bao|tap chi|kho bac|agribank|vietinbank|bidv|bi thu chi bo|bi thu chi doan|ngan hang|bao hiem|bhxh|vien kiem sat|vien|cong ty|tong cong ty|tap doan|xi nghiep|nha may|toa an|thanh tra|mat tran|mttq|ban mat tran|chi nhanh|quy|thuong truc|to dai bieu|to cong tac|to dan pho|to|tram|hat|dien luc|buu dien|vien thong|vnpt|viettel|mobifone|ldld|lhpn|nhnn|nhcsxh|kbnn|bchqs|bch|bdbp|quan khu|binh doan|quan su|bien phong|vksnd|tand|hai quan|thue|thong ke|nha xuat ban|nha van hoa|nha thieu nhi|thu vien|bao tang|huyen|thi xa|thanh pho|tp|xa|phuong|thi tran|hop tac xa|htx|nganh|khoi|co so|co quan|lien so|kiem lam|quan doi|cong chuc|hieu truong|nha cung cap|nha truong|doan truong|truong khoi|pho truong khoi|truong cum|pho truong cum|khoi truong|khoa|tieu ban|cau lac bo|don|doi|hoc vien|nha hat|doan nghe thuat'
const longestFirst = (list: string) =>
  list
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|')
export const heads = new RegExp(
  `^(?:bao va (?:dai )?phat thanh(?:,| va) truyen hinh|cong thong tin(?: dien tu)?|trang thong tin(?: dien tu)?|truong (?:cac )?(?:ban|thon)|${longestFirst(bodies)})(?![\\p{L}\\p{N}])`,
  'u',
)

/** Heads that are also common words: a name goes on with a capital, or with where it stands. */
export const common =
  /^(?:trung uong|cap uy|so|nganh|ban|bao|bo|ca|co quan|cuc|dai|doan|don|doi|hat|hoi|huyen|khoa|khoi|phong|phuong|quy|thue|thong ke|to|tram|truong|vien|vu|xa|tt|co so|thi tran|quan su|bien phong)$/

/** Words that begin as a head does and name nobody. */
export const nobody =
  /^(?:to chuc (?!cong doan|dang)|hoi nghi|hoi thao|hoi thi|hoi khoe|bo sung|bo tri|bao cao|bao dam|ban hanh|ban (?:cam ket|thuyet minh|dang ky|ke khai|tong hop|kiem diem|sao |tin |do |giao )|phong chong|phong, |phong ngua|truong hop|vien chuc|quy dinh|quy hoach|quy che|quy trinh|quy mo|phuong huong|phuong an|phuong phap|phuong tien|xa hoi|so ket|so luong|so lieu|so hoa|to trinh|dai hoi|dai bieu(?! hoi dong| hdnd| quoc hoi)|doan the|doan vien|bo phan|bo chi so|bo tai lieu|truong lop|thong ke (?!tinh|huyen)|khoa hoc|cong an toan|thanh tra (?:viec|cac|lien nganh|chuyen nganh|dot xuat))/

/** Fields written small behind their head: "Ban tuyên giáo", "Phòng giáo dục và đào tạo". */
export const small =
  /^(?:ban|phong|hoi|doan|so|trung tam|nganh|tram|truong|don|ban chi huy) (?:tuyen giao|dan van|to chuc (?:tinh|huyen|thi|thanh)|giao duc|noi vu|van hoa|y te|lao dong|tai chinh|nong dan|(?:lien hiep )?phu nu|cuu chien binh|thanh nien|dan toc|chi dao|quan ly|quan su|bien phong|tu phap|kinh te|nong nghiep|tieu hoc|mam non|thpt|thcs|ptdt|truyen thanh|khoa hoc|thong tin)(?![\p{L}])/u
/** Heads that may themselves stand small. */
export const written =
  /^(?:phong|so|ban|hoi|truong|doan|nganh|trung tam|chi cuc|cuc|ubnd|bhxh|mttq|hdnd|ldld|tram|to|co quan|cong an|van phong|uy ban|chi hoi|tram|don bien phong|ban chi huy|ban chi dao|hoi dong|cong doan|nha cung cap|dai|don|hieu truong|bao hiem|cong an|thanh tra|toa an|benh vien)$/
/** Heads that are names by themselves. */
export const alone =
  /^(?:doan (?:cong tac|giam sat|kiem tra|thanh tra|khao sat)(?: lien nganh)?|to (?:giup viec|thu ky|bien tap)|hoi dong (?:thi(?! dua)|tham dinh|nghiem thu)|ban (?:soan thao|giam khao)|ban chi dao|ban giam hieu|ban giam doc|ban chi huy|ban thuong vu|tinh doan|tinh uy|thanh uy|huyen uy|thi uy|huyen doan|thi doan|thanh doan|xa doan|nha cung cap|hieu truong|truong (?:cac )?(?:ban|thon)|nha truong|doan truong|(?:pho )?truong (?:khoi|cum)|khoi truong|don bien phong|bi thu chi (?:bo|doan)|chi (?:bo|uy)|bao va (?:dai )?phat thanh(?:,| va) truyen hinh)$/

export const levels = /^(?:tinh|huyen|xa|phuong|trung uong|tw|so|ban)$/
/** What a body belongs to, with which its name ends: "tỉnh", "thị xã", "cấp huyện". */
export const place =
  /^(?:(?:cap )?(?:tinh|huyen|xa|phuong|thanh pho|thi xa|thi tran|dac khu)|tp|tx|trung uong|tw|co so)(?! hoi| uy(?!\p{L})| doan|[\p{L}\p{N}])/u
/** All of a kind, behind what they have: "Phòng Y tế các huyện, thị xã, thành phố". */
export const ofAll =
  /^(?:cua |o |thuoc )?(?:(?:cac|\d+) cap(?![a-z])|huyen, thi xa(?:,| va) thanh pho|huyen, thanh pho(?:,| va) thi xa|xa, phuong(?:(?:,| va) (?:thi tran|dac khu))?(?! [a-z]+(?: [a-z]+)?:)|(?:cac|\d+) (?:huyen uy|thi uy|thanh uy|tinh|huyen|thi xa|thanh pho|xa|phuong|so|truong(?: hoc)?|nganh|don vi)(?:(?:\s*,|\s+va)\s*(?:huyen uy|thi uy|thanh uy|huyen|thi xa|thanh pho|thi tran|xa|phuong|dac khu|quan|nganh))*(?: truc thuoc trung uong| con lai| bien gioi| vung cao| vung bien| vung dac biet kho khan| trong diem| kho khan| ngheo)*)(?![\p{L}])/u
/** What schools are, behind "các trường". */
export const schools =
  /^(?:\s*(?:,|va|-)?\s*(?:tieu hoc|mam non|mau giao|trung hoc co so|trung hoc pho thong|thcs|thpt|ptdtbt|ptdtnt|pho thong|dan toc noi tru|dan toc ban tru|noi tru|ban tru|cao dang|trung cap|dai hoc|chuyen nghiep|day nghe)(?![a-z]))+/
