import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";

/**
 * The only place that knows Prisma's error codes. Decides on the code alone: with a driver adapter
 * the shape of `meta` is unstable, and the original message may hold the value that was written.
 */
export function translatePrismaError(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    switch (error.code) {
      case "P2002":
        throw new AppError("conflict", "That already exists.", {
          hint: "Reload to see it, or choose another name.",
        });
      case "P2025":
        throw new AppError("not_found", "That no longer exists.");
      case "P2034":
        throw new AppError("conflict", "Somebody changed the same thing just now.", {
          hint: "Try again: nothing was saved.",
        });
      case "P2028":
      case "P1001":
      case "P1002":
      case "P1017":
      case "P2024":
        throw new AppError("unavailable", "The database did not answer.", {
          hint: "Nothing was saved. Try again in a moment.",
        });
    }
  }
  throw error;
}
