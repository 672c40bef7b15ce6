/** A secret that nobody guesses: 32 random bytes in base64url. Shape: 43 characters, see LinkToken */
export function newToken(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')
}

/** As what a secret is kept: lower-case hex of its SHA-256. The secret has 256 bits, so no salt and no slow hash. */
export async function hashOfToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The address of a link. What is secret stands after the `#`: no server, log or referrer ever sees it. */
export const linkUrl = (baseUrl: string, token: string) => `${baseUrl}/link#${token}`
