/** Path segments of pages that ask for a login or a proof of identity (platforms.md section 1), lower case. */
export const LOGIN_SEGMENTS = [
    "login",
    "login.php",
    "login.aspx",
    "log-in",
    "log_in",
    "signin",
    "sign-in",
    "sign_in",
    "servicelogin",
    "authwall",
    "checkpoint",
    "challenge",
    "two_step_verification",
    "i/flow/login",
    "uas/login",
    "wp-login.php",
];
