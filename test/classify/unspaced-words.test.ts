import { describe, expect, test } from "vitest";
import { unspacedWords } from "../../src/classify/unspaced-words.ts";

const count = (text: string): number => {
	const bytes = Buffer.from(text);
	return unspacedWords(bytes, 0, bytes.length);
};

/** The words of a text by ICU's dictionaries. */
const segmented = (language: string, text: string): number =>
	[...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter(({ isWordLike }) => isWordLike)
		.length;

describe("words of languages without spaces", () => {
	test.for([
		["ja", "東京都は十月、新しい交通計画を発表した。来年度から都内の主要なバス路線で電気バスの運行を始めるという。"],
		["ja", "このサービスをご利用いただくには、ログインまたは新規会員登録が必要です。パスワードをお忘れの方はこちら。"],
		["zh", "河水從山上流下來，傍晚時分船隻靜靜地停泊在岸邊，孩子們沿著碼頭奔跑，呼喊著無人應答的名字。"],
		["zh", "本公司主要从事手机批发业务，欢迎新老客户来电咨询。我们的产品质量可靠，价格合理，发货速度快。"],
		["th", "แม่น้ำไหลลงมาจากภูเขาและเรือจอดนิ่งในตอนเย็นขณะที่เด็กๆวิ่งไปตามท่าเรือและเรียกชื่อที่ไม่มีใครตอบ"],
		["th", "บริษัทของเราจำหน่ายโทรศัพท์มือถือราคาถูกพร้อมส่งทั่วประเทศสอบถามได้ตลอดเวลา"],
		["lo", "ແມ່ນ້ຳໄຫຼລົງມາຈາກພູເຂົາແລະເຮືອຈອດນິ້ງໃນຕອນແລງ"],
		["km", "ទន្លេហូរចុះពីលើភ្នំហើយទូកចតស្ងៀមនៅពេលល្ងាច"],
		["my", "မြစ်သည်တောင်ပေါ်မှစီးဆင်းလာပြီးညနေခင်းတွင်လှေများရပ်နားနေကြသည်"],
	] as const)("are about as many as ICU tells apart (%s)", ([language, text]) => {
		const words = segmented(language, text);
		expect(count(text)).toBeGreaterThan(words * 0.75);
		expect(count(text)).toBeLessThan(words * 1.25);
	});

	test.for([
		["Russian", "река спускалась с холмов, и лодки тихо стояли вечером"],
		["Korean", "강은 언덕에서 내려왔고 저녁에는 배들이 조용히 서 있었다"],
		["Hindi", "नदी पहाड़ियों से नीचे आई और शाम को नावें शांत खड़ी थीं"],
		["French", "la rivière descendait des collines — « déjà », où l’été…"],
		["signs of punctuation", "、。「」・※★→…—"],
	] as const)("are not found in %s, whose words are counted by what parts them", ([, text]) => {
		expect(count(text)).toBe(0);
	});

	test("are not found in bytes that are no UTF-8, nor in a character that was cut", () => {
		const latin = Buffer.from("père, été, où: café", "latin1");
		expect(unspacedWords(latin, 0, latin.length)).toBe(0);
		const cut = Buffer.from("河水").subarray(0, 5);
		expect(unspacedWords(cut, 3, 5)).toBe(0);
	});
});
