import type { Condition, Rule } from "../rule.ts";

// Message boards answer 200 to what is gone, hidden or forbidden, and say so in a page of their own: its title is that of the
// board or of any message, its sentence stands in no heading. Known by the programs' addresses.

const OBSERVED = "2026-11-23";
const SOURCE = "general knowledge: the message pages of phpBB, vBulletin, MyBB, SMF and Discuz";
/** Programs of boards in the address: phpBB, vBulletin, MyBB, SMF, Discuz. */
const OF_A_BOARD: Condition = {
	finalUrl: {
		matches:
			"/(?:view(?:topic|forum)|show(?:thread|post)|forumdisplay|memberlist|member|profile)\\.php|/index\\.php\\?(?:topic|board|action=profile)|/forum\\.php\\?mod=|/thread-\\d+-\\d+-\\d+\\.html",
	},
};

/** "The requested topic does not exist", within the first words of the page. */
const MESSAGE =
	"\\b(?:requested|specified|selected) (?:topic|thread|post|forum|user|member|page)s?\\b.{0,30}\\b(?:does not|do not|doesn't|could not|is invalid|no longer)|\\b(?:thread|topic|post|user|forum) specified\\b|\\b(?:missing or off limits|not logged in or you do not have permission|do not have permission to (?:access|view))|指定的(?:主题|帖子|版块|用户).{0,6}不存在|抱歉，.{0,20}(?:不存在|无权|没有权限)|(?:темы?|форума?|сообщения|пользователя) .{0,20}не существует|\\b(?:thema|beitrag|forum) existiert nicht|\\bsujet .{0,20}n'existe pas";

export const BOARDS: readonly Rule[] = [
	{
		id: "web/board-login",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			...OF_A_BOARD,
			words: { max: 300 },
			element: { "input[type=password]": { present: true } },
			any: [
				{
					title: {
						matches:
							"(?:^|[|•·»-] )(?:log ?in|sign in|anmelden|connexion|identificarse|iniciar sesión|entrar|вход|login|accedi|inloggen|zaloguj(?: się)?|giriş)$",
					},
				},
				{ title: { matches: "^vbulletin[ -]" } },
				{ element: { h2: { phrases: "login-asked" } } },
			],
		},
		means: { status: "inconclusive", reason: "login-wall" },
	},
	{
		id: "web/board-message",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			words: { max: 300 },
			any: [
				{ title: { matches: "^(?:vbulletin[ -](?:message|system|mitteilung)|提示信息|提示訊息|系统提示)" } },
				{
					...OF_A_BOARD,
					title: { matches: "[|•·»-] (?:information|informaci[oó]n|informazione|informatie|информация|informacja)$" },
				},
				{ ...OF_A_BOARD, element: { body: { matches: MESSAGE } } },
			],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
];
