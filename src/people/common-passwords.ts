// Without tone marks and in small letters; what people try first, here and elsewhere.
const list = `
000000 01234567 0123456789 09090909 09876543 102030 111111 11111111 112233 11223344 121212 123123 123123123
123321 123456 1234567 12345678 123456789 1234567890 12345678910 123@123 123@abc 123abc 123qwe 131313 147258
147258369 159357 159753 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 20202020 222222 232323 333333 555555 654321
666666 6868 686868 68686868 789456 789456123 8888 888888 88888888 987654321 999999 a123456 a12345678 a1b2c3d4
aa123456 abc123 abc12345 abc@123 abcabc abcd1234 abcd@1234 abcdef abcdefg admin admin123 admin1234 admin123456
admin@123 adminadmin administration administrator alexander andrew android angel angels anhem anhhung anhnhoem
anhtrai anhyeuem anhyeuem123 anhyeuemnhieu anthony apple arsenal asd123 asdfasdf asdfgh asdfghjkl ashley autumn
bacsi banana banbe banthuongvu bantuyengiao baocao barcelona baseball basketball batman benhvien bienxanh bithu
blessed bome bongda bongdavietnam boyeu business butterfly camon cantho caobang changeit changeme chaoban
chaocau charlie cheese chelsea chibo chieutim chocolate chucmung chucmungnammoi chutich cogiao company computer
conan congai congvan contrai convit conyeu conyeucuame cookie correcthorsebatterystaple danang dangbo
dangcongsan dangnhap daniel darling database december default demo diamond dienbien dienbien123 dienbienphu
dienthoai doclap doclaptudohanhphuc doimatkhau dollar doraemon dragon emgai emyeuanh emyeuanhnhieu excel
facebook flower football forever foreverlove freedom friday giadinh giadinhtoi giamdoc giangthi giaovien ginger
golden good goodbye goodluck google guest haiphong hanhphuc hannah hanoi hanoi123 harrypotter hatinh heaven
hello hellohello helloworld hethong hoabanno hoabinh hoahong hoangvan hoaphuong hoasen hochiminh hockey hocsinh
hoctap honghanh hue hunter iloveyou iloveyou123 iloveyouforever internet iphone january jennifer jessica jesus
jordan juventus khoaile khongbiet khongco khongcomatkhau khongnho killer laichau langson lethi letmein
letmeinnow levan lion liverpool login loginlogin lophoc lovan love lovelove lovely loveyou manager manchester
manchesterunited master matkhau matkhau1 matkhau123 matkhau1234 matkhaucuatoi matkhaukho matkhaukhongkho
matkhaula matkhaumoi matrix mattrang mattroi maymanhnhe maytinh messi meyeu michael michelle microsoft monday
money monkey moonlight morning motconvit motnguoi muahe mualanh muaroi muathu muaxuan muongcha muonglay muongnhe
muongthanh mypassword mysql namdinh nammoi nangam naruto network newpassword nghean ngoisao nguoidung nguoila
nguyen nguyenthi nguyenvan nhapmatkhau nhiemvu nhoem nicole nokia nopassword nothing november october office
oldpassword oracle orange p@ssword passphrase passw0rd passwd password password123 pepper phamvan phanmem
phattai pikachu pokemon postgres prince princess purple q1w2e3r4 qazwsx qazwsxedc quangninh quangvan quantri
quantrihethong quantrivien quenmatkhau qweasd qweasdzxc qwer1234 qwerty qwerty1 qwerty123 qwertyqwerty
qwertyuiop rainbow ranger realmadrid robert ronaldo root rootroot saigon samsung secret secrets server shadow
silver sinhvien soccer sonla spiderman spring starwars suckhoe summer sunshine superadmin superman superuser
sweetheart sysadmin system taikhoan tailoc tamtem test tester testing testtest tet thaibinh thanhcong thanhhoa
thaygiao thomas thudohanoi thuky thuongme tiger timlaibautroi tinhban tinhbandep tinhuy tinhuy123 tinhuydienbien
tinhyeu tinhyeucuatoi toiyeuem toiyeuvietnam toor topsecret tranthi tranvan troixanh truonghoc trustno1 tuachua
tuangiao tudo tuonglai tuyengiao tuyengiao123 ubnddienbien ubndtinh unknown user username usernamepassword uyban
uybannhandan vanphong vanphonguyban vietnam vietnam123 vietnamoi vietnamvodich vietnamyeudau viettel@123
vnpt@123 vuvan welcome welcome123 welcomeback welcomehome whatever windows winter xiaomi xinchao yellow yeuanh
yeuanhnhieu yeuem yeuem123 yeuemnhieu yeuvietnam yourpassword youtube zalo zaq12wsx zxc123 zxcvbn zxcvbnm
`

export const commonPasswords: readonly string[] = list.trim().split(/\s+/)
