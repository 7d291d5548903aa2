const DAY_SECONDS = 12 * 3_600;

export interface CookieRules {
  /** The product is reached by https: cookies never travel otherwise. */
  readonly secure: boolean;
}

/** Its prefix makes a browser refuse it from another path, another name of the host, or without encryption. */
export const sessionCookieName = ({ secure }: CookieRules) => (secure ? "__Host-hoatieu_session" : "hoatieu_session");

/** The value of a cookie in a request's header. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The session as a cookie that no script reads and that no other site's request carries; without a key it is taken back. */
export function sessionCookie(rules: CookieRules, key: string | undefined): string {
  const life = key === undefined ? 0 : DAY_SECONDS;
  const parts = [
    `${sessionCookieName(rules)}=${key ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    `Max-Age=${life}`,
  ];
  return [...parts, ...(rules.secure ? ["Secure"] : [])].join("; ");
}

/** The way to the identity provider and back: `Lax`, since the way back comes from another site. */
export function journeyCookie(rules: CookieRules, key: string | undefined): string {
  const life = key === undefined ? 0 : 600;
  const parts = [`hoatieu_journey=${key ?? ""}`, "Path=/api/sign-in", "HttpOnly", "SameSite=Lax", `Max-Age=${life}`];
  return [...parts, ...(rules.secure ? ["Secure"] : [])].join("; ");
}
