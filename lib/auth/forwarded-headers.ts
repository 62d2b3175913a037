import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { trustedProxies } from "./client-address.ts";

/**
 * Next believes the x-forwarded-for of whoever sends it, and only where there is none puts the socket's address there.
 * Unless a proxy of ours writes it, it is taken away before Next sees the request. So is the header by which proxy.ts tells
 * next.config.ts what a page is made from.
 */
export function dropForgedHeaders(): void {
  const dropped = trustedProxies() > 0 ? ["x-choices"] : ["x-choices", "x-forwarded-for"];
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    for (const name of dropped) delete request.headers[name];
  });
}
