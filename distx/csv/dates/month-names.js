import { foldHeader } from "../columns/field.js";
// Month names of the main European languages, in the forms that dates use (Slavic genitives). A word stands for a month
// when it begins names of that month only: `sept` does, `jui` (juin, juillet) does not.
const NAMES = [
    "january february march april may june july august september october november december",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juni juli august september oktober november dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "január február március április május június július augusztus szeptember október november december",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
];
const FEWEST_LETTERS = 3;
/** Stands for a word that begins names of two different months. */
const SEVERAL = 0;
const byWord = new Map();
for (const language of NAMES) {
    for (const [index, name] of language.split(" ").entries()) {
        const folded = foldHeader(name);
        for (let letters = Math.min(FEWEST_LETTERS, folded.length); letters <= folded.length; letters++) {
            const word = folded.slice(0, letters);
            const known = byWord.get(word);
            byWord.set(word, known === undefined || known === index + 1 ? index + 1 : SEVERAL);
        }
    }
}
/** The month (1 to 12) that a word names; null for a word that names none, or could name two. */
export const monthNamed = (word) => {
    const month = byWord.get(foldHeader(word));
    return month === undefined || month === SEVERAL ? null : month;
};
