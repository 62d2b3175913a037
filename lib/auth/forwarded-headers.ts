import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { trustedProxies } from "./client-address.ts";

/**
 * Next believes the x-forwarded-for of whoever sends it, and only where there is none puts the socket's address there.
 * Unless a proxy of ours writes it, it is taken away before Next sees the request.
 */
export function dropForgedAddresses(): void {
  if (trustedProxies() > 0) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    delete request.headers["x-forwarded-for"];
  });
}
