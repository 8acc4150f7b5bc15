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
import { snapchat } from "./snapchat.ts";
import { telegram } from "./telegram.ts";
import { tiktok } from "./tiktok.ts";
import { truthsocial } from "./truthsocial.ts";
import { twitter } from "./twitter.ts";
import { vimeo } from "./vimeo.ts";
import { whatsapp } from "./whatsapp.ts";
import { wordpress } from "./wordpress.ts";
import { youtube } from "./youtube.ts";

/** Every platform that is known, in the order in which output lists them. One a line: packs are added in parallel. */
// biome-ignore format: one a line
export const PACKS: readonly RulePack[] = [
	facebook,
	instagram,
	whatsapp,
	tiktok,
	snapchat,
	twitter,
	blogspot,
	discord,
	gab,
	github,
	googleDocs,
	medium,
	odysee,
	reddit,
	rumble,
	telegram,
	truthsocial,
	vimeo,
	wordpress,
	youtube,
];
