export declare const COMMON_PHRASES: {
    readonly refused: {
        readonly en: readonly ["403 forbidden", "error 403", "403 error", "access denied", "access forbidden", "permission denied", "content is private", "page is private", "profile is private", "blog is private", "request blocked", "you have been blocked", "your ip has been blocked", "401 unauthorized", "not available in your country", "not available in your region", "not available in your location", "unavailable in your country", "unavailable in your region", "isn't available in your country", "isn't available in your region"];
        readonly es: readonly ["acceso denegado", "no está disponible en tu país", "no disponible en su país"];
        readonly pt: readonly ["acesso negado", "não está disponível no seu país"];
        readonly fr: readonly ["accès refusé", "accès interdit", "n'est pas disponible dans votre pays"];
        readonly de: readonly ["zugriff verweigert", "zugriff gesperrt", "in deinem land nicht verfügbar", "in ihrem land nicht verfügbar"];
        readonly it: readonly ["accesso negato", "non è disponibile nel tuo paese"];
        readonly ru: readonly ["доступ запрещен", "доступ запрещён", "доступ ограничен", "недоступно в вашей стране"];
        readonly tr: readonly ["erişim engellendi"];
        readonly ja: readonly ["アクセスが拒否されました", "お住まいの国ではご利用いただけません"];
        readonly ar: readonly ["تم رفض الوصول"];
    };
    readonly fault: {
        readonly en: readonly ["internal server error", "500 error", "error 500", "bad gateway", "gateway timeout", "gateway time-out", "service unavailable", "temporarily unavailable", "web server is down", "connection timed out", "database error", "error establishing a database connection", "under maintenance", "maintenance mode", "scheduled maintenance", "we'll be back soon", "we will be back soon", "be right back", "application error"];
        readonly es: readonly ["en mantenimiento", "error interno del servidor"];
        readonly pt: readonly ["em manutenção", "erro interno do servidor"];
        readonly fr: readonly ["en maintenance", "erreur interne du serveur"];
        readonly de: readonly ["wartungsarbeiten", "wartungsmodus", "interner serverfehler"];
        readonly it: readonly ["in manutenzione"];
        readonly ru: readonly ["технические работы", "на техническом обслуживании", "внутренняя ошибка сервера"];
        readonly tr: readonly ["bakım çalışması"];
    };
    readonly "login-asked": {
        readonly en: readonly ["must be logged in", "must log in", "need to log in", "need to be logged in", "login required", "log in to view", "log in to continue", "log in to see", "please log in to", "members only", "registered users only"];
        readonly es: readonly ["debes iniciar sesión", "inicia sesión para ver"];
        readonly pt: readonly ["precisa estar logado", "faça login para ver"];
        readonly fr: readonly ["vous devez vous connecter", "vous devez être connecté", "connectez-vous pour voir"];
        readonly de: readonly ["du musst angemeldet sein", "sie müssen angemeldet sein", "sie müssen sich anmelden"];
        readonly it: readonly ["devi effettuare l'accesso", "devi accedere"];
        readonly ru: readonly ["необходимо войти", "войдите, чтобы"];
    };
    readonly "consent-first": {
        readonly en: readonly ["before you continue", "we value your privacy", "your privacy choices", "cookie consent"];
        readonly es: readonly ["antes de continuar"];
        readonly pt: readonly ["antes de continuar"];
        readonly fr: readonly ["avant d'accéder", "avant de continuer"];
        readonly de: readonly ["bevor sie fortfahren", "bevor du fortfährst"];
        readonly it: readonly ["prima di continuare"];
    };
    readonly placeholder: {
        readonly en: readonly ["coming soon", "under construction", "future home of", "launching soon", "website expired", "site expired", "site disabled", "has been disabled", "shop unavailable", "shop is currently unavailable", "store is unavailable", "site not published", "site is no longer available", "website is no longer available"];
        readonly es: readonly ["próximamente", "en construcción"];
        readonly pt: readonly ["em breve", "em construção"];
        readonly fr: readonly ["en construction", "bientôt disponible"];
        readonly de: readonly ["im aufbau", "in kürze"];
        readonly it: readonly ["in costruzione", "prossimamente"];
        readonly ru: readonly ["сайт в разработке", "скоро открытие"];
    };
    readonly "age-check": {
        readonly en: readonly ["age verification", "verify your age", "age check", "are you over 18", "are you 18 or older", "adult content warning"];
        readonly es: readonly ["verificación de edad"];
        readonly pt: readonly ["verificação de idade"];
        readonly fr: readonly ["vérification de l'âge"];
        readonly de: readonly ["altersüberprüfung", "altersverifikation"];
        readonly it: readonly ["verifica dell'età"];
    };
    readonly loading: {
        readonly en: readonly ["loading", "please wait", "enable javascript", "javascript is required", "requires javascript", "javascript is disabled", "turn on javascript"];
        readonly de: readonly ["javascript aktivieren", "wird geladen"];
        readonly fr: readonly ["activer javascript", "chargement"];
        readonly es: readonly ["habilite javascript", "habilitar javascript", "cargando"];
        readonly pt: readonly ["habilite o javascript", "ative o javascript", "carregando"];
        readonly ru: readonly ["включите javascript", "загрузка"];
    };
    readonly "sends-on": {
        readonly en: readonly ["not redirected", "being redirected", "redirecting", "you will be redirected"];
        readonly es: readonly ["redirigiendo", "será redirigido"];
        readonly pt: readonly ["redirecionando", "será redirecionado"];
        readonly fr: readonly ["redirection en cours", "serez redirigé"];
        readonly de: readonly ["werden weitergeleitet", "weiterleitung"];
        readonly ru: readonly ["перенаправлен"];
    };
    readonly "not-found": {
        readonly codes: readonly ["404", "error 404", "404 error", "404 not found", "http 404", "http 404 not found", "410", "410 gone"];
        readonly en: readonly ["not found", "page not found", "page cannot be found", "page can't be found", "page could not be found", "page couldn't be found", "couldn't find that page", "couldn't find this page", "couldn't find the page", "page does not exist", "page doesn't exist", "no longer exists", "no longer available", "page is not available", "page isn't available", "page unavailable", "file not found", "content not found", "nothing found", "nothing was found", "page has been removed", "post not found", "product not found", "listing not found", "item not found", "article not found", "user not found", "post has been deleted", "post has been removed", "page has been deleted", "content has been deleted", "content has been removed", "content removed", "content unavailable", "listing has been removed", "listing has expired", "listing expired", "listing unavailable", "ad has expired", "ad expired", "item unavailable", "item has been removed", "video has been removed", "video has been deleted", "video unavailable", "topic has been deleted", "thread has been deleted", "account has been deleted", "not available anymore"];
        readonly es: readonly ["página no encontrada", "no se encontró la página", "no se ha encontrado", "no encontrado", "ya no está disponible", "ha sido eliminado", "ha sido eliminada", "la página no existe"];
        readonly pt: readonly ["página não encontrada", "não encontrada", "não encontrado", "a página não existe", "não está mais disponível", "foi removido"];
        readonly fr: readonly ["page non trouvée", "page introuvable", "page inexistante", "n'existe pas", "n'existe plus", "n'est plus disponible"];
        readonly de: readonly ["seite nicht gefunden", "nicht gefunden", "seite existiert nicht", "nicht mehr verfügbar", "wurde gelöscht"];
        readonly it: readonly ["pagina non trovata", "non trovata", "la pagina non esiste", "non è più disponibile"];
        readonly nl: readonly ["pagina niet gevonden", "niet gevonden"];
        readonly pl: readonly ["nie znaleziono strony", "strona nie została znaleziona", "nie znaleziono", "strona nie istnieje"];
        readonly cs: readonly ["stránka nenalezena", "stránka nebyla nalezena"];
        readonly ro: readonly ["pagina nu a fost găsită", "pagina nu există"];
        readonly tr: readonly ["sayfa bulunamadı"];
        readonly sv: readonly ["sidan hittades inte", "sidan finns inte"];
        readonly da: readonly ["siden blev ikke fundet", "siden findes ikke"];
        readonly no: readonly ["siden ble ikke funnet", "fant ikke siden"];
        readonly fi: readonly ["sivua ei löytynyt", "sivua ei löydy"];
        readonly hu: readonly ["az oldal nem található", "nem található"];
        readonly el: readonly ["η σελίδα δεν βρέθηκε"];
        readonly ru: readonly ["страница не найдена", "страница не существует", "не найдена", "не найдено"];
        readonly uk: readonly ["сторінку не знайдено", "сторінка не знайдена"];
        readonly ar: readonly ["الصفحة غير موجودة", "لم يتم العثور على الصفحة"];
        readonly he: readonly ["הדף לא נמצא", "העמוד לא נמצא"];
        readonly fa: readonly ["صفحه مورد نظر یافت نشد", "صفحه یافت نشد"];
        readonly hi: readonly ["पृष्ठ नहीं मिला", "पेज नहीं मिला"];
        readonly id: readonly ["halaman tidak ditemukan"];
        readonly vi: readonly ["không tìm thấy trang", "trang không tồn tại"];
        readonly th: readonly ["ไม่พบหน้า"];
        readonly ja: readonly ["ページが見つかりません", "お探しのページは見つかりません", "見つかりませんでした"];
        readonly ko: readonly ["페이지를 찾을 수 없습니다"];
        readonly zh: readonly ["页面不存在", "找不到页面", "页面未找到", "找不到網頁", "頁面不存在", "找不到頁面"];
    };
    readonly "this-is-gone": {
        readonly en: string[];
        readonly es: readonly ["este anuncio ya no está disponible", "este producto ya no está disponible"];
        readonly pt: readonly ["este anúncio não está mais disponível", "este produto não está mais disponível"];
        readonly fr: readonly ["cette annonce n'est plus disponible", "cet article n'est plus disponible"];
        readonly de: readonly ["diese anzeige ist nicht mehr verfügbar", "dieser artikel ist nicht mehr verfügbar"];
        readonly it: readonly ["questo annuncio non è più disponibile"];
    };
    readonly challenge: {
        readonly en: readonly ["just a moment", "attention required!", "checking your browser", "one moment, please", "please wait"];
        readonly de: readonly ["nur einen moment", "einen moment bitte", "einen moment"];
        readonly es: readonly ["un momento"];
        readonly fr: readonly ["un instant"];
        readonly it: readonly ["un attimo"];
        readonly pt: readonly ["um momento"];
        readonly ru: readonly ["один момент"];
        readonly tr: readonly ["bir dakika lütfen"];
        readonly ja: readonly ["しばらくお待ちください"];
        readonly zh: readonly ["请稍候", "請稍候"];
        readonly ar: readonly ["لحظة"];
    };
    readonly captcha: {
        readonly en: readonly ["robot check", "are you a robot", "client challenge", "one more step", "security checkpoint", "verify you're human", "verifying you are human", "are you human", "human verification", "verify you are human", "security check", "security measure", "captcha", "bot verification", "pardon our interruption", "access to this page has been denied", "ddos-guard"];
        readonly es: readonly ["verificación de seguridad"];
        readonly fr: readonly ["vérification de sécurité"];
        readonly de: readonly ["sicherheitsüberprüfung"];
        readonly pt: readonly ["verificação de segurança"];
        readonly ru: readonly ["вы не робот", "проверка безопасности"];
    };
    readonly suspended: {
        readonly en: readonly ["account suspended", "website suspended", "site suspended", "domain suspended", "this account has been suspended", "this site has been suspended", "this website has been suspended", "hosting account suspended", "contact your hosting provider"];
        readonly es: readonly ["cuenta suspendida", "sitio suspendido"];
        readonly pt: readonly ["conta suspensa", "site suspenso"];
        readonly fr: readonly ["compte suspendu", "site suspendu"];
        readonly de: readonly ["konto gesperrt", "website gesperrt"];
        readonly ru: readonly ["аккаунт заблокирован", "сайт заблокирован", "хостинг заблокирован"];
    };
    readonly "of-the-hosting": {
        readonly en: readonly ["hosting", "web host", "webmaster", "billing", "unpaid", "resource usage", "domain owner", "site owner"];
        readonly es: readonly ["alojamiento", "proveedor"];
        readonly pt: readonly ["hospedagem", "provedor"];
        readonly fr: readonly ["hébergeur", "hébergement"];
        readonly ru: readonly ["хостинг"];
    };
    readonly "for-sale": {
        readonly en: readonly ["is for sale", "may be for sale", "might be for sale", "is available for purchase", "is available for sale"];
        readonly de: readonly ["steht zum verkauf"];
        readonly fr: readonly ["est à vendre"];
        readonly es: readonly ["está en venta", "está a la venta"];
        readonly it: readonly ["è in vendita"];
        readonly pt: readonly ["está à venda"];
        readonly nl: readonly ["is te koop"];
        readonly pl: readonly ["jest na sprzedaż"];
    };
    readonly "domain-for-sale": {
        readonly en: readonly ["domain for sale", "domain is for sale", "domain name is for sale", "domain may be for sale", "buy this domain", "parked domain", "domain parking", "domain is parked"];
        readonly de: readonly ["domain steht zum verkauf", "domain zu verkaufen"];
        readonly fr: readonly ["domaine est à vendre", "domaine à vendre"];
        readonly es: readonly ["dominio está en venta", "dominio en venta"];
        readonly it: readonly ["dominio è in vendita"];
        readonly pt: readonly ["domínio está à venda", "domínio à venda"];
        readonly nl: readonly ["domein is te koop", "domeinnaam te koop"];
        readonly pl: readonly ["domena jest na sprzedaż", "domena na sprzedaż"];
        readonly ru: readonly ["домен продается", "домен продаётся"];
        readonly zh: readonly ["域名出售"];
    };
    readonly "default-server-page": {
        readonly en: readonly ["welcome to nginx", "welcome to centos", "apache2 ubuntu default page", "apache2 debian default page", "apache http server test page", "test page for the apache http server", "test page for the nginx http server", "test page for the http server", "welcome to openresty", "iis windows server", "default web site page", "default parallels plesk", "web server's default page", "domain default page", "it works!", "site not installed", "welcome to caddy", "caddy works"];
    };
};
