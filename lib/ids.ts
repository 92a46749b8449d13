import { v7 } from "uuid";

/** Time-ordered, made by the app so that a row and its event can name each other before either exists. */
export function newId(): string {
  return v7();
}
