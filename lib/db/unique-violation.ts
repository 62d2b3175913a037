import { Prisma } from "./generated/client.ts";

type Meta = { cause?: { table?: string; constraint?: { fields?: string[] } } };

/** Table and columns of the uniqueness that a write would have broken; null for any other error. */
export function uniqueViolation(error: unknown): { table: string; columns: string[] } | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return null;
  const { cause } = (error.meta?.driverAdapterError ?? {}) as Meta;
  return { table: cause?.table ?? "", columns: cause?.constraint?.fields ?? [] };
}
