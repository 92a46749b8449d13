export const cell = "h-(--row) border-b px-2 md:truncate";
export const choiceCell =
  "w-8 border-b px-2 max-md:absolute max-md:top-2 max-md:right-0 empty:max-md:hidden";
