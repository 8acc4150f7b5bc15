export declare const REFUSAL_PHRASES: {
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
};
