import { CLOSING, OPENING } from "./around-sentences.ts";

// The sentences of gone-sentences.ts in more languages: what is gone, and that it is. A few words may stand around.

/** Scripts without spaces: nothing but a mark, or another part of a title, may follow. */
const END = "(?:了|か、.{0,20}|或.{0,16}|、.{0,20}|[，,].{0,20})?[\\s。．.!！~ฯ]*(?:$|[\\s]?[|–—·»_-])";

const say = (things: string, gone: string): string =>
	`${OPENING}(?:${things})\\p{L}{0,6}\\P{L}(?:.{0,30}\\P{L})?(?:${gone})\\p{L}{0,6}${CLOSING}`;

const ZH_THING =
	"(?:页面|頁面|网页|網頁|内容|內容|文章|帖子|主题|主題|商品|宝贝|产品|產品|视频|影片|視頻|图片|圖片|文件|文档|檔案|链接|連結|账号|帐号|帳號|账户|用户|用戶|会员|會員|店铺|信息|职位|職缺|房源|广告|廣告|微博|动态|作品|笔记|活动|资源|貼文|群组)";
const ZH_GONE =
	"(?:不存在|(?:已|被)[^的]{0,8}(?:删除|刪除|下架|移除|封禁|封停|封鎖|停用|注销|关闭|關閉|失效|过期|過期|下线|撤销|冻结)|无法(?:查看|访问|显示)|無法(?:顯示|檢視|觀看)|找不到|未找到)";
const JA_THING =
	"(?:ページ|商品|投稿|記事|動画|画像|ファイル|アカウント|ユーザー?|スレッド|トピック|広告|求人|物件|コンテンツ|出品|チャンネル|ブログ)";
const JA_GONE =
	"(?:見つかりません|見つかりませんでした|存在しません|存在しない|(?:削除|停止|凍結|閉鎖|非公開に)(?:され(?:ました|ています|た可能性)|済み)|終了(?:しました|しています)|ご覧(?:いただけません|になれません)|ありません)";
const KO_THING =
	"(?:페이지|게시물|게시글|글|상품|동영상|영상|사진|파일|계정|사용자|회원|채널|광고|공고|매물|콘텐츠|문서)";
const KO_GONE = "(?:존재하지 않|삭제된|삭제되|찾을 수 없|종료된|종료되|판매가 종료|차단된|정지된|만료된)";

export const WORLDWIDE: Readonly<Record<string, string>> = {
	pl: say(
		"ogłoszeni|stron|plik|ofert|artykuł|post|wątek|temat|profil|kont|użytkownik|treś|produkt|film|aukcj|wpis",
		"(?:została?o?|jest już) (?:usunięt|skasowan|zablokowan|zakończon|nieaktualn|niedostępn)|nie istnieje|nie (?:został\\p{L}* )?znalezion|wygasł|nieaktualn|niedostępn|jest już nieaktualn",
	),
	nl: say(
		"advertentie|pagina|bestand|artikel|bericht|product|video|profiel|account|gebruiker|inhoud|vacature",
		"niet (?:meer )?(?:beschikbaar|gevonden)|bestaat niet|(?:is|werd) (?:verwijderd|verlopen|gesloten|geblokkeerd)|verlopen",
	),
	// Texts are compared with every i dotted once.
	tr: say(
		"ilan|sayfa|içeri[kğ]|ürün|video|dosya|konu|hesa[pb]|kullanici|profil|gönderi",
		"bulunama|bulunmama|mevcut değil|yayindan kaldir|yayinda değil|silin|(?:kaldiri|kapati)lmiş|süresi dol|askiya alin|artik yok",
	),
	cs: say(
		"inzerát|stránk|soubor|článek|článk|příspěv|produkt|zboží|profil|účet|uživatel|video|nabídk",
		"(?:není|neni|nie je|už nie je) .{0,6}(?:k dispozici|dostupn)|byl\\p{L}? (?:smazán|odstraněn|zrušen|zablokován|vymazan|odstránen)|neexistuje|nebyl\\p{L}? nalezen|nenalezen|sa nenašl|vypršel",
	),
	hu: say(
		"hirdetés|oldal|fájl|cikk|termék|felhasználó|bejegyzés|videó|profil|fiók|tartalom",
		"nem (?:elérhető|található|létezik)|törölt|törlésre|lejárt|megszűnt|eltávolít",
	),
	ro: say(
		"anunț|pagin|fișier|articol|produs|profil|cont|utilizator|postare|conținut",
		"nu (?:mai )?(?:este disponibil|există|a fost găsit)|a fost (?:șters|ștears|eliminat|dezactivat)|a expirat|expirat",
	),
	nordic: say(
		"annons|annonc|sida|side|fil|artikel|artikk|inlägg|indlæg|innlegg|produkt|video|konto|profil|använda|bruge|bruke|innehåll",
		"(?:är|er|är inte|har) (?:blivit )?(?:borttag|raderat|radera|slettet|fjernet|avslutad|stängd|utgånge|udløbet|utløpt)|(?:finns|findes|finnes) (?:inte|ikke)|(?:inte|ikke) (?:längre |lenger |længere )?(?:tillgänglig|tilgængelig|tilgjengelig|hittad|fundet|funnet)|hittades inte",
	),
	fi: say(
		"ilmoitu|sivu|tiedosto|artikkel|tuote|käyttäj|viesti|video|profiil|tili",
		"on (?:poistettu|päättynyt|vanhentunut)|ei (?:ole (?:enää )?(?:saatavilla|olemassa)|löydy|löytynyt)",
	),
	el: say(
		"αγγελία|σελίδα|αρχείο|άρθρο|προϊόν|χρήστης|βίντεο|περιεχόμενο|λογαριασμός",
		"δεν (?:υπάρχει|βρέθηκε|είναι (?:πλέον )?διαθέσιμ)|έχει (?:διαγραφεί|αφαιρεθεί|λήξει)|διαγράφηκε|έληξε",
	),
	uk: say(
		"сторінк|оголошенн|файл|запис|товар|статт|профіл|користувач|обліковий|повідомленн|відео|тем",
		"не (?:знайден|існує|доступн)|(?:видален|недоступн|заблокован|знят\\p{L}{0,2} з (?:публікац|продаж))|більше не|неактуальн",
	),
	id: say(
		"halaman|iklan|produk|berkas|artikel|postingan|video|akun|pengguna|konten|lowongan|barang",
		"tidak (?:ditemukan|tersedia|ada lagi|dapat ditemukan|aktif)|(?<!\\byang )(?:telah|sudah) (?:dihapus|kedaluwarsa|kadaluarsa|berakhir|ditutup|terjual habis)",
	),
	vi: say(
		"trang|tin|tin đăng|bài viết|sản phẩm|tệp|video|tài khoản|người dùng|nội dung|chủ đề|tin tuyển dụng",
		"không (?:còn )?(?:tồn tại|khả dụng|tìm thấy|hiển thị)|(?:đã )?bị (?:xóa|xoá|gỡ|khóa|khoá)|đã (?:hết hạn|được xóa|gỡ)",
	),
	hi: say(
		"पेज|पृष्ठ|विज्ञापन|उत्पाद|वीडियो|पोस्ट|खाता|सामग्री|लेख|फ़ाइल|प्रोफ़ाइल",
		"उपलब्ध नहीं|मौजूद नहीं|नहीं मिल|हटा दि|हटाया|समाप्त हो",
	),
	ar: `^.{0,25}(?:المحتوى|الصفحة|الإعلان|الاعلان|المنتج|الفيديو|المنشور|الحساب|المستخدم|الموضوع|الملف|المقال|الرابط|إعلان|منشور).{0,25}(?:غير (?:متاح|متوفر|موجود)|لم يعد|لا يوجد|تم حذف|(?<!ال)محذوف|تم إيقاف|منتهي|انتهى).{0,25}$|^.{0,15}(?:تم حذف|تمت إزالة|تم إيقاف|لم يتم العثور على|لا يمكن العثور على).{0,6}(?:هذا|هذه)? ?(?:المحتوى|الصفحة|الإعلان|المنتج|الفيديو|المنشور|الحساب|المستخدم|الموضوع|الملف|المقال).{0,15}$`,
	he: "^.{0,25}(?:הדף|העמוד|המודעה|המוצר|הפוסט|הסרטון|החשבון|המשתמש|התוכן|הקובץ|הכתבה|הפרופיל).{0,20}(?:לא (?:נמצא|קיים|זמינ|זמין)|אינ(?:ו|ה) (?:זמינ|זמין|קיים|קיימת)|נמחק|הוסר|פג תוקפ|אינו|נחסם).{0,20}$",
	fa: "^.{0,25}(?:صفحه|آگهی|محصول|ویدیو|پست|حساب|کاربر|مطلب|فایل|محتوا).{0,20}(?:یافت نشد|پیدا نشد|حذف شده|وجود ندارد|منقضی|در دسترس نیست).{0,12}$",
	th: "^.{0,20}(?:(?:ไม่พบ|ไม่มี|หา)(?:หน้า|สินค้า|ประกาศ|เนื้อหา|ข้อมูล|วิดีโอ|บัญชี|ผู้ใช้|ไฟล์|กระทู้)|(?:หน้า|สินค้า|ประกาศ|เนื้อหา|วิดีโอ|บัญชี|ไฟล์|กระทู้).{0,20}(?:(?<!ที่)(?:ถูกลบ|ถูกระงับ|ถูกปิด)|ไม่พร้อม|หมดอายุ|ไม่มีอยู่)).{0,16}$",
	zh: `^[^的]{0,14}${ZH_THING}[^的]{0,14}?${ZH_GONE}${END}|^.{0,8}(?:找不到|没有找到|沒有找到|未找到).{0,12}${ZH_THING}${END}`,
	ja: `^.{0,20}${JA_THING}.{0,16}${JA_GONE}${END}|^(?:販売終了|掲載終了|公開終了)${END}`,
	ko: `^.{0,12}${KO_THING}.{0,8}${KO_GONE}\\p{L}{0,8}(?: \\p{L}{1,4})?[\\s.!]*$|^.{0,6}${KO_GONE}\\p{L}{0,2} ?${KO_THING}(?:입니다|이에요|예요)?[\\s.!]*$`,
};

/** Every sentence has one of these. */
export const WORLDWIDE_HINTS: readonly string[] =
	"nie |usuni|skaso|nieakt|niedos|wygas|niet |verwij|verlop|geslot|bulun|mevcut|kald|silin|kapat|değil|yay|süresi|ask|k yok|není|neexi|smaz|odstr|nenal|nebyl|vypr|nie je|nenaš|vymaz|nem |töröl|lejár|megsz|eltáv|nu |șter|ștear|elimi|expir|bortt|rader|slett|fjern|inte |ikke|avslu|stängd|utgån|udløb|utløp|on poi|on pää|on van|ei |δεν|διαγ|αφαι|λήξε|έληξ|не |видал|заблок|знят|неакт|недос|tidak|dihap|kedal|kadal|berak|ditut|không|bị |đã |नहीं|हटा|समाप्त|غير|لم |لا |حذف|إزالة|إيقاف|منتهي|انتهى|محذوف|לא |אינו|אינה|נמחק|הוסר|פג |נחסם|نشد|شده|ندارد|منقضی|نیست|ไม่|ถูก|หา|หมด|不|已|被|无法|無法|未|没|沒|ません|しない|され|終了|않|삭제|없|종료|차단|정지|만료|caduc|retir|scadut|finaliz|déact|désact|aktuell|abgelaufen".split(
		"|",
	);
