import { amazon } from "./amazon.js";
import { blogspot } from "./blogspot.js";
import { bluesky } from "./bluesky.js";
import { craigslist } from "./craigslist.js";
import { discord } from "./discord.js";
import { ebay } from "./ebay.js";
import { etsy } from "./etsy.js";
import { facebook } from "./facebook.js";
import { gab } from "./gab.js";
import { github } from "./github.js";
import { googleDocs } from "./google-docs.js";
import { instagram } from "./instagram.js";
import { linkedin } from "./linkedin.js";
import { linktree } from "./linktree.js";
import { mastodon } from "./mastodon.js";
import { medium } from "./medium.js";
import { odysee } from "./odysee.js";
import { olx } from "./olx.js";
import { pinterest } from "./pinterest.js";
import { reddit } from "./reddit.js";
import { rumble } from "./rumble.js";
import { snapchat } from "./snapchat.js";
import { telegram } from "./telegram.js";
import { threads } from "./threads.js";
import { tiktok } from "./tiktok.js";
import { truthsocial } from "./truthsocial.js";
import { twitter } from "./twitter.js";
import { vimeo } from "./vimeo.js";
import { vk } from "./vk.js";
import { whatsapp } from "./whatsapp.js";
import { wordpress } from "./wordpress.js";
import { youtube } from "./youtube.js";
/** Every platform that is known, in the order in which output lists them. */
export const PACKS = [
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
