import { type AnyField, foldHeader } from "./field.ts";

// What people call their columns, in the languages that lists come in. Each field has tiers: a name of an earlier tier
// beats all names of later ones; two names of the same tier are a question to the user (url, dates), or the first wins.

/** Two spellings of a name may fold to one: `time stamp` and `timestamp`. */
const names = (text: string): readonly string[] => [
	...new Set(
		text
			.trim()
			.split(/\s*[,\n]\s*/)
			.map(foldHeader),
	),
];

/** Folded headers by field and tier. Sources: domain.md section 3 and the languages' usual words. */
export const COLUMN_NAMES: Readonly<Record<AnyField, readonly (readonly string[])[]>> = {
	url: [
		names(`url, urls, link, links, href, uri, web address, weblink, web link, hyperlink, permalink, reported url, url reported,
			reported link, target url, content url, page url, post url, original url, source url, full url,
			AdresDomeny, adres url, adres strony, odnośnik, enlace, enlaces, vínculo, dirección url, dirección web, url denunciada,
			lien, liens, adresse url, adresse web, lien signalé, verknüpfung, webadresse, internetadresse, gemeldete url,
			collegamento, indirizzo, indirizzo web, url segnalato, ligação, hiperligação, endereço, endereço url, url denunciado,
			koppeling, webadres, länk, webbadress, lenke, linkki, odkaz, url адрес, ссылка, адрес, посилання, σύνδεσμος, bağlantı, hivatkozás, رابط`),
		names(`domain, domains, domain name, hostname, host, site, website, web site, address, homepage, dominio, domaine, domena,
			domäne, sitio, sitio web, sítio, sito, site web, seite, strona, домен, сайт`),
	],
	reported_at: [
		names(`reported_at, reported, reported on, date reported, reported date, report date, report time, date of report,
			dateadded, date added, submission_time, submission date, submitted, submitted at, submitted on, date submitted,
			notice date, date of notice, notified at, notified on, date notified, date sent, sent at, sent on,
			DataWpisu, data zgłoszenia, zgłoszono, fecha de denuncia, fecha denuncia, fecha de reporte, fecha reporte, denunciado el,
			fecha de notificación, reportado el, date de signalement, date signalement, signalé le, date du signalement,
			meldedatum, gemeldet am, datum der meldung, meldung am, data segnalazione, data di segnalazione, segnalato il,
			data da denúncia, data denúncia, denunciado em, data de notificação, data do reporte, gemeld op, datum melding,
			meldingsdatum, anmäld, anmäldningsdatum, anmeldt, datum nahlášení, nahlášeno, bildirim tarihi, bejelentés dátuma,
			ημερομηνία αναφοράς, дата жалобы, дата сообщения, дата внесения, дата скарги, дата повідомлення`),
		names("first reported at, first reported on, first reported"),
		names(`published, date published, published date, published at, publication date, added, added at,
			added on, created, created at, created on, date created, timestamp, time stamp, date, datetime, date time, day,
			fecha, fecha y hora, data, data e hora, data ora, datum, date heure, datum uhrzeit, publicado, fecha de publicación,
			data pubblicazione, data publikacji, veröffentlicht, dato, dátum, tarih, ημερομηνία, дата, czas, publish date, creation date, created date, created utc,
			horodateur, zeitstempel, marca temporal, informazioni cronologiche, carimbo de data hora, sygnatura czasowa, tijdstempel, tidsstämpel,
			tidsstempel, časové razítko, отметка времени, позначка часу, zaman damgası, időbélyeg`),
	],
	notifier: [
		names(`notifier, notifier name, reporter, reporter name, reported by, reportedby, submitter, submitted by, notified by, complainant, flagger,
			source, authority, organisation, organization, denunciante, reportado por, denunciado por, notificante,
			signalé par, déclarant, gemeldet von, melder, meldestelle, meldende stelle, segnalante, segnalato da, segnalatore,
			zgłaszający, gemeld door, anmälare, fuente, fonte, quelle, źródło, bron, bildiren, заявитель, заявник`),
	],
	category: [
		names(`category, categories, category_code, threat, threat type, violation, violation type, policy, ground, grounds,
			topic, topics, category_description, type, reason, categoría, catégorie, kategorie, categoria, kategoria, categorie,
			kategori, motivo, motif, grund, tema, thema, tipo, категория`),
	],
	channel: [
		names(`channel, reporting channel, report channel, notice channel, via, reported via, method, report method, form,
			canal, canal de denuncia, kanal, meldeweg, canale, kanał, kanaal, канал`),
	],
	reference: [
		names(`reference, ref, reference number, reference no, reference id, ticket, ticket id, ticket number, case, case id, case no, file number, file no,
			case number, report id, notice id, complaint id, phish_id, PozycjaRejestru, id, no, nr, number, referencia, référence,
			numéro de dossier, aktenzeichen, referenz, vorgangsnummer, riferimento, referência, protocolo, numer zgłoszenia,
			referentie, zaaknummer, номер`),
	],
	platform: [
		names(`platform, service, social network, network, provider, target, plataforma, red social, plateforme, réseau social,
			plattform, netzwerk, piattaforma, platforma, rede social, платформа`),
	],
	note: [
		names(`note, notes, comment, comments, remark, remarks, nota, notas, comentario, comentarios, observaciones, remarque,
			remarques, commentaire, commentaires, bemerkung, bemerkungen, kommentar, notiz, notizen, notazioni, commento,
			osservazioni, comentário, observações, uwagi, notatka, opmerking, opmerkingen, anmärkning, poznámka, примечание, примітка`),
	],
	checked_at: [
		names(`checked_at, checked, checked on, date checked, check date, checked date, looked at, looked on, seen at, seen on,
			visited, visited at, verified at, observed at, fecha de verificación, verificado el, vérifié le, geprüft am,
			verificato il, verificado em, sprawdzono, gecontroleerd op, проверено`),
		names("date, datetime, timestamp, time, fecha, data, datum, дата"),
	],
	status: [
		names(`status, state, url_status, archive status, current status, outcome, result, online, estado, statut, état, stato,
			stan, toestand, статус`),
	],
	reason: [names("reason, status reason, why, motivo, raison, grund, powód, reden")],
};

/** Folded names of a URL column that say which of several it is: beside `post_url` a `profile_url` is possible, too. */
export const NAMES_ONE_URL: ReadonlySet<string> = new Set(
	names("content url, page url, post url, target url, original url, source url, full url"),
);

/** Folded names that hint at a URL column though no name says so outright: `final_url`, `link to post`. */
export const HINTS_AT_URL: RegExp = /url|link|href/;
