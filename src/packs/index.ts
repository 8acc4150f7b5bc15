import { amazon } from "./amazon.ts";
import { blogspot } from "./blogspot.ts";
import { bluesky } from "./bluesky.ts";
import { craigslist } from "./craigslist.ts";
import { discord } from "./discord.ts";
import { ebay } from "./ebay.ts";
import { etsy } from "./etsy.ts";
import { facebook } from "./facebook.ts";
import { gab } from "./gab.ts";
import { github } from "./github.ts";
import { googleDocs } from "./google-docs.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { linktree } from "./linktree.ts";
import { mastodon } from "./mastodon.ts";
import { medium } from "./medium.ts";
import { odysee } from "./odysee.ts";
import { olx } from "./olx.ts";
import type { RulePack } from "./pack.ts";
import { pinterest } from "./pinterest.ts";
import { reddit } from "./reddit.ts";
import { rumble } from "./rumble.ts";
import { snapchat } from "./snapchat.ts";
import { telegram } from "./telegram.ts";
import { threads } from "./threads.ts";
import { tiktok } from "./tiktok.ts";
import { truthsocial } from "./truthsocial.ts";
import { twitter } from "./twitter.ts";
import { vimeo } from "./vimeo.ts";
import { vk } from "./vk.ts";
import { whatsapp } from "./whatsapp.ts";
import { wordpress } from "./wordpress.ts";
import { youtube } from "./youtube.ts";

/** Every platform that is known, in the order in which output lists them. */
export const PACKS: readonly RulePack[] = [
	facebook,
	instagram,
	whatsapp,
	tiktok,
	snapchat,
	twitter,
	youtube,
	telegram,
	reddit,
	vk,
	discord,
	threads,
	bluesky,
	mastodon,
	linkedin,
	pinterest,
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
	craigslist,
	olx,
	etsy,
	ebay,
	amazon,
	linktree,
];
