import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

export type Letter = { to: string[]; text: string };
export type MailServer = { url: string; letters: Letter[]; nextTo: (address: string) => Promise<Letter>; stop: () => Promise<void> };

/** A real mail server that keeps what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
      stream.on("end", () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: unfold(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const nextTo = async (address: string) => {
    for (const end = Date.now() + 15_000; Date.now() < end; await setTimeout(50)) {
      const index = letters.findIndex(({ to }) => to.includes(address));
      if (index >= 0) return letters.splice(index, 1)[0] as Letter;
    }
    throw new Error(`No letter to ${address}`);
  };
  return { url: `smtp://127.0.0.1:${port}`, letters, nextTo, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Quoted-printable, as long lines are sent. */
const unfold = (raw: string) => raw.replaceAll(/=\r?\n/g, "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export function linkIn({ text: letter }: Letter): string {
  const link = /https?:\/\/\S+/.exec(letter)?.[0];
  if (!link) throw new Error(`No link in ${letter}`);
  return link;
}
