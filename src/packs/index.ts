import { blogspot } from "./blogspot.ts";
import { discord } from "./discord.ts";
import { facebook } from "./facebook.ts";
import { gab } from "./gab.ts";
import { github } from "./github.ts";
import { googleDocs } from "./google-docs.ts";
import { instagram } from "./instagram.ts";
import { medium } from "./medium.ts";
import { odysee } from "./odysee.ts";
import type { RulePack } from "./pack.ts";
import { reddit } from "./reddit.ts";
import { rumble } from "./rumble.ts";
import { telegram } from "./telegram.ts";
import { truthsocial } from "./truthsocial.ts";
import { vimeo } from "./vimeo.ts";
import { wordpress } from "./wordpress.ts";
import { youtube } from "./youtube.ts";

/** Every platform that is known, in the order in which output lists them. */
export const PACKS: readonly RulePack[] = [
	facebook,
	instagram,
	youtube,
	telegram,
	reddit,
	discord,
	googleDocs,
	vimeo,
	rumble,
	odysee,
	gab,
	truthsocial,
	github,
	medium,
	blogspot,
	wordpress,
];
