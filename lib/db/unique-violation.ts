import { Prisma } from "./generated/client.ts";

export type UniqueViolation = { table: string; columns: string[] };

type Meta = { cause?: { kind?: string; table?: string; constraint?: { fields?: string[] } } };

/** P2002 of Prisma's own queries; raw ones fail as P2010, whatever it was. */
const CODES = ["P2002", "P2010"];

/** Table and columns of the uniqueness that a write would have broken; null for any other error. */
export function uniqueViolation(error: unknown): UniqueViolation | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || !CODES.includes(error.code)) return null;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as Meta;
  if (error.code !== "P2002" && cause?.kind !== "UniqueConstraintViolation") return null;
  return { table: cause?.table ?? "", columns: cause?.constraint?.fields ?? [] };
}
