import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export type IdentityProvider = { issuer: string; clientId: string; clientSecret: string; allow: (redirect: string) => void; unverified: Set<string>; stop: () => Promise<void> };

/** A real identity provider that believes every name: its login form asks for one, and `jane` is jane@example.org. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { client_id: "phaseline", client_secret: "a secret that both of them know", redirect_uris: ["http://127.0.0.1/none"] };
  const unverified = new Set<string>();
  const allow = (redirect: string) => {
    const provider = new Provider(issuer, {
      clients: [{ ...client, redirect_uris: [redirect] }],
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, name: `Person ${id}`, email: `${id}@example.org`, email_verified: !unverified.has(id) }),
      }),
    });
    server.removeAllListeners("request").on("request", provider.callback());
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { issuer, clientId: client.client_id, clientSecret: client.client_secret, allow, unverified, stop };
}
