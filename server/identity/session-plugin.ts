import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { browserOf } from './browser-of.ts'
import { hashOfToken, newToken } from './link-token.ts'

/**
 * What the library is to know of a session beside its own: when its person last showed that it is them, and whether it
 * is of a device that was revoked.
 */
const schema = {
  session: {
    fields: {
      provedAt: { type: 'date', required: false, input: false },
      confined: { type: 'boolean', required: false, input: false },
    },
  },
} as const

interface SessionTimes {
  /** Seconds after which a cookie is forgotten, counted from signing in. */
  readonly cookieSeconds: number
}

/**
 * Sessions of people who have shown who they are, kept by the hash of their token: the token itself is in the cookie
 * alone. Endpoints of this server only, without an address of their own.
 */
export const sessionPlugin = ({ cookieSeconds }: SessionTimes) =>
  ({
    id: 'sessions',
    schema,
    endpoints: {
      /** A new session with a new token, in the answer's cookie. */
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', requireHeaders: true, body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.userId)
          if (user === null) return null
          const token = newToken()
          const kept = {
            token: await hashOfToken(token),
            ipAddress: '',
            userAgent: browserOf(ctx.headers.get('User-Agent')) ?? '',
            provedAt: new Date(),
          }
          const session = await internalAdapter.createSession(user.id, false, kept, true)
          await setSessionCookie(ctx, { session: { ...session, token }, user }, false, { maxAge: cookieSeconds })
          return { userId: user.id, sessionId: session.id }
        },
      ),

      /** The hash of the token in the request's cookie; null without one that this server signed. */
      readCookie: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
        const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret)
        return token ? hashOfToken(token) : null
      }),

      /** Ends the session of the request's cookie, if there is one, and clears the cookie. */
      closeSession: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (ctx) => {
        const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret)
        if (token) await ctx.context.internalAdapter.deleteSession(await hashOfToken(token))
        deleteSessionCookie(ctx)
      }),
    },
  }) satisfies BetterAuthPlugin
