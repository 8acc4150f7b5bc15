import { facebook } from "./facebook.ts";
import { gab } from "./gab.ts";
import { googleDocs } from "./google-docs.ts";
import { instagram } from "./instagram.ts";
import { odysee } from "./odysee.ts";
import type { RulePack } from "./pack.ts";
import { rumble } from "./rumble.ts";
import { truthsocial } from "./truthsocial.ts";
import { vimeo } from "./vimeo.ts";
import { youtube } from "./youtube.ts";

/** Every platform that is known, in the order in which output lists them. */
export const PACKS: readonly RulePack[] = [
	facebook,
	instagram,
	youtube,
	googleDocs,
	vimeo,
	rumble,
	odysee,
	gab,
	truthsocial,
];
